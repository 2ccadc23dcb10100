using System.Collections.Frozen;
using System.Globalization;

namespace SurveyGraph.Importers.Tables;

/// <summary>Tells what may be a term that classifies papers from what only describes one of them.</summary>
internal static class TermText
{
    private static readonly FrozenSet<string> MediaTypes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "mp4", "webm", "pdf", "pptx", "ppt", "key", "zip", "bib");

    /// <summary>
    /// Whether a value may be a term: no number of stars, no <c>true</c>, no day, no path of a picture. A link may be
    /// one, as it has a reader of its own.
    /// </summary>
    public static bool CanBeTerm(string value) =>
        CellLinks.StartsWithLink(value)
        || (value is not ("" or "true" or "false" or "True" or "False" or "TRUE" or "FALSE")
            && !IsNumber(value) && !IsDay(value) && !IsFile(value));

    private static bool IsNumber(string value) => decimal.TryParse(
        value.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static bool IsDay(string value) =>
        char.IsAsciiDigit(value[0]) && CellDate.TryRead(value, out var date, out var isWhole) && isWhole
        && date.Day is not null;

    private static bool IsFile(string value)
    {
        var dot = value.LastIndexOf('.');
        return dot > 0 && !value.Contains(' ', StringComparison.Ordinal) && MediaTypes.Contains(value[(dot + 1)..]);
    }
}
