using System.Buffers;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Finds the parts of a reference in running text, of which punctuation is all that tells them apart: "Authors. Title.
/// Venue, Year." with dots, "Authors, Title, Venue, Year" with commas, with the year behind the authors (APA) or not.
/// </summary>
internal static class ReferenceText
{
    private const int MinTitleWords = 2;
    private const int MaxVenueWords = 12;
    private const int MaxVenueLength = 120;

    // An abbreviation may stand there: "Phys. Rev. Letters".
    private const int MaxAbbreviatedStart = 12;

    // Longer texts are prose.
    private const int MaxLength = 2000;

    private static readonly SearchValues<char> LocatorCharacters = SearchValues.Create("0123456789-–()/: .");

    private static readonly string[] StartsOfLocators = ["pp", "vol", "no.", "arXiv:", "arXiv preprint"];

    private static readonly string[] Preambles =
    [
        "in: ", "in ", "accepted by ", "accepted to ", "accepted at ", "to appear in ", "published in ",
    ];

    // Words that stand with a date and say what something is, or what happened.
    private static readonly HashSet<string> NotVenues = new(StringComparer.OrdinalIgnoreCase)
    {
        "Book", "Books", "Blog", "Video", "Talk", "Slides", "Course", "Tutorial", "Survey", "Review", "Oral", "Spotlight",
        "Updated", "Last updated", "Update", "Submitted", "Accepted", "Released", "Release", "New", "Since", "Code",
        "Paper", "Thesis", "Preprint", "Technical Report", "Online",
    };

    /// <summary>Where the title of a reference is, or null where the text does not start with names.</summary>
    public static (int Start, int End)? Title(string text)
    {
        if (text.Length > MaxLength)
            return null;
        foreach (var (end, isStop) in ReferenceNames.EndsIn(text))
        {
            var start = SkipYear(text, end, out var hasYear);
            var stop = isStop || hasYear ? EndOfSentence(text, start) : text.Length;
            stop = EndOfTitle(text[..stop], start);
            if (stop > start && TextShape.WordCount(text.AsSpan(start, stop - start)) >= MinTitleWords
                && TitleText.IsTitle(text[start..stop]) && !IsNothingButNames(text[start..stop]))
                return (start, stop);
        }
        return null;
    }

    /// <summary>
    /// Where a title ends that starts at a place: before a dated venue, though no table knows it, or at the end.
    /// </summary>
    public static int EndOfTitle(string text, int start)
    {
        var sentence = EndOfSentence(text, start);
        if (sentence < text.Length && IsDatedVenue(text[sentence..]))
            return sentence;
        var end = text.AsSpan().TrimEnd(" .,").Length;
        var (hasYear, hasVenue) = (false, false);
        for (var comma = CommaBefore(text, end); comma > start; comma = CommaBefore(text, comma))
        {
            var part = text[(comma + 1)..end].Trim();
            if (VenueTable.Default.TryRead(part.Trim('.'), out _, out var year, out _))
                (hasVenue, hasYear) = (true, hasYear || year is not null);
            else if (IsDate(part))
                hasYear = true;
            else if (hasYear && !hasVenue && IsVenueShaped(part)
                && TextShape.WordCount(text.AsSpan(start, comma - start)) > MinTitleWords)
                hasVenue = true;
            else if (!IsLocator(part))
                break;
            end = comma;
        }
        return end;
    }

    /// <summary>Where a title ends that names stand behind: "A Title. Ann Lee, Bo Chen", with a comma too.</summary>
    public static int EndBeforeNames(string text, int start)
    {
        var sentence = text.Length > MaxLength ? 0 : EndOfSentence(text, start);
        if (sentence <= start)
            return text.Length;
        if (TextShape.WordCount(text.AsSpan(start, sentence - start)) > MinTitleWords && sentence + 1 < text.Length
            && StartsWithNames(text[(sentence + 1)..], isAll: false))
            return sentence;
        var end = text.Length;
        for (var comma = CommaBefore(text, end); comma > start; comma = CommaBefore(text, comma))
        {
            if (!IsFullName(text.AsSpan(comma + 1, end - comma - 1)))
                break;
            end = comma;
        }
        return end < text.Length && TextShape.WordCount(text.AsSpan(start, end - start)) > MinTitleWords
            && StartsWithNames(text[end..], isAll: true)
            ? end
            : text.Length;
    }

