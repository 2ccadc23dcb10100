using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Markdown;

public class MarkdownTableTests
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras()
            .UseAutoLinks().UseEmojiAndSmiley(enableSmileys: false).UseMathematics().UseFootnotes().Build();
    private static readonly SurveyGraph.Graph.Sources.SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    [Fact]
    public void Every_paper_has_a_row_and_a_facet_of_short_terms_a_column_for_each()
    {
        var table = Export(new()
        {
            Papers =
            [
                new()
                {
                    Title = "FastV: A | B", ShortName = "FastV", Url = "https://example.org/a",
                    Date = PublicationDate.Create(2024, 5), Venue = Venue.Unlisted("ECCV"),
                    Tags = [Tag("modality", "image"), Tag("modality", "video"), Tag("stage", "before the model"),
                        Tag("stage", "in it")],
                    Repositories =
                        [CodeRepository.TryParseUrl("https://github.com/o/n", out var code) ? code : default],
                },
                new() { Title = "Two", Tags = [Tag("modality", "image")] },
            ],
        });

        Assert.Equal(
            """
            | Title | Name | Venue | Year | modality: image | modality: video | stage | Code |
            | --- | --- | --- | --- | :-: | :-: | --- | :-: |
            | [FastV: A \| B](https://example.org/a) | FastV | ECCV | 2024 | ✓ | ✓ | before the model, in it | [code](https://github.com/o/n) |
            | Two | | | | ✓ | | | |

            """.ReplaceLineEndings("\n"), table);
    }

    [Fact]
    public void Columns_are_those_that_were_asked_for_filled_or_not()
    {
        var table = Export(new() { Papers = [new() { Title = "One", Tags = [Tag("a-facet", "a long term of it")] }] },
            "year", "a-facet", "nothing", "paper", "doi");

        Assert.Equal("| Year | a-facet | Paper | DOI |\n| --- | --- | --- | --- |\n| | a long term of it | One | |\n",
            table);
    }

    [Fact]
    public void Every_cell_shows_its_text_exactly()
    {
        var graph = Graphs.Hostile;
        string[] columns =
            [.. ComparisonColumns.Names,
                .. graph.Nodes.Where(node => node.Kind == NodeKind.Facet).Select(node => node.Facet!)];

        var page = Markdig.Markdown.Parse(MemoryOutput.RenderText(new MarkdownTableExporter([.. columns]), graph),
            Pipeline);

        var rows = Assert.IsType<Table>(Assert.Single(page)).Descendants<TableRow>().ToList();
        Assert.Equal(1 + graph.Papers.Count(), rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        var titles = rows.Skip(1).Select(row => Shown((TableCell)row[columns.IndexOf("title")]));
        Assert.Equal(graph.Papers.Select(paper => PlainText.OneLine(paper.Paper!.Title)), titles);
        Assert.All(page.Descendants<LinkInline>(),
            link => Assert.StartsWith("https://", link.Url, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_with_the_table_reads_back_as_its_papers()
    {
        var table = MemoryOutput.RenderText(new MarkdownTableExporter(), Graphs.Small);

        var read = new MarkdownImporter()
            .Import(new("README.md", "# List\n\n## Papers\n\n" + table)).Bibliography.Papers;

        var written = Graphs.Small.Papers.Select(paper => paper.Paper!).ToList();
        Assert.Equal(written.Select(paper => paper.Title), read.Select(paper => paper.Title));
        Assert.Equal(written.Select(paper => paper.Identifiers), read.Select(paper => paper.Identifiers));
        Assert.Equal(written.Select(paper => paper.Date?.Year), read.Select(paper => paper.Date?.Year));
        Assert.Equal(written.SelectMany(paper => paper.Repositories), read.SelectMany(paper => paper.Repositories));
    }

    private static FacetTag Tag(string facet, string value) => new(facet, value, "column", Place);

    private static string Export(Bibliography list, params ImmutableArray<string> columns) =>
        MemoryOutput.RenderText(new MarkdownTableExporter(columns), Graphs.GraphOf(list));

    private static string Shown(TableCell cell) =>
        string.Concat(cell.Descendants<Inline>().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LinkInline or ContainerInline => "",
        HtmlInline { Tag: "<!-- -->" or "<span>" or "</span>" } => "",
        _ => $"?{inline.GetType().Name}",
    }));
}
