using System.Collections.Immutable;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Mermaid;

public class MermaidExporterTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    [Fact]
    public void A_small_taxonomy_is_one_diagram_without_a_diagnostic()
    {
        var output = new MemoryOutput();

        Assert.Empty(new MermaidExporter().Export(Graphs.Small, output));
        Assert.Equal(["taxonomy.mmd"], output.Documents.Select(document => document.Name));
    }

    [Fact]
    public void Empty_branches_are_marked_and_stand_in_the_last_column()
    {
        var early = new Section("Early", null, Place);
        var image = new Section("Image", early, Place);
        var late = new Section("Late", null, Place);

        var text = Single(new()
        {
            Title = "List",
            Sections = [early, image, late],
            Papers = [Paper("A: a", image)]
        }).Text;

        Assert.Contains("  t1 ----- t4[\"Late\nno papers\"]:::gap\n", text, StringComparison.Ordinal);
        Assert.Contains("  t2 --- t3[\"Image\n1 paper\"]:::branch1\n", text, StringComparison.Ordinal);
        Assert.Contains("classDef gap fill:#eceff2,stroke:#8a94a0,color:#4d5560,stroke-dasharray:5 4\n", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_link_to_their_pages_and_tell_their_titles()
    {
        var diagram =
            Single(new()
            {
                Papers = [Paper("FastV: An Image is Worth \"1/2\" Tokens")
                with { Url = "https://example.org/a?b=\"c\"" }]
            });

        Assert.Equal(("https://example.org/a?b=%22c%22", "FastV: An Image is Worth \"1/2\" Tokens"),
            diagram.Links["p1"]);
    }

    [Fact]
    public void Only_web_pages_are_linked()
    {
        var diagram =
            Single(new()
            {
                Papers = [Paper("A") with { Url = "javascript:alert(1)" },
                Paper("B") with { Url = "data:text/html,x" }]
            });

        Assert.Empty(diagram.Links);
        Assert.DoesNotContain("alert", diagram.Text, StringComparison.Ordinal);
    }

    // Mermaid drops the last semicolon of a line that looks like a style with a colour, and decodes #a; in an address.
    [Fact]
    public void A_line_that_looks_like_a_style_ends_with_a_semicolon_to_spare()
    {
        var text = Single(new() { Papers = [Paper("A \"b\"") with { Url = "https://example.org/style:x#a;b" }] }).Text;

        Assert.Contains("click p1 href \"https://example.org/style:x#a%3Bb\" \"A #34;b#34;\" _blank;\n", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_title_gets_into_settings_or_comments()
    {
        var text = Single(new() { Title = "%%{init: {\"theme\": \"dark\"}}%%", Papers = [Paper("%% x")] }).Text;

        Assert.DoesNotContain("%%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_taxonomy_becomes_an_overview_and_a_diagram_a_branch()
    {
        ImmutableArray<Section> sections =
            [.. Enumerable.Range(1, 10).Select(i => new Section($"Topic {i}", null, Place))];
        var graph = Graphs.GraphOf(new()
        {
            Title = "List",
            Sections = sections,
            Papers = [.. Enumerable.Range(0, 200).Select(i => Paper($"Paper {i}", sections[i / 20]))],
        });
        var output = new MemoryOutput();

        var diagnostics = new MermaidExporter().Export(graph, output);

        Assert.Equal("taxonomy.mmd", output.Documents[0].Name);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"taxonomy-topic-{i}.mmd"),
            output.Documents.Skip(1).Select(document => document.Name));
        Assert.Equal([DiagnosticCodes.DiagramSplit], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("11 files hold it in parts", diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_with_too_many_papers_alone_is_in_even_parts()
    {
        var image = new Section("Image", null, Place);
        var diagrams = Export(new()
        {
            Title = "List",
            Sections = [image],
            Papers = [.. Enumerable.Range(0, 100).Select(i => Paper($"Paper {i}", image))],
        });

        Assert.Equal(["taxonomy.mmd", "taxonomy-image-1.mmd", "taxonomy-image-2.mmd", "taxonomy-image-3.mmd"],
            diagrams.Select(diagram => diagram.Name));
        Assert.Equal(
            ["Image (1/3)\npapers 1 to 34 of 100", "Image (2/3)\npapers 35 to 68 of 100",
                "Image (3/3)\npapers 69 to 100 of 100"],
            diagrams.Skip(1).Select(diagram => diagram.Boxes[0].Label));
    }

    [Fact]
    public void Small_branches_share_a_diagram()
    {
        ImmutableArray<Section> sections = [.. "ABCDEFGH".Select(name => new Section($"Topic {name}", null, Place))];
        var diagrams = Export(new()
        {
            Title = "List",
            Sections = sections,
            Papers = [.. Enumerable.Range(0, 64).Select(i => Paper($"Paper {i}", sections[i / 8]))],
        });

        Assert.Equal(
            ["taxonomy.mmd", "taxonomy-topic-a-topic-b-topic-c-topic-d.mmd",
                "taxonomy-topic-e-topic-f-topic-g-topic-h.mmd"],
            diagrams.Select(diagram => diagram.Name));
        Assert.Equal("List\n4 of 8 branches", diagrams[1].Boxes[0].Label);
    }

    [Fact]
    public void Branches_of_one_name_or_of_no_Latin_name_have_files_of_their_own()
    {
        ImmutableArray<Section> sections =
            [new("论文", null, Place), new("Image", null, Place), new("数据", null, Place), new("Image?", null, Place)];
        var diagrams =
            Export(new() { Papers = [.. Enumerable.Range(0, 80).Select(i => Paper($"Paper {i}", sections[i / 20]))] });

        Assert.Equal(
            ["taxonomy.mmd", "taxonomy-branch.mmd", "taxonomy-image.mmd", "taxonomy-branch-2.mmd",
                "taxonomy-image-2.mmd"],
            diagrams.Select(diagram => diagram.Name));
    }

    [Theory]
    [InlineData(2, "A Branch of Some Forty Letters (1\nof Them)\n1 paper")]
    [InlineData(4, "A Branch of Some\nForty Letters (1\nof Them)\n1 paper")]
    public void Branches_are_narrower_where_there_are_many_levels(int levels, string label)
    {
        var section = Enumerable.Range(1, levels).Aggregate(
            (Section?)null, (outer, level) => new($"A Branch of Some Forty Letters ({level} of Them)", outer, Place))!;

        var text = MemoryOutput.RenderText(
            new MermaidExporter(), Graphs.GraphOf(new() { Papers = [Paper("Paper", section)] }));

        Assert.Contains($"[\"{label}\"]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(502)]
    public void A_budget_that_no_diagram_can_keep_is_refused(int budget) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MermaidOptions { NodeBudget = budget });

    private static Paper Paper(string title, params ImmutableArray<Section> sections) =>
        new() { Title = title, Sections = sections };

    private static IReadOnlyList<MermaidFlowchart> Export(Bibliography bibliography) =>
        MermaidFlowchart.Export(Graphs.GraphOf(bibliography));

    private static MermaidFlowchart Single(Bibliography bibliography) => Assert.Single(Export(bibliography));
}
