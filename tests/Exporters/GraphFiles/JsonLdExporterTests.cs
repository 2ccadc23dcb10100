using System.Text.Json;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public class JsonLdExporterTests
{
    private const string FastV = "https://arxiv.org/abs/2403.06764";
    private const string ToMe = "https://doi.org/10.1234/a_b(c)";

    [Fact]
    public void Papers_are_named_by_their_identifiers_and_related_in_the_words_of_schema_org_and_CiTO()
    {
        var paper = Nodes(Graphs.Small)[FastV];

        Assert.Equal("ScholarlyArticle", paper.GetProperty("@type").GetString());
        Assert.Equal("FastV", paper.GetProperty("alternateName").GetString());
        Assert.Equal([ToMe], Ends(paper, "citation"));
        Assert.Equal([ToMe], Ends(paper, "cito:extends"));
        Assert.Equal(["#term-method-attention-based-pruning"], Ends(paper, "about"));
    }

    [Fact]
    public void Authors_keep_their_order() =>
        Assert.Equal(["#author-doe-anna", "#author-van-der-berg-jr-jan"], Ends(Nodes(Graphs.Small)[ToMe], "author"));

    [Fact]
    public void Sections_have_their_papers_and_code_is_based_on_one()
    {
        var nodes = Nodes(Graphs.Small);

        Assert.Equal([FastV], Ends(nodes["#section-early-work-image"], "hasPart"));
        Assert.Contains("#section-early-work-image", Ends(nodes["#section-early-work"], "hasPart"));
        Assert.Equal([FastV], Ends(nodes["https://github.com/pkunlp-icler/FastV"], "isBasedOn"));
    }

    [Theory, InlineData("small"), InlineData("hostile"), InlineData("empty")]
    public void Every_end_is_a_node_of_the_file(string graph)
    {
        var nodes = Nodes(Graphs.Named(graph));
        string[] relations =
            ["author", "about", "citation", "hasPart", "isBasedOn", "isPartOf", "hasDefinedTerm", "cito:extends"];

        foreach (var end in nodes.Values.SelectMany(node => relations.SelectMany(property => Ends(node, property))))
            Assert.Contains(end, nodes.Keys);
    }

    [Fact]
    public void A_relation_that_has_no_word_is_told_as_lost()
    {
        var place = new SourceText("list.md", "x").Span(0, 1);
        var graph = Graphs.GraphOf(new()
        {
            Papers =
            [
                new() { Key = CitationKey.Parse("a"), Title = "A" },
                new() { Key = CitationKey.Parse("b"), Title = "B" },
            ],
            Relations = [new("a", "b", RelationKind.OfCitation("Distils"), place)],
        });

        var loss = Assert.Single(Losses.Of(graph, ExportFormats.Find("jsonld")!, ExportOptions.Default));
        Assert.Equal(("distils", 1), (loss.Name, loss.Count));
        Assert.False(Nodes(graph)["#paper-a"].TryGetProperty("citation", out _));
    }

    private static Dictionary<string, JsonElement> Nodes(PaperGraph graph)
    {
        using var document = JsonDocument.Parse(MemoryOutput.RenderText(new JsonLdExporter(), graph));
        return document.RootElement.GetProperty("@graph").EnumerateArray()
            .ToDictionary(node => node.GetProperty("@id").GetString()!, node => node.Clone());
    }

    private static string[] Ends(JsonElement node, string property) =>
        node.TryGetProperty(property, out var ends) ? ends.Deserialize<string[]>()! : [];
}
