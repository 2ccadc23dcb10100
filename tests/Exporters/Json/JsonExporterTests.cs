using System.Text.Json;
using CsCheck;
using SurveyGraph.Exporters.Json;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Json;

public class JsonExporterTests
{
    // The order that the format document gives; a paper has those of them that are known.
    private static readonly string[] PaperKeys =
        ["key", "title", "shortName", "authors", "moreAuthors", "date", "year", "venue", "entryType", "identifiers",
            "url",
            "links", "linkLabels", "repositories", "facets", "sections", "fields", "otherKeys", "notes", "origins"];

    public static TheoryData<string> GraphNames => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(GraphNames))]
    public void Papers_and_relations_are_those_of_the_graph(string name)
    {
        var graph = Graphs.Named(name);
        using var document = JsonDocument.Parse(Render(graph));

        Assert.Equal("surveygraph.papers/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(
            graph.Papers.Select(node => (node.Paper!.Key!.Value.Value, node.Label)),
            document.RootElement.GetProperty("papers")
                .EnumerateArray().Select(paper => (Text(paper, "key"), Text(paper, "title"))));
        Assert.Equal(
            graph.Relations.Select(relation => relation.Kind.CamelCaseName),
            document.RootElement.GetProperty("relations").EnumerateArray().Select(relation => Text(relation, "kind")));
    }

    [Theory, MemberData(nameof(GraphNames))]
    public void Keys_stand_in_the_order_of_the_format_and_no_value_is_empty(string name)
    {
        using var document = JsonDocument.Parse(Render(Graphs.Named(name)));

        foreach (var paper in document.RootElement.GetProperty("papers").EnumerateArray())
        {
            string[] keys = [.. paper.EnumerateObject().Select(property => property.Name)];
            Assert.Equal(PaperKeys.Intersect(keys), keys);
            Assert.All(paper.EnumerateObject(), property => AssertKnown(property.Value));
        }
    }

    [Fact]
    public void A_paper_of_which_only_the_title_is_known_says_no_more()
    {
        var graph = Graphs.GraphOf(new() { Papers = [new() { Title = "Only a Title" }] });

        Assert.Equal(
            """
            {
              "schema": "surveygraph.papers/1",
              "papers": [
                {
                  "key": "ponlytitle",
                  "title": "Only a Title"
                }
              ],
              "relations": []
            }

            """.Replace("ponlytitle", graph.Papers.First().Paper!.Key!.Value.Value, StringComparison.Ordinal),
            Render(graph));
    }

    [Fact]
    public void Ends_of_relations_are_citation_keys_and_names_in_their_facet_or_kind()
    {
        using var document = JsonDocument.Parse(Render(Graphs.Small));
        var relations = document.RootElement.GetProperty("relations").EnumerateArray()
            .Select(relation => $"{Text(relation, "source")} {Text(relation, "kind")} {Text(relation, "target")}")
                .ToList();

        Assert.Contains("chen2024image usesMethod method/attention-based-pruning", relations);
        Assert.Contains("method/pruning broaderThan method/attention-based-pruning", relations);
        Assert.Contains("facet/method broaderThan method/pruning", relations);
        Assert.Contains("chen2024image publishedIn venue/eccv", relations);
        Assert.Contains("chen2024image authoredBy author/chen-liang", relations);
        Assert.Contains("chen2024image implementedBy repository/pkunlp-icler-fastv", relations);
        Assert.Contains("chen2024image listedIn section/early-work-image", relations);
        Assert.Contains("chen2024image buildsOn doe2022token", relations);
    }

    [Fact]
    public void Ends_of_relations_tell_things_apart()
    {
        foreach (var (_, graph) in Graphs.All)
        {
            using var document = JsonDocument.Parse(Render(graph));
            var relations = document.RootElement.GetProperty("relations").EnumerateArray()
                .Select(relation => (Text(relation, "source"), Text(relation, "kind"), Text(relation, "target")))
                    .ToList();

            Assert.Equal(relations.Count, relations.Distinct().Count());
        }
    }

    [Fact]
    public void Any_title_reads_back_as_it_is_in_the_graph() => Gen.String.Sample(title =>
    {
        var graph = Graphs.GraphOf(new() { Papers = [new() { Title = title }] });
        using var document = JsonDocument.Parse(Render(graph));

        Assert.Equal(graph.Nodes[0].Label, Text(document.RootElement.GetProperty("papers")[0], "title"));
    });

    [Fact]
    public void Letters_of_any_script_are_written_as_themselves()
    {
        var text = Render(Graphs.GraphOf(new() { Papers = [new() { Title = "Łukasz's 中文 & हिन्दी" }] }));

        Assert.Contains("\"Łukasz's 中文 & हिन्दी\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_many_pieces_is_whole()
    {
        var titles =
            Enumerable.Range(0, 3_000).Select(i => $"Title {i} ü中\U0001F600 {new string('é', i % 50)}.").ToList();
        using var document =
            JsonDocument.Parse(Render(Graphs.GraphOf(new()
            {
                Papers = [.. titles.Select(title =>
                new Paper { Title = title })]
            })));

        Assert.Equal(titles,
            document.RootElement.GetProperty("papers").EnumerateArray().Select(paper => Text(paper, "title")));
    }

    private static string Render(PaperGraph graph) => MemoryOutput.RenderText(new JsonExporter(), graph);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void AssertKnown(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Assert.NotEqual("", value.GetString());
                break;
            case JsonValueKind.Array:
                Assert.NotEmpty(value.EnumerateArray());
                Assert.All(value.EnumerateArray(), AssertKnown);
                break;
            case JsonValueKind.Object:
                Assert.NotEmpty(value.EnumerateObject());
                Assert.All(value.EnumerateObject(), property => AssertKnown(property.Value));
                break;
            default:
                Assert.Contains(value.ValueKind, (JsonValueKind[])[JsonValueKind.Number, JsonValueKind.True]);
                break;
        }
    }
}
