using System.Collections.Immutable;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.Search;

namespace SurveyGraph.Graph.Analysis;

/// <summary>The fewest relations that lead from one node to another.</summary>
public static class ShortestPath
{
    /// <summary>
    /// A path along the relations from one node to the other; where there is none, one back; where there is none
    /// either, one that takes each relation in any direction.
    /// </summary>
    /// <returns>
    /// The relations from the first node on, none where both are the same; null where no path is there.
    /// </returns>
    public static ImmutableArray<Relation>? Between(PaperGraph graph, Node from, Node to)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from == to)
            return [];
        if (graph.TreeBreadthFirstSearch(from)(to, out var along))
            return [.. along];
        if (graph.TreeBreadthFirstSearch(to)(from, out var back))
            return [.. back.Reverse()];
        return InAnyDirection(graph, from)(to, out var path) ? [.. path] : null;
    }

    private static TryFunc<Node, IEnumerable<Relation>> InAnyDirection(PaperGraph graph, Node from)
    {
        var undirected = new UndirectedBidirectionalGraph<Node, Relation>(graph);
        var search = new UndirectedBreadthFirstSearchAlgorithm<Node, Relation>(undirected);
        var paths = new UndirectedVertexPredecessorRecorderObserver<Node, Relation>();
        using (paths.Attach(search))
            search.Compute(from);
        return paths.TryGetPath;
    }
}
