using System.Globalization;
using System.Text.RegularExpressions;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// What stands behind the title in a reference: the venue, then its volume, number, pages, publisher and year, in the
/// order and with the marks of whatever style.
/// </summary>
/// <param name="Venue">The name of the venue, or the empty text.</param>
/// <param name="Year">The year, or null where none is stated.</param>
/// <param name="IsNumbered">A volume or pages follow the name, so that it is one of a journal.</param>
internal sealed partial record ReferenceTail(string Venue, int? Year, bool IsNumbered)
{
    private const int MinNameLength = 2;

    /// <summary>Reads the text behind a title, without the emphasis of its parts.</summary>
    public static ReferenceTail Of(string text)
    {
        var year = YearOf(text);
        var words = WithoutEditors(WithoutIn(text.Trim(' ', '.', ',', ';', ':', '*', '_', '"', '”', '\'', '’', '-', '–', '—')));
        var end = EndOfVenue(words);
        var isNumbered = words.AsSpan(end) is [',', ' ', >= '0' and <= '9', ..] or [' ', >= '0' and <= '9', ..];
        words = VenueWords.WithoutLocators(words[..end].Trim(' ', ',', ';', ':', '(', '"', '”'));
        var isNone = words.Length < MinNameLength || (IsNoVenue(words) && !TitleText.IsVenue(words));
        return new(isNone ? "" : words, year, isNumbered);
    }

    /// <summary>Whether a text is a venue with its volume or pages and nothing else: "Some Journal, 9(3), 204-215".</summary>
    public static bool IsWhole(string text) =>
        EndOfVenue(text) is var end && end < text.Length && VenueWords.IsVenueShaped(text[..end].Trim(' ', ','));

    /// <summary>Where a title ends without a bracket behind it: "A Title (Doctoral dissertation, X)", "A Title (2nd ed.)".</summary>
    public static int EndBeforeKind(string text, int end) =>
        KindInBracket().Match(text, 0, end) is { Success: true } match ? match.Index : end;

    /// <summary>Whether more than numbers, a year and the like stands behind a title.</summary>
    public static bool HasVenue(string text) => Of(text).Venue.Length > 0;

    /// <summary>
    /// Where the venue starts in a reference of which commas part title and venue: "A Title, Some J. 44 (2012) 1-10";
    /// the end of the text where none is found.
    /// </summary>
    public static int StartIn(string text, int start)
    {
        var end = text.Length;
        for (var comma = text.IndexOf(", ", start, StringComparison.Ordinal); comma >= 0;
            comma = text.IndexOf(", ", comma + 1, StringComparison.Ordinal))
        {
            var rest = text[(comma + 2)..];
            if (rest.StartsWith("in: ", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("in ", StringComparison.Ordinal) || rest.StartsWith("In ", StringComparison.Ordinal))
                return comma;
            var words = rest[..EndOfVenue(rest)].Trim(' ', ',');
            if (words.Length >= MinNameLength && VenueTable.Default.TryRead(words, out _, out _, out _))
                return comma;
            // The last words before the volume or the year.
            if (words.Length >= MinNameLength && !words.Contains(", ", StringComparison.Ordinal)
                && VenueWords.IsVenueShaped(words))
                return comma;
            if (words.Length < MinNameLength)
                break;
        }
        return end;
    }

    private static string WithoutIn(string text) =>
        In().Match(text) is { Success: true } match ? text[match.Length..] : text;

    // "Wu, C. (ed.) Some Conference"
    private static string WithoutEditors(string text) =>
        Editors().Match(text) is { Success: true } match ? text[match.Length..] : text;

    private static int EndOfVenue(string text) => Locator().Match(text) is { Success: true } match
        ? match.Index : text.Length;

    private static int? YearOf(string text)
    {
        var match = YearInBrackets().Match(text) is { Success: true } bracket ? bracket : YearAlone().Match(text);
        return match.Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static bool IsNoVenue(string words) =>
        VenueWords.IsKind(words) || KindOrPublisher().IsMatch(words);

    [GeneratedRegex(@"^(?:\[(?:[A-Z]|EB/OL|J/OL)\][ .,:/]*)?(?:in:? |In:? |IN:? )?(?:the )?", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"^[^()\d]{3,200} \((?:[Ee]ds?|Hrsg)\.?\)[,.:]? ?", RegexOptions.CultureInvariant)]
    private static partial Regex Editors();

    [GeneratedRegex(
        @"[,;.:]? *\(?\b(?:vol|volume|no|nr|issue|pp|pages|p|art|article|chap|chapter|number)\b\.? ?\d"
            + @"|[,;.:]? *[(\[]?\b(?:19|20)\d\d[a-z]?\b(?![-–]\d{4}|(?-i: (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z]))"
            + @"|[,.;]? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:\d\d?, )?(?:19|20)\d\d\b"
            + @"|[,;:] *\d| \d+(?:[.–-]\d+)? ?[(:;,]| \d+(?:[.–-]\d+)?\.?$|,? *(?:abs/|arXiv:|doi:|https?:)|[,.]? ?[""”]|,? ?\(eds?\b|\. ?\(",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Locator();

    [GeneratedRegex(@"\((?<year>(?:19|20)\d\d)[a-z]?\)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(@"(?<![-–\d/.:]|\bpp?\. ?)(?<year>(?:19|20)\d\d)(?![-–\d]|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@" [(\[](?:[^()\[\]]*\b(?:thesis|dissertation|technical report|ed\.|edition)|vol\. ?\d)[^()\[\]]*[)\]]$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KindInBracket();

    [GeneratedRegex(@"^(?:Retrieved|Available|Accessed)\b|^(?:Ph\.? ?D\.?|Doctoral|Master'?s?|MSc|M\.Sc\.|Bachelor'?s?|Diploma)\b|\b(?:thesis|dissertation|report|working paper|press|publishers?|publishing|verlag)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KindOrPublisher();
}
