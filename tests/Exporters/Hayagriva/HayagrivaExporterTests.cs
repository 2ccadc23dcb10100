using System.Collections.Immutable;
using SurveyGraph.Exporters.Hayagriva;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Documents;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Hayagriva;

public class HayagrivaExporterTests
{
    [Theory]
    [InlineData("small")]
    [InlineData("hostile")]
    public void Every_paper_is_an_entry_with_its_whole_title(string graph)
    {
        var entries = Entries(Graphs.Named(graph));

        Assert.Equal(Graphs.Named(graph).Papers.Select(paper => paper.Paper!.Key!.Value.Value),
            entries.Select(entry => entry.Key.Text));
        Assert.Equal(
            Graphs.Named(graph).Papers.Select(paper => paper.Paper!.Title),
            entries.Select(entry => ValueOf(Mapping(entry.Value).Find("title")!)));
    }

    [Theory]
    [InlineData("small")]
    [InlineData("hostile")]
    public void No_mapping_has_a_key_twice(string graph) =>
        Assert.All(Entries(Graphs.Named(graph)), entry => AssertUnique(entry.Value));

    [Theory]
    [InlineData("2023-01-05", "  url:\n    value: \"https://example.org/\"\n    date: 2023-01-05\n")]
    [InlineData("2023-01", "    date: 2023-01\n")]
    [InlineData("yesterday", "  url: \"https://example.org/\"\n")]
    public void A_link_has_the_day_it_was_seen(string urldate, string expected) => Assert.Contains(
        expected,
        Render(new() { Title = "A", Url = "https://example.org/", Fields = [new("urldate", urldate)] }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("true")]
    [InlineData("NO")]
    [InlineData("DBLP:conf/a")]
    [InlineData("2024a")]
    public void A_key_is_text_whatever_it_looks_like(string key)
    {
        var graph = Graphs.GraphOf(new() { Papers = [new() { Title = "A", Key = CitationKey.Parse(key) }] });

        Assert.Contains($"\n\"{key}\":\n", MemoryOutput.RenderText(new HayagrivaExporter(), graph),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Attention is all you need", "  title: \"Attention is all you need\"\n")]
    [InlineData("The LLaVA", "  title:\n    value:\n      value: \"The LLaVA\"\n      verbatim: true\n")]
    [InlineData("From $x$ to \\y", "  title:\n    value:\n      value: \"From $x$ to \\\\y\"\n      verbatim: true\n")]
    public void A_title_that_a_style_would_spoil_is_verbatim(string title, string yaml) =>
        Assert.Contains(yaml, Render(new() { Title = title }), StringComparison.Ordinal);

    [Fact]
    public void Names_with_more_than_two_parts_are_mappings()
    {
        var yaml = Render(new()
        {
            Title = "A",
            Authors = [new("Chen", "Liang"), new("Berg", "Jan", "van der", "Jr."),
                new("Llama Team", IsOrganisation: true)],
            HasMoreAuthors = true,
        });

        Assert.Contains(
            """
              author:
                - "Chen, Liang"
                - name: "Berg"
                  given-name: "Jan"
                  prefix: "van der"
                  suffix: "Jr."
                - name: "Llama Team"
                - name: "others"

            """.ReplaceLineEndings("\n"), yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a_b?x=1#y", true)]
    [InlineData("https://1.2.3.999/", false)]
    [InlineData("https://a b.org/", false)]
    [InlineData("https://example.org:99999/", false)]
    [InlineData("https://[::1]/", false)]
    public void A_link_that_Typst_cannot_read_is_a_note(string url, bool isUrl)
    {
        var yaml = Render(new() { Title = "A", Url = url });

        Assert.Equal(isUrl, yaml.Contains("\n  url: ", StringComparison.Ordinal));
        Assert.Equal(!isUrl, yaml.Contains("\n  note:", StringComparison.Ordinal));
    }

    private static string Render(Paper paper) =>
        MemoryOutput.RenderText(new HayagrivaExporter(), Graphs.GraphOf(new() { Papers = [paper] }));

    private static List<(DocumentNode.Scalar Key, DocumentNode Value)> Entries(PaperGraph graph)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var roots = YamlDocument.Read(new("refs.yml", MemoryOutput.RenderText(new HayagrivaExporter(), graph)),
            diagnostics);

        Assert.Empty(diagnostics);
        return [.. Mapping(Assert.Single(roots)).Entries];
    }

    private static DocumentNode.Mapping Mapping(DocumentNode node) => Assert.IsType<DocumentNode.Mapping>(node);

    private static string? ValueOf(DocumentNode node) =>
        node is DocumentNode.Scalar scalar ? scalar.Text : ValueOf(Mapping(node).Find("value")!);

    private static void AssertUnique(DocumentNode node)
    {
        if (node is DocumentNode.Sequence list)
            Assert.All(list.Items, AssertUnique);
        if (node is not DocumentNode.Mapping mapping)
            return;
        Assert.Equal(mapping.Entries.Count, mapping.Entries.Select(entry => entry.Key.Text).Distinct().Count());
        Assert.All(mapping.Entries, entry => AssertUnique(entry.Value));
    }
}
