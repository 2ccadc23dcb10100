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
                    Title = "A", Url = "https://example.org/a", Date = PublicationDate.Create(2024, 5),
                    Venue = Venue.Unlisted("ECCV"), Sections = [image],
                    Repositories =
                        [CodeRepository.TryParseUrl("https://github.com/o/n", out var code) ? code : default],
                },
                new() { Title = "B", Sections = [early] },
            ],
        });

        Assert.Contains("# List\n\n2 papers in 2 branches, 1 with code, 2024.\n\n```mermaid\n---\n", page,
            StringComparison.Ordinal);
        Assert.Contains(
            """
            ```

            ## Early

            2 papers

            | Paper | Year | Venue | Code |
            | --- | --- | --- | --- |
            | B | | | |

            ### Image

            1 paper

            | Paper | Year | Venue | Code |
            | --- | --- | --- | --- |
            | [A](https://example.org/a) | 2024 | ECCV | [o/n](https://github.com/o/n) |

            """.ReplaceLineEndings("\n"),
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_figure_has_a_caption_and_the_papers_behind_it()
    {
        var place = new SourceText("list.csv", "x").Span(0, 1);
        var page = Export(new()
        {
            Papers =
            [
                new()
                {
                    Title = "A | b", Url = "https://example.org/a", Date = PublicationDate.Create(2024),
                    Tags = [new("row", "r", "tag", place), new("column", "x", "tag", place)],
                },
                new() { Title = "C", Tags = [new("row", "s", "tag", place), new("column", "y", "tag", place)] },
                new() { Title = "D", Tags = [new("row", "s", "tag", place)] },
            ],
        });

        Assert.Equal(
            ["Mindmap", "Papers by year", "Papers by row", "Papers by column", "row and column"],
            page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).TakeLast(5)
                .Select(line => line[3..]));
        Assert.Contains("| 2024 | 1 | [A \\| b](https://example.org/a) |\n| no year | 2 | C, D |\n", page,
            StringComparison.Ordinal);
        Assert.Contains("| s | 2 | C, D |\n| r | 1 | [A \\| b](https://example.org/a) |\n", page,
            StringComparison.Ordinal);
        Assert.Contains("2 papers with terms of both; one may count in several streams.\n\n```mermaid\n", page,
            StringComparison.Ordinal);
        Assert.Contains("| s → y | 1 | C |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_of_one_year_have_no_figure_by_year()
    {
        var page = Export(new()
        {
            Papers =
            [
                new() { Title = "A", Date = PublicationDate.Create(2024) },
                new() { Title = "B", Date = PublicationDate.Create(2024) },
            ],
        });

        Assert.DoesNotContain("Papers by year", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_names_its_first_papers_where_none_cites_another()
    {
        var page = Export(new()
        {
            Papers =
            [
                .. Enumerable.Range(0, 12).Select(i => new Paper
                {
                    Title = $"Paper {i}", Date = PublicationDate.Create(i == 0 ? 2020 : 2024),
                }),
            ],
        });

        Assert.Contains("\n12 papers; of a year with more than 10 the first ones.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Sankey_diagram_that_cannot_write_the_terms_is_left_out()
    {
        var place = new SourceText("list.csv", "x").Span(0, 1);
        var page = Export(new()
        {
            Papers =
            [
                new() { Title = "A", Tags = [new("row", "深度学习", "tag", place), new("column", "x", "tag", place)] },
                new() { Title = "B", Tags = [new("row", "s", "tag", place), new("column", "y", "tag", place)] },
            ],
        });

        Assert.DoesNotContain("sankey", page, StringComparison.Ordinal);
        Assert.Contains(
            "2 papers with terms of both; one may count in several pairs. "
                + "Mermaid's Sankey diagrams know no letters but Latin ones.\n\n<details>\n",
            page, StringComparison.Ordinal);
        Assert.Contains("| 深度学习 → x | 1 | A |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_papers_has_no_diagram() =>
        Assert.DoesNotContain("mermaid", Export(Bibliography.Empty), StringComparison.Ordinal);

    [Fact]
    public void The_page_has_every_diagram_of_the_taxonomy()
    {
        ImmutableArray<Section> sections =
            [.. Enumerable.Range(1, 4).Select(i => new Section($"Topic {i}", null, Place))];
        var list = new Bibliography
        {
            Title = "List",
            Sections = sections,
            Papers = [.. Enumerable.Range(0, 160)
                .Select(i => new Paper { Title = $"Paper {i}", Sections = [sections[i / 40]] })],
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
        var page = Export(new()
        {
            Papers = [.. Enumerable.Range(0, 20_000)
            .Select(i => new Paper { Title = $"Paper {i} {new string('x', 100)}" })]
        });

        Assert.Equal(20_000, page.Split('\n').Count(line => line.StartsWith("| Paper ", StringComparison.Ordinal)
            && line.Contains("xxx", StringComparison.Ordinal)));
        Assert.EndsWith("x | | | |\n", page, StringComparison.Ordinal);
    }

    private static string Export(Bibliography bibliography) =>
        MemoryOutput.RenderText(new MarkdownExporter(), Graphs.GraphOf(bibliography));
}
