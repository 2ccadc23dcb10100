using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>A part of a report, with numbers and words that no format has shaped yet.</summary>
/// <param name="Name">The name for scripts, words joined by hyphens; unique in a report.</param>
/// <param name="Title">The heading for people.</param>
public abstract record ReportPart(string Name, string Title)
{
    /// <summary>How the numbers are to be read, in a sentence; empty where they speak for themselves.</summary>
    public string Note { get; init; } = "";

    /// <summary>Rows of named values.</summary>
    public sealed record Table(
        string Name, string Title, ImmutableArray<ReportColumn> Columns,
        ImmutableArray<ImmutableArray<ReportValue>> Rows)
        : ReportPart(Name, Title)
    {
        /// <summary>The rows are by weight, so that people may be shown the first ones only.</summary>
        public bool IsRanking { get; init; }
    }

    /// <summary>A count of papers for every pair of a row and a column.</summary>
    /// <param name="Of">What the rows and columns are: Stage × Modality.</param>
    public sealed record Matrix(
        string Name, string Title, string Of, ImmutableArray<string> Rows, ImmutableArray<string> Columns,
        Func<int, int, int> CountOf)
        : ReportPart(Name, Title);
}
