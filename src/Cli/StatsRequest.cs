using System.Collections.Immutable;
using SurveyGraph.Exporters.Statistics;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Filters;

namespace SurveyGraph.Cli;

/// <summary>What <c>surveygraph stats</c> was asked for, checked.</summary>
internal sealed record StatsRequest : InputRequest
{
    public required StatisticsFormat Format { get; init; }

    /// <summary>The keys of the two facets to hold against each other; none: two are chosen.</summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    /// <summary>The measures that alone are asked for; none: everything is.</summary>
    public ImmutableArray<NodeMetric> Metrics { get; init; } = [];

    /// <summary>The condition on the papers that are counted, or null for all.</summary>
    public PaperFilter? Where { get; init; }

    /// <summary>What two papers are called whose path is asked for; none: no path is.</summary>
    public ImmutableArray<string> Path { get; init; } = [];
}
