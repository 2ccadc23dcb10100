using System.Buffers;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>Venues by what stands behind their names: a volume, or the word for a paper.</summary>
internal static class VenueMentions
{
    private const int MaxVolume = 4;

    private static readonly string[] WordsForPaper = ["paper", "article", "preprint"];

    private static readonly SearchValues<char> VolumeCharacters = SearchValues.Create("0123456789-–:., ");

    /// <summary>The venue in "Some Journal paper", words of a link that leads to the paper there, or null.</summary>
    public static string? OfPaper(string words)
    {
        words = words.Trim(VenueWords.LinkBrackets);
        var blank = words.LastIndexOf(' ');
        return blank > 0 && Array.Exists(WordsForPaper, word =>
                words.AsSpan(blank + 1).Equals(word, StringComparison.OrdinalIgnoreCase))
            && VenueTable.Default.TryRead(words[..blank], out _, out _, out _) ? words[..blank] : null;
    }

    /// <summary>Whether a text is the number of an issue or several, and no year: "3", "3-4".</summary>
    public static bool IsIssue(string text) =>
        !text.AsSpan().ContainsAnyExcept(VolumeCharacters) && TextShape.Date(text) is null;

    /// <summary>A journal of the table without its volume, which is no year of two digits: "JMLR 21".</summary>
    public static string WithoutVolume(string words)
    {
        if (words.Length == 0 || !char.IsAsciiDigit(words[^1]))
            return words;
        var blank = words.LastIndexOf(' ');
        var number = words.AsSpan(blank + 1);
        return blank > 0 && number.Length <= MaxVolume && !number.ContainsAnyExceptInRange('0', '9')
            && TextShape.Date(number) is null && words[..blank].TrimEnd(' ', ',') is var name
            && VenueTable.Default.TryRead(name, out var venue, out var year, out _)
            && venue.Kind == VenueKind.Journal && year is null ? name : words;
    }

    /// <summary>
    /// The journal before its volume and pages, "Some Journal, 39", "Some Journal 140: 112891", or null where the words
    /// are anything else.
    /// </summary>
    public static string? BeforeVolume(string text)
    {
        text = text.TrimStart(' ', '.', ',');
        // "Some Journal, 1:4, 31-38, DOI: …"
        if (text.IndexOf(", doi", StringComparison.OrdinalIgnoreCase) is > 0 and var doi)
            text = text[..doi];
        var end = text.AsSpan().LastIndexOfAnyExcept(VolumeCharacters) + 1;
        var name = text[..end].TrimEnd(' ', ',');
        if (name.EndsWith(" volume", StringComparison.OrdinalIgnoreCase))
            name = name[..^" volume".Length];
        var numbers = text.AsSpan(end).Trim(" .");
        // "Some Conference, 2007" is dated.
        if (!numbers.ContainsAnyInRange('0', '9') || TextShape.Date(numbers) is not null)
            return null;
        var volume = numbers.IndexOfAny(" -–:") is >= 0 and var stop ? stop : numbers.Length;
        return volume <= MaxVolume && text.AsSpan(name.Length) is [' ' or ',', ..]
            && TextShape.HasWords(name, 2) && VenueWords.IsVenueShaped(name) ? name : null;
    }
}
