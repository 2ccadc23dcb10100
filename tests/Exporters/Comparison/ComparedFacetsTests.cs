using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Comparison;

/// <summary>What pictures, charts and tables compare papers by, of the facets that a list has.</summary>
public class ComparedFacetsTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);
    private static readonly Section Folding = new("Folding", null, Place);
    private static readonly Section Cutting = new("Cutting", null, Place);

    [Fact]
    public void A_facet_of_many_terms_with_many_papers_each_is_one() => AssertIsComparedBy(
        "Subject", Enumerable.Range(0, 120).Select(i => Of(i, ("subject", $"s{i % 40}"))));

    [Fact]
    public void An_index_of_keywords_gives_way_to_sections() => AssertIsComparedBy(
        "Section", Enumerable.Range(0, 60).Select(i => Of(i, ("keyword", $"k{i}"))));

    [Fact]
    public void An_index_of_keywords_is_better_than_nothing() => AssertIsComparedBy(
        "Keyword", Enumerable.Range(0, 60).Select(i => Of(i, ("keyword", $"k{i / 2}")) with { Sections = [] }));

    [Fact]
    public void Many_small_sections_are_better_than_nothing() => AssertIsComparedBy("Section",
        Enumerable.Range(0, 40).Select(i => Of(i) with { Sections = [new($"Part {i}", null, Place)] }));

    [Fact]
    public void A_table_has_a_column_of_a_facet_of_many_terms_with_many_papers_each()
    {
        var table = MemoryOutput.RenderText(new MarkdownTableExporter([]), GraphOf(
            Enumerable.Range(0, 120).Select(i => Of(i, ("subject", $"s{i % 40}"), ("keyword", $"k{i}")))));

        Assert.StartsWith("| Title | Subject |\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_the_sections_without_their_years_where_no_facet_compares()
    {
        Section recent = new("2021", Folding, Place);
        Section maps = new("Maps", Folding, Place);
        Paper[] papers = [Of(0) with { Sections = [recent, Cutting] }, Of(1), Of(2) with { Sections = [maps] }];

        var table = MemoryOutput.RenderText(new MarkdownTableExporter([]), GraphOf(papers));

        Assert.Equal(
            """
            | Title | Section |
            | --- | --- |
            | Paper number 0 | Folding; Cutting |
            | Paper number 1 | Cutting |
            | Paper number 2 | Folding › Maps |

            """.ReplaceLineEndings("\n"), table);
    }

    private static void AssertIsComparedBy(string facet, IEnumerable<Paper> papers) => Assert.Contains(
        $"title Papers by {facet}\n", MemoryOutput.RenderText(new MermaidPieExporter([]), GraphOf(papers)),
        StringComparison.Ordinal);

    private static PaperGraph GraphOf(IEnumerable<Paper> papers)
    {
        Paper[] all = [.. papers];
        return Graphs.GraphOf(new()
        {
            Facets = [new("subject", "Subject"), new("keyword", "Keyword")],
            Sections = [.. all.SelectMany(paper => paper.Sections)
                .SelectMany(section => new[] { section.Parent ?? section, section }).Distinct()],
            Papers = [.. all],
        });
    }

    private static Paper Of(int number, params (string Facet, string Term)[] terms) => new()
    {
        Title = $"Paper number {number}",
        Sections = [number % 2 == 0 ? Folding : Cutting],
        Tags = [.. terms.Select(term => new FacetTag(term.Facet, term.Term, "tag", Place))],
    };
}
