using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// The measures of a graph as columns over its nodes: those of <see cref="NodeMetric.All"/> that suit it.
/// </summary>
public static class NodeMetrics
{
    /// <summary>The graph with these columns behind those that it has.</summary>
    public static PaperGraph AddTo(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.With([.. graph.NodeAttributes, .. Of(graph)]);
    }

    internal static ImmutableArray<GraphAttribute> Of(PaperGraph graph)
    {
        var network = Network.Of(graph);
        var places = new Dictionary<Node, int>(graph.Nodes.Length, ReferenceEqualityComparer.Instance);
        foreach (var node in graph.Nodes)
            places.Add(node, places.Count);
        var taken = graph.NodeAttributes.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = ImmutableArray.CreateBuilder<GraphAttribute>();

        foreach (var metric in NodeMetric.All.Where(metric => metric.Suits(network)))
        {
            var values = metric.Of(network);
            columns.Add(metric.Kind == NodeMetricKind.Real
                ? new GraphAttribute.Real(NameOf(metric.Name), node => Known(values[places[node]]))
                : new GraphAttribute.Integer(NameOf(metric.Name), node => (int)values[places[node]]));
        }
        return columns.ToImmutable();

        static double? Known(double value) => double.IsFinite(value) ? value : null;

        // A facet may be called community.
        string NameOf(string name) => taken.Contains(name) ? NameOf("graph_" + name) : name;
    }
}
