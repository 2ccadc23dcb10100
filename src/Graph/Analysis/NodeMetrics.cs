using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// The measures of a network as columns over the nodes of its graph: degree, in_degree and out_degree (where links
/// have a direction), pagerank, core, component and community (numbered from 1, the largest first) and, where the
/// network is small, betweenness.
/// </summary>
public static class NodeMetrics
{
    /// <summary>The graph with these columns behind those that it has.</summary>
    public static PaperGraph AddTo(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new(graph.Nodes, graph.Relations, [.. graph.NodeAttributes, .. Of(graph)]) { Title = graph.Title };
    }

    internal static ImmutableArray<GraphAttribute> Of(PaperGraph graph)
    {
        var network = Network.Of(graph);
        var places = new Dictionary<Node, int>(graph.Nodes.Length, ReferenceEqualityComparer.Instance);
        foreach (var node in graph.Nodes)
            places.Add(node, places.Count);
        var taken = graph.NodeAttributes.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = ImmutableArray.CreateBuilder<GraphAttribute>();

        Add("degree", network.DegreeOf);
        if (network.IsDirected)
        {
            Add("in_degree", network.InDegreeOf);
            Add("out_degree", network.OutDegreeOf);
        }
        var ranks = PageRank.Of(network);
        columns.Add(new GraphAttribute.Real(NameOf("pagerank"), node => ranks[places[node]]));
        var cores = Cores.Of(network);
        Add("core", node => cores[node]);
        var components = Components.Of(network).GroupOf;
        Add("component", node => components[node] + 1);
        var communities = Communities.Of(network).GroupOf;
        Add("community", node => communities[node] + 1);
        if (Betweenness.IsQuick(network))
        {
            var betweenness = Betweenness.Of(network);
            columns.Add(new GraphAttribute.Real(NameOf("betweenness"), node => betweenness[places[node]]));
        }
        return columns.ToImmutable();

        void Add(string name, Func<int, int> valueOf) =>
            columns.Add(new GraphAttribute.Integer(NameOf(name), node => valueOf(places[node])));

        // A facet may be called community.
        string NameOf(string name) => taken.Contains(name) ? NameOf("graph_" + name) : name;
    }
}
