using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.Exporters;
using SurveyGraph.Tests.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.Graph.Layout;

/// <summary>What holds for the places of every graph: made up, by dice, or a view of the shipped survey.</summary>
public class GraphLayoutLaws
{
    private static readonly ImmutableArray<(string Name, Lazy<PaperGraph> Graph)> All =
        [.. Cases.Select(one => (one.Name, new Lazy<PaperGraph>(one.Graph)))];

    private static (string Name, Func<PaperGraph> Graph)[] Cases =>
    [
        ("small", () => Graphs.Small),
        ("hostile", () => Graphs.Hostile),
        ("one node", () => Networks.GraphOf(1)),
        ("a paper that cites itself", () => Networks.GraphOf(1, (0, 0))),
        ("no relation", () => Networks.GraphOf(300)),
        ("star", () => Networks.GraphOf(1000, [.. Enumerable.Range(1, 999).Select(leaf => (leaf, 0))])),
        ("path", () => Networks.GraphOf(1000, [.. Enumerable.Range(1, 999).Select(next => (next, next - 1))])),
        ("pairs", () => Networks.GraphOf(1000, [.. Enumerable.Range(0, 500).Select(one => (2 * one, (2 * one) + 1))])),
        ("clique", () => Networks.GraphOf(60,
            [.. from one in Enumerable.Range(0, 60) from other in Enumerable.Range(0, one) select (one, other)])),
        .. Enumerable.Range(1, 20).Select(seed => ($"dice {seed}", (Func<PaperGraph>)(() => Networks.Random(seed)))),
        .. GraphViews.All.Select(view =>
            ($"survey, {view.Name}", (Func<PaperGraph>)(() => view.Apply(SurveyGraphs.TokenCompression)))),
    ];

    public static TheoryData<string> Names => [.. All.Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Circles_do_not_overlap(string name)
    {
        var graph = Named(name);
        var sizes = new NodeSizes(graph);
        (Node Node, Position Place)[] nodes =
            [.. graph.Nodes.Select(node => (node, graph.Layout!.PlaceOf(node))).OrderBy(node => node.Item2.X)];
        var largest = nodes.Max(node => sizes.SizeOf(node.Node));

        for (var i = 0; i < nodes.Length; i++)
        {
            for (var j = i + 1; j < nodes.Length && nodes[j].Place.X - nodes[i].Place.X < largest; j++)
            {
                var needed = (sizes.SizeOf(nodes[i].Node) + sizes.SizeOf(nodes[j].Node)) / 2;
                Assert.True((nodes[j].Place - nodes[i].Place).Length > needed, $"{nodes[i]} {nodes[j]}");
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_order_of_nodes_and_relations_changes_no_place(string name)
    {
        var graph = Named(name);
        var dice = new Random(1);
        var (nodes, relations) = (graph.Nodes.ToArray(), graph.Relations.ToArray());
        dice.Shuffle(nodes);
        dice.Shuffle(relations);

        var shuffled = new PaperGraph([.. nodes], [.. relations]).Layout!;

        Assert.All(graph.Nodes, node => Assert.Equal(graph.Layout!.PlaceOf(node), shuffled.PlaceOf(node)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Places_are_tenths(string name)
    {
        var graph = Named(name);

        var places = graph.Nodes.Select(graph.Layout!.PlaceOf);

        Assert.All(places.SelectMany<Position, double>(place => [place.X, place.Y]), number =>
        {
            Assert.True(double.IsFinite(number));
            Assert.Equal(Math.Round(number, 1), number);
            Assert.False(number == 0 && double.IsNegative(number));
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Parts_that_nothing_joins_stand_beside_each_other(string name)
    {
        var graph = Named(name);
        var boxes = Components.Of(Network.Of(graph)).Groups.Where(group => group.Length > 1).Select(group =>
        {
            Position[] places = [.. group.Select(node => graph.Layout!.PlaceOf(graph.Nodes[node]))];
            return (Left: places.Min(place => place.X), Right: places.Max(place => place.X),
                Low: places.Min(place => place.Y), High: places.Max(place => place.Y));
        }).ToList();

        foreach (var (i, one) in boxes.Index())
        {
            Assert.DoesNotContain(boxes[..i], other =>
                one.Left <= other.Right && other.Left <= one.Right && one.Low <= other.High && other.Low <= one.High);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_picture_is_no_strip(string name)
    {
        var graph = Named(name);
        Position[] places = [.. graph.Nodes.Select(graph.Layout!.PlaceOf)];
        var width = places.Max(place => place.X) - places.Min(place => place.X) + 20;
        var height = places.Max(place => place.Y) - places.Min(place => place.Y) + 20;

        // A path is as long as it is.
        Assert.InRange(width / height, name == "path" ? 0.02 : 0.3, name == "path" ? 50 : 4);
    }

    private static PaperGraph Named(string name) => All.First(one => one.Name == name).Graph.Value;
}
