using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>What the month in the identifier of a preprint says of the year that a list gives.</summary>
internal static class PreprintDate
{
    private const int Century = 2000;

    /// <summary>"arXiv 2011" of 2011.01234 is a month of 2020, and "arXiv05" of 2205.01234 is May of 2022.</summary>
    public static bool IsMonthInIdentifier(int year, PublicationDate? submitted) =>
        submitted is { } date && date.Year != year
        && ((date.Year % 100 * 100) + date.Month == year || (date.Year > year && Century + date.Month == year));

    /// <summary>The month, where it is one of the year; else the year.</summary>
    public static PublicationDate? Refined(PublicationDate? year, PublicationDate? month) =>
        year is { } stated && month is { } known && stated.Year == known.Year ? known : year;
}