    /// <summary>Words about a venue without volume, number and pages.</summary>
    public static string WithoutLocators(string text)
    {
        for (var comma = text.IndexOf(',', StringComparison.Ordinal); comma >= 0; comma = text.IndexOf(',', comma + 1))
        {
            var part = comma + 1;
            while (part < text.Length && text[part] == ' ')
                part++;
            if (Array.Exists(StartsOfLocators, start =>
                string.Compare(text, part, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0))
                return text[..comma];
        }
        var pages = text.IndexOf(" pp", StringComparison.OrdinalIgnoreCase);
        return (pages > 0 ? text[..pages] : text).TrimEnd(' ', '.', ',');
    }

    /// <summary>Whether words may name a venue that no table knows: in capitals, no institution, no sentence.</summary>
    public static bool IsVenueShaped(string text)
    {
        if (text.Length > MaxVenueLength || TextShape.WordCount(text) is 0 or > MaxVenueWords || !char.IsUpper(text[0]))
            return false;
        if (text.Contains("et al", StringComparison.OrdinalIgnoreCase) || text.Contains(')', StringComparison.Ordinal)
            || IsKind(text) || IsPlace(text) || TextShape.IsInstitution(text))
            return false;
        return !text.StartsWith("A ", StringComparison.Ordinal) && !text.StartsWith("An ", StringComparison.Ordinal)
            && AuthorText.SentenceEnd(text) is < MaxAbbreviatedStart;
    }

    /// <summary>Whether words say what something is, no place where it appeared: Book, Preprint, Updated.</summary>
    public static bool IsKind(string text) => NotVenues.Contains(text) || Links.IsLabel(text);

    /// <summary>The words without "in", "accepted by" and the like, which say only that a venue follows.</summary>
    public static string WithoutPreamble(string text)
    {
        text = text.Trim(' ', '.', ',', ';', ':', '*', '_', '–', '-', '/');
        foreach (var words in Preambles)
        {
            if (text.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                text = text[words.Length..].TrimStart(' ', '.', ',', ':');
        }
        return text;
    }

    /// <summary>Whether text is a date or a venue with a year, though no table knows it: ". Some Journal, 2019".</summary>
    public static bool IsDatedVenue(string text)
    {
        text = text.Trim(' ', '.', ',');
        if (IsDate(text) || VenueTable.Default.TryRead(text, out _, out _, out _))
            return true;
        if (DatedText.Of(text) is not { } dated)
            return false;
        if (IsKind(dated.Words))
            return true;
        if (dated.Beyond.Length == 0 || IsKind(dated.Beyond))
            return IsVenueShaped(dated.Words);
        return VenueTable.Default.TryRead($"{dated.Words} {dated.Date.Year}", out _, out _, out _)
            || (dated.Beyond.StartsWith("at ", StringComparison.Ordinal)
                && VenueTable.Default.TryRead(dated.Beyond[3..], out _, out _, out _) && IsVenueShaped(dated.Words));
    }

    /// <summary>Where the sentence ends that starts at a place, without its dot.</summary>
    public static int EndOfSentence(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!'))
                continue;
            var end = text[i] == '.' ? i : i + 1;
            var rest = text.AsSpan(i + 1).TrimStart();
            if (rest.IsEmpty)
                return end;
            var isNext = text[i + 1] == ' ' && (!char.IsLower(rest[0]) || rest.StartsWith("arXiv"));
            if (isNext && (text[i] != '.' || !IsAbbreviation(text.AsSpan(0, i))))
                return end;
        }
        return text.AsSpan().TrimEnd().Length;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before) =>
        before.Length < 2 || !char.IsLetterOrDigit(before[^1]) || !char.IsLetterOrDigit(before[^2])
        || before.EndsWith(" vs");

    private static int CommaBefore(string text, int end) => end > 0 ? text.LastIndexOf(',', end - 1) : -1;

    private static bool IsFullName(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.StartsWith("and "))
            text = text[4..];
        return text.Contains(' ') && (TextShape.IsName(text) || text.EndsWith("et al") || text.EndsWith("et al."));
    }

    private static bool IsNothingButNames(string text) =>
        AuthorText.Read(text, NameCertainty.Likely, out var rest, out _) is { Count: > 0 } names && rest.Count == 0
        && !names.TrueForAll(name => ReferenceNames.HasNoun(name.DisplayName));

    private static bool StartsWithNames(string text, bool isAll)
    {
        var names = AuthorText.Read(text, NameCertainty.Possible, out var rest, out var hasMore);
        return (names.Count > 1 || (names.Count == 1 && hasMore)) && (!isAll || rest.Count == 0)
            && names.TrueForAll(name =>
                (name.Given is not null || hasMore) && !ReferenceNames.HasNoun(name.DisplayName));
    }

    // "(2023).", "2023." and "(2023)" behind the names.
    private static int SkipYear(string text, int start, out bool hasYear)
    {
        hasYear = false;
        while (start < text.Length && text[start] is ' ' or ',' or '.' or ':' or ')' or '"' or '“')
            start++;
        var rest = text.AsSpan(start).TrimStart('(');
        var isInBrackets = rest.Length < text.Length - start;
        if (rest.IndexOfAnyExceptInRange('0', '9') != 4 || !IsDate(rest[..4].ToString()))
            return start;
        var behind = rest[4..].TrimStart("abcd").TrimStart(")");
        if (behind.IsEmpty || behind[0] is not ('.' or ',' or ':' or ' ') || (!isInBrackets && behind[0] == ' '))
            return start;
        hasYear = true;
        return text.Length - behind.TrimStart(" .,:").Length;
    }

    // Beijing, China
    private static bool IsPlace(string text) =>
        text.Contains(',', StringComparison.Ordinal)
        && Array.TrueForAll(text.Split(','), part => TextShape.WordCount(part) <= 2);

    private static bool IsDate(string text) => TextShape.Date(text) is not null;

    // pp. 1-8, vol. 3, 12(3), arXiv:2401.00001
    public static bool IsLocator(string text) =>
        Array.Exists(StartsOfLocators, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || (text.Length > 0 && !text.AsSpan().ContainsAnyExcept(LocatorCharacters));
}
