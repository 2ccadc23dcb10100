using CsCheck;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Ranking;
using QuikGraph.Algorithms.Search;
using SurveyGraph.Graph;
using Xunit;

namespace SurveyGraph.Tests.Graph;

public class PaperGraphTests
{
    private static readonly RelationKind[] Kinds = [RelationKind.Cites, RelationKind.BuildsOn, RelationKind.RelatedTo];

    // Self-citations and relations of several kinds between two papers are part of what has to work.
    private static readonly Gen<PaperGraph> AnyGraph =
        from count in Gen.Int[1, 12]
        from ends in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Int[0, 2]).Array[0, 40]
        select GraphOf(count, ends.Distinct());

    private static readonly Gen<PaperGraph> AcyclicGraph =
        from count in Gen.Int[2, 12]
        from ends in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Int[0, 2]).Array[0, 40]
        select GraphOf(count, ends.Where(end => end.Item1 < end.Item2).Distinct());

    [Fact]
    public void Relations_of_a_node_are_those_of_a_QuikGraph_graph() => AnyGraph.Sample(graph =>
    {
        var copy = CopyOf(graph);

        Assert.Equal(copy.VertexCount, graph.VertexCount);
        Assert.Equal(copy.EdgeCount, graph.EdgeCount);
        foreach (var node in graph.Vertices)
        {
            Assert.Equal(copy.OutEdges(node), graph.OutEdges(node));
            Assert.Equal(copy.InEdges(node), graph.InEdges(node));
            Assert.Equal(copy.Degree(node), graph.Degree(node));
            Assert.Equal(copy.IsOutEdgesEmpty(node), graph.IsOutEdgesEmpty(node));
            Assert.Equal(copy.IsInEdgesEmpty(node), graph.IsInEdgesEmpty(node));
        }
    });

    [Fact]
    public void Relations_between_two_nodes_are_those_of_a_QuikGraph_graph() => AnyGraph.Sample(graph =>
    {
        var copy = CopyOf(graph);

        foreach (var source in graph.Nodes)
        {
            foreach (var target in graph.Nodes)
            {
                Assert.Equal(copy.ContainsEdge(source, target), graph.ContainsEdge(source, target));
                Assert.True(graph.TryGetEdges(source, target, out var edges));
                Assert.Equal(copy.OutEdges(source).Where(edge => edge.Target == target), edges);
            }
        }
    });

    [Fact]
    public void Components_are_those_of_a_QuikGraph_graph() => AnyGraph.Sample(graph =>
    {
        var copy = CopyOf(graph);
        Dictionary<Node, int> weak = [], copyWeak = [], strong = [], copyStrong = [];

        Assert.Equal(copy.WeaklyConnectedComponents(copyWeak), graph.WeaklyConnectedComponents(weak));
        Assert.Equal(copy.StronglyConnectedComponents(copyStrong), graph.StronglyConnectedComponents(strong));
        Assert.Equal(copyWeak, weak);
        Assert.Equal(copyStrong, strong);
        Assert.Equal(copy.IsDirectedAcyclicGraph(), graph.IsDirectedAcyclicGraph());
    });

    [Fact]
    public void An_acyclic_graph_sorts_as_a_QuikGraph_graph_does() =>
        AcyclicGraph.Sample(graph => Assert.Equal(CopyOf(graph).TopologicalSort(), graph.TopologicalSort()));

    [Fact]
    public void Breadth_first_search_meets_the_nodes_in_the_same_order() => AnyGraph.Sample(graph =>
        Assert.Equal(BreadthFirst(CopyOf(graph), graph.Nodes[0]), BreadthFirst(graph, graph.Nodes[0])));

    [Fact]
    public void Page_ranks_are_those_of_a_QuikGraph_graph() =>
        AnyGraph.Sample(graph => Assert.Equal(PageRanks(CopyOf(graph)), PageRanks(graph)));

    [Fact]
    public void A_node_of_another_graph_is_not_found()
    {
        var graph = GraphOf(2, [(0, 1, 0)]);
        var stranger = NodeOf(0);

        Assert.False(graph.ContainsVertex(stranger));
        Assert.False(graph.ContainsEdge(stranger, graph.Nodes[1]));
        Assert.False(graph.TryGetOutEdges(stranger, out _));
        Assert.False(graph.TryGetInEdges(stranger, out _));
        Assert.Throws<VertexNotFoundException>(() => graph.OutEdges(stranger));
    }

    private static PaperGraph GraphOf(int count, IEnumerable<(int Source, int Target, int Kind)> ends)
    {
        Node[] nodes = [.. Enumerable.Range(0, count).Select(NodeOf)];
        return new([.. nodes],
            [.. ends.Select(end => new Relation(nodes[end.Source], nodes[end.Target], Kinds[end.Kind]))]);
    }

    private static Node NodeOf(int number) =>
        new() { Kind = NodeKind.Paper, Id = $"paper-{number}", Label = $"Paper {number}" };

    private static BidirectionalGraph<Node, Relation> CopyOf(PaperGraph graph)
    {
        var copy = new BidirectionalGraph<Node, Relation>(allowParallelEdges: true);
        copy.AddVertexRange(graph.Nodes);
        copy.AddEdgeRange(graph.Relations);
        return copy;
    }

    private static List<Node> BreadthFirst(IVertexListGraph<Node, Relation> graph, Node start)
    {
        List<Node> met = [];
        var search = new BreadthFirstSearchAlgorithm<Node, Relation>(graph);
        search.DiscoverVertex += met.Add;
        search.Compute(start);
        return met;
    }

    private static IDictionary<Node, double> PageRanks(IBidirectionalGraph<Node, Relation> graph)
    {
        var algorithm = new PageRankAlgorithm<Node, Relation>(graph);
        algorithm.Compute();
        return algorithm.Ranks;
    }
}
