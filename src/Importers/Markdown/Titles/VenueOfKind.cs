using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// A venue behind a title that no table knows and that says itself what it is: "A Title, Folding Letters 2011",
/// "A Title, Journal of folds, sheets, and dynamics 2007".
/// </summary>
internal static class VenueOfKind
{
    // A venue may have commas in its name.
    private const int MaxCommas = 4;
    private const int MinTitleWords = 3;
    private const int MinVenueWords = 2;
    private const int MinAcronym = 3;
    private const int MaxWordsBefore = 4;

    private static readonly HashSet<string> FirstWords = new(StringComparer.Ordinal)
    {
        "International", "Annual", "Joint", "Journal", "Transactions", "Proceedings", "Conference", "Workshop",
        "Symposium", "Annals", "Advances",
    };

    /// <summary>Where the title ends before such a venue at the end of a stretch of text, or the end of that.</summary>
    /// <param name="behind">What stands behind the stretch: " (FOLD 2018)" has the year as well.</param>
    public static int EndBefore(string text, int start, int end, ReadOnlySpan<char> behind)
    {
        var words = text.AsSpan(0, end).TrimEnd(" .");
        if (!IsDated(words, behind))
            return end;
        var (found, comma, count) = (end, words.LastIndexOf(','), 0);
        for (; comma > start && count < MaxCommas; comma = words[..comma].LastIndexOf(','), count++)
        {
            if (!TextShape.HasWords(words[start..comma], MinTitleWords))
                break;
            var name = WithoutYear(words[(comma + 1)..].Trim()).ToString();
            var isFirst = StartsAsVenue(name);
            // The nearest one will do, unless one before it starts as venues do.
            if ((isFirst || (count == 0 && IsKindOfName(name))) && TextShape.HasWords(name, MinVenueWords)
                && VenueWords.SaysKind(name) && VenueWords.IsVenueShaped(name))
                found = comma;
        }
        return found;
    }

    private static bool IsDated(ReadOnlySpan<char> words, ReadOnlySpan<char> behind) =>
        (words is [.., ' ', _, _, _, _] && TextShape.Date(words[^4..]) is { Month: null })
        || (behind.TrimStart(' ') is ['(', .. var bracket] && bracket.IndexOf(')') is > 2 and var close
            && bracket[..close].ToString() is var occasion && occasion.Any(char.IsAsciiDigit)
            && VenueWords.IsDatedVenue(occasion) && TextShape.Date(occasion) is null);

    private static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> name) =>
        name is [.., ' ', _, _, _, _] && TextShape.Date(name[^4..]) is not null ? name[..^5] : name;

    // "International Conference on Folds", "AIAA Folds, Sheets, and Creases Conference"
    private static bool StartsAsVenue(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
        && (FirstWords.Contains(name[..blank]) || VenueTable.IsSponsor(name.AsSpan(0, blank))
            || (blank >= MinAcronym && !name.AsSpan(0, blank).ContainsAnyExceptInRange('A', 'Z')));

    // "Folding Letters", "Austral Conference on Folds", but not "Data and Results of the Workshop on Folds"
    private static bool IsKindOfName(string name)
    {
        var words = name.Split(' ');
        var kind = Array.FindIndex(words, VenueWords.SaysKind);
        return kind is >= 0 and < MaxWordsBefore
            && Array.TrueForAll(words[..(kind + 1)], word => char.IsUpper(word[0]));
    }
}
