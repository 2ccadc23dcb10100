using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>What a graph of papers shows: counts, years, venues, terms, gaps, and the network of citations.</summary>
/// <param name="Title">The list's own title, where it has one.</param>
public sealed record StatisticsReport(string? Title, ImmutableArray<ReportPart> Parts)
{
    /// <param name="facets">
    /// The keys of two facets to hold against each other; none: two that classify the papers.
    /// </param>
    public static StatisticsReport Of(PaperGraph graph, ImmutableArray<string> facets = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var terms = TermPapers.Of(graph);
        return new(graph.Title,
        [
            .. new PaperCounts(graph).Parts(),
            .. new TermStatistics(graph, terms, facets.IsDefault ? [] : facets).Parts(),
            .. new CitationStatistics(graph, terms).Parts(),
        ]);
    }

    /// <summary>Nothing but these measures of the papers, a row a paper; no more than they need is computed.</summary>
    public static StatisticsReport OfMetrics(PaperGraph graph, ImmutableArray<NodeMetric> metrics)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new(graph.Title, [MetricTable.Of(graph, metrics)]) { IsOneTable = true };
    }

    /// <summary>Whether it is a table by itself, which CSV writes with its own columns.</summary>
    public bool IsOneTable { get; private init; }

    /// <summary>The report with the path between two papers at its end.</summary>
    public StatisticsReport WithPath(PaperGraph graph, Node from, Node to) =>
        this with { Parts = Parts.Add(PathPart.Of(graph, from, to)) };
}
