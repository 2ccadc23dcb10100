using System.Net;
using System.Text.Json;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Views;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public class VosviewerExporterTests
{
    public static TheoryData<string> Names => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_node_is_an_item_and_every_pair_that_is_related_a_link(string name)
    {
        var graph = Graphs.Named(name);

        var network = NetworkOf(graph);

        Assert.Equal(
            graph.Nodes.Select(node => (node.Id, node.Label)),
            network.GetProperty("items").EnumerateArray().Select(item => (Text(item, "id"), NameOf(item))));
        var pairs = graph.Relations.Where(relation => relation.Source != relation.Target)
            .Select(relation => Pair(relation.Source.Id, relation.Target.Id)).ToHashSet();
        var links = network.GetProperty("links")
            .EnumerateArray().Select(link => Pair(Text(link, "source_id"), Text(link, "target_id"))).ToList();
        Assert.Equal(pairs.Order(StringComparer.Ordinal), links.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_paper_goes_by_its_short_name_and_its_title_describes_it()
    {
        var items = NetworkOf(Graphs.Small).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(("FastV", Graphs.Small.Nodes[0].Label), (Text(items[0], "label"), NameOf(items[0])));
        Assert.Contains("Friends", NameOf(items[1]), StringComparison.Ordinal);
        Assert.Contains("&amp; Friends", Text(items[1], "description"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_strength_of_a_link_is_the_sum_of_all_relations_between_two() => Assert.Equal(
        2, NetworkOf(GraphViews.Find("papers")!.Apply(Graphs.Small))
            .GetProperty("links")[0].GetProperty("strength").GetDouble());

    [Fact]
    public void Places_are_within_the_map_and_years_are_scores()
    {
        var items = NetworkOf(Graphs.Small).GetProperty("items").EnumerateArray().ToList();

        Assert.All(items, item => Assert.InRange(item.GetProperty("x").GetDouble(), -1, 1));
        Assert.All(items, item => Assert.InRange(item.GetProperty("y").GetDouble(), -1, 1));
        Assert.Equal(2024, items[0].GetProperty("scores").GetProperty("year").GetInt32());
    }

    [Fact]
    public void Nodes_of_one_kind_are_left_for_VOSviewer_to_cluster() =>
        Assert.False(NetworkOf(GraphViews.Find("papers")!.Apply(Graphs.Small)).TryGetProperty("clusters", out _));

    private static JsonElement NetworkOf(PaperGraph graph) =>
        JsonDocument.Parse(MemoryOutput.RenderText(new VosviewerExporter(), graph)).RootElement.GetProperty("network");

    private static string NameOf(JsonElement item) =>
        item.TryGetProperty("description", out var title)
            ? WebUtility.HtmlDecode(title.GetString()!)
            : Text(item, "label");

    private static string Text(JsonElement item, string property) => item.GetProperty(property).GetString()!;

    private static string Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? $"{one} {other}" : $"{other} {one}";
}
