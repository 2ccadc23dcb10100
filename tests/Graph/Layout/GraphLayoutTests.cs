using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.Exporters;
using SurveyGraph.Tests.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.Graph.Layout;

public class GraphLayoutTests
{
    public static TheoryData<string> Views => [.. GraphViews.All.Select(view => view.Name)];

    [Fact]
    public void An_empty_graph_has_no_layout() => Assert.Null(Graphs.Empty.Layout);

    [Fact]
    public void A_graph_with_too_many_nodes_has_no_layout()
    {
        Assert.NotNull(Networks.GraphOf(GraphLayout.MaxNodes).Layout);
        Assert.Null(Networks.GraphOf(GraphLayout.MaxNodes + 1).Layout);
    }

    [Theory, MemberData(nameof(Views))]
    public void What_is_related_stands_together(string view)
    {
        var graph = GraphViews.Find(view)!.Apply(SurveyGraphs.TokenCompression);
        var dice = new Random(1);

        var related = graph.Relations.Average(relation => Distance(relation.Source, relation.Target));
        var pairs = graph.Relations.SelectMany(relation =>
            new[] { (relation.Source, relation.Target), (relation.Target, relation.Source) }).ToHashSet();
        var others =
            Enumerable.Range(0, 10_000).Select(_ => (One: Any(), Other: Any())).Where(pair => !pairs.Contains(pair));
        var unrelated = others.Average(pair => Distance(pair.One, pair.Other));

        Assert.InRange(related / unrelated, 0, 0.7);

        double Distance(Node one, Node other) => (graph.Layout!.PlaceOf(one) - graph.Layout.PlaceOf(other)).Length;
        Node Any() => graph.Nodes[dice.Next(graph.Nodes.Length)];
    }

    // The picture as a whole may turn a little; most of what stood together still does.
    [Theory, MemberData(nameof(Views))]
    public void A_paper_more_leaves_most_neighbours_together(string view)
    {
        var all = SurveyGraphs.TokenCompression;
        var last = all.Papers.Last();
        var fewer = new PaperGraph(
            all.Nodes.Remove(last),
            [.. all.Relations.Where(relation => relation.Source != last && relation.Target != last)]);
        var (before, after) = (GraphViews.Find(view)!.Apply(fewer), GraphViews.Find(view)!.Apply(all));

        var kept = before.Nodes.Average(node =>
            NeighboursOf(node, before).Intersect(NeighboursOf(node, after)).Count());

        Assert.InRange(kept, 6, 10);

        IEnumerable<Node> NeighboursOf(Node node, PaperGraph graph) => before.Nodes
            .OrderBy(other => (graph.Layout!.PlaceOf(other) - graph.Layout.PlaceOf(node)).Length).Skip(1).Take(10);
    }

    [Fact]
    public void Two_groups_stand_apart_from_each_other()
    {
        var graph = Networks.GraphOf(16, [.. Clique(0, 8), .. Clique(8, 16), (0, 8)]);

        Position[] places = [.. graph.Nodes.Select(graph.Layout!.PlaceOf)];

        var inside = Clique(1, 8).Max(pair => (places[pair.One] - places[pair.Other]).Length);
        var across = places[1..8].Min(one => places[9..].Min(other => (one - other).Length));
        Assert.True(inside < across);
    }

    private static (int One, int Other)[] Clique(int first, int end) =>
    [
        .. from one in Enumerable.Range(first, end - first)
           from other in Enumerable.Range(first, one - first)
           select (one, other),
    ];
}
