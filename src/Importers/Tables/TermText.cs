using System.Collections.Frozen;
using System.Globalization;

namespace SurveyGraph.Importers.Tables;

/// <summary>Tells what may be a term that classifies papers from what only describes one of them.</summary>
internal static class TermText
{
    private const int MaxUnitLength = 12;
    private const int MinBlanksOfSentence = 3;

    private static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "%", "m", "sec", "second", "min", "minute", "h", "hr", "hour", "day", "week", "month", "year", "semester",
        "kb", "mb", "gb", "tb", "hz", "khz", "mhz", "ghz", "fp");

    /// <summary>A longer text is prose: no term to classify by.</summary>
    public const int MaxLength = 100;

    /// <summary>The detail of a column whose cells are prose, short ones too.</summary>
    public const string Prose = "prose";

    /// <summary>The detail of a column that is said to be a facet, whose commas part nothing.</summary>
    public const string Whole = "whole";

    private static readonly FrozenSet<string> MediaTypes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "mp4", "webm", "pdf", "pptx", "ppt", "key", "zip", "bib");

    /// <summary>
    /// Whether a value may be a term: no number of stars, no <c>true</c>, no day, no path of a picture. A link may be
    /// one, as it has a reader of its own.
    /// </summary>
    public static bool CanBeTerm(string value) =>
        CellLinks.StartsWithLink(value)
        || (value is not ("" or "true" or "false" or "True" or "False" or "TRUE" or "FALSE")
            && !IsNumber(value) && !IsMeasure(value) && !IsDay(value) && !IsFile(value));

    /// <summary>Whether a value only describes: it is long, or a sentence.</summary>
    public static bool IsProse(string value) =>
        value.Length > MaxLength
        || (value is [.., _, var last, '.' or '。']
            && (last > '\u2E80' || (char.IsLetterOrDigit(last) && value.AsSpan().Count(' ') >= MinBlanksOfSentence)));

    private static bool IsNumber(string value) => decimal.TryParse(
        value.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    // 20-30, ~50, 3-6 weeks; 3D, 4-bit and 7B are names.
    private static bool IsMeasure(string value)
    {
        var rest = value.AsSpan().TrimStart("~<>≈≤≥ ");
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0]))
            return false;
        rest = rest.TrimStart("0123456789.,-–+ ").TrimEnd(". ");
        return rest.Length < MaxUnitLength && (rest.IsEmpty || Units.Contains(rest.ToString().TrimEnd('s')));
    }

    private static bool IsDay(string value) =>
        char.IsAsciiDigit(value[0]) && CellDate.TryRead(value, out var date, out var isWhole) && isWhole
        && date.Day is not null;

    private static bool IsFile(string value)
    {
        var dot = value.LastIndexOf('.');
        return dot > 0 && !value.Contains(' ', StringComparison.Ordinal) && MediaTypes.Contains(value[(dot + 1)..]);
    }
}
