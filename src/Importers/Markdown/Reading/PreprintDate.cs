using System.Globalization;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>What the month in the identifier of a preprint says of the year that a list gives.</summary>
internal static partial class PreprintDate
{
    private const int Century = 2000;

    /// <summary>
    /// The date that a DOI holds, "10.1101/2023.06.08.544257" or "10.1038/s41586-024-07000-1"; or null.
    /// </summary>
    public static PublicationDate? Of(Doi? doi)
    {
        if (doi?.Value is not { } value)
            return null;
        if (OfServer().Match(value) is { Success: true } day)
            return TextShape.Date(day.Groups["day"].ValueSpan);
        return OfNature().Match(value) is { Success: true } year
            ? PublicationDate.Create(Century + int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>"arXiv 2011" of 2011.01234 is a month of 2020, and "arXiv05" of 2205.01234 is May of 2022.</summary>
    public static bool IsMonthInIdentifier(int year, PublicationDate? submitted) =>
        submitted is { } date && date.Year != year
        && ((date.Year % 100 * 100) + date.Month == year || (date.Year > year && Century + date.Month == year));

    /// <summary>The month, where it is one of the year; else the year.</summary>
    public static PublicationDate? Refined(PublicationDate? year, PublicationDate? month) =>
        year is { } stated && month is { } known && stated.Year == known.Year ? known : year;

    // bioRxiv and medRxiv
    [GeneratedRegex(@"^10\.(?:1101|64898)/(?<day>20\d\d\.\d\d\.\d\d)\.\d", RegexOptions.CultureInvariant)]
    private static partial Regex OfServer();

    [GeneratedRegex(@"^10\.1038/s4\d{4}-0(?<year>\d\d)-", RegexOptions.CultureInvariant)]
    private static partial Regex OfNature();
}
