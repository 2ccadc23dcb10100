using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>What the values of a measure are.</summary>
public enum NodeMetricKind
{
    /// <summary>A whole number, the higher the more central.</summary>
    Count,

    /// <summary>A number, the higher the more central.</summary>
    Real,

    /// <summary>The number of a group, from 1 on, the largest group first.</summary>
    Group,
}

/// <summary>A measure of each node of a network.</summary>
/// <param name="Name">The name of its column, in graph files and tables: pagerank.</param>
/// <param name="Of">Computes it: value i is that of the network's node i.</param>
public sealed record NodeMetric(string Name, NodeMetricKind Kind, Func<Network, ImmutableArray<double>> Of)
{
    /// <summary>Every measure there is: the only place that names them all.</summary>
    public static ImmutableArray<NodeMetric> All { get; } =
    [
        new("degree", NodeMetricKind.Count, network => EachOf(network, network.DegreeOf)),
        new("in_degree", NodeMetricKind.Count, network => EachOf(network, network.InDegreeOf))
        {
            Suits = network => network.IsDirected,
        },
        new("out_degree", NodeMetricKind.Count, network => EachOf(network, network.OutDegreeOf))
        {
            Suits = network => network.IsDirected,
        },
        new("pagerank", NodeMetricKind.Real, PageRank.Of),
        new("core", NodeMetricKind.Count, network => [.. Cores.Of(network)]),
        new("component", NodeMetricKind.Group, network => NumbersOf(Components.Of(network))),
        new("community", NodeMetricKind.Group, network => NumbersOf(Communities.Of(network))),
        new("betweenness", NodeMetricKind.Real, Betweenness.Of) { Suits = Betweenness.IsQuick },
    ];

    /// <summary>
    /// Whether a network has it unless it is asked for by name: what says nothing or takes long is left out.
    /// </summary>
    public Func<Network, bool> Suits { get; private init; } = _ => true;

    public static NodeMetric? Find(string name) => All.FirstOrDefault(metric => metric.Name == name);

    private static ImmutableArray<double> EachOf(Network network, Func<int, int> valueOf) =>
        [.. Enumerable.Range(0, network.Nodes.Length).Select(node => (double)valueOf(node))];

    private static ImmutableArray<double> NumbersOf(Partition partition) =>
        [.. partition.GroupOf.Select(group => group + 1.0)];
}
