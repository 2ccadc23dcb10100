using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>Every form of statistics there is: the only place that names them all.</summary>
public static class StatisticsFormats
{
    public static ImmutableArray<StatisticsFormat> All { get; } =
    [
        new("text", "for a terminal, long tables cut", TextReport.Write),
        new("markdown", "for a page, long tables cut", MarkdownReport.Write),
        new("csv", "all of it, a value a row", CsvReport.Write),
        new("json", "all of it", JsonReport.Write),
    ];

    public static StatisticsFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
