using System.Collections.Immutable;
using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Exporters.Mermaid;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Markdown;

public class MarkdownExporterTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    [Fact]
    public void Every_paper_has_a_row_under_its_branch()
    {
        var early = new Section("Early", null, Place);
        var image = new Section("Image", early, Place);
        var page = Export(new()
        {
            Title = "List",
            Sections = [early, image],
            Papers =
            [
                new()
                {
                    Title = "A", Url = "https://example.org/a", Date = PublicationDate.Create(2024, 5), Venue = Venue.Unlisted("ECCV"), Sections = [image],
                    Repositories = [CodeRepository.TryParseUrl("https://github.com/o/n", out var code) ? code : default],
                },
                new() { Title = "B", Sections = [early] },
            ],
        });

        Assert.Contains("# List\n\n2 papers in 2 branches, 1 with code, 2024.\n\n```mermaid\n---\n", page, StringComparison.Ordinal);
        Assert.EndsWith(
            """
            ```

            ## Early

            2 papers

            | Paper | Year | Venue | Code |
            | --- | --- | --- | --- |
            | B |  |  |  |

            ### Image

            1 paper

            | Paper | Year | Venue | Code |
            | --- | --- | --- | --- |
            | [A](https://example.org/a) | 2024 | ECCV | [o/n](https://github.com/o/n) |

            """.ReplaceLineEndings("\n"),
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_every_diagram_of_the_taxonomy()
    {
        ImmutableArray<Section> sections = [.. Enumerable.Range(1, 4).Select(i => new Section($"Topic {i}", null, Place))];
        var list = new Bibliography
        {
            Title = "List",
            Sections = sections,
            Papers = [.. Enumerable.Range(0, 160).Select(i => new Paper { Title = $"Paper {i}", Sections = [sections[i / 40]] })],
        };

        var page = Export(list);

        var diagrams = MermaidFlowchart.Export(Graphs.GraphOf(list));
        Assert.Equal(9, diagrams.Count);
        Assert.All(diagrams, diagram => Assert.Contains(
            $"```mermaid\n{diagram.Text.Replace(MermaidExporter.PartMark + "\n", "", StringComparison.Ordinal)}```\n",
            page, StringComparison.Ordinal));
        Assert.DoesNotContain(MermaidExporter.PartMark, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_large_list_is_cut_off()
    {
        var page = Export(new() { Papers = [.. Enumerable.Range(0, 20_000).Select(i => new Paper { Title = $"Paper {i} {new string('x', 100)}" })] });

        Assert.Equal(20_000, page.Split('\n').Count(line => line.StartsWith("| Paper ", StringComparison.Ordinal) && line.Contains("xxx", StringComparison.Ordinal)));
        Assert.EndsWith("x |  |  |  |\n", page, StringComparison.Ordinal);
    }

    private static string Export(Bibliography bibliography) => MemoryOutput.RenderText(new MarkdownExporter(), Graphs.GraphOf(bibliography));
}
