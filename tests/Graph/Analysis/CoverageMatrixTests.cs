using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph.Analysis;

public class CoverageMatrixTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "a line\n").SpanOfLines(1, 1);

    [Fact]
    public void A_broader_term_has_the_papers_of_its_narrower_ones_each_once()
    {
        var terms = TermPapers.Of(Survey(("attention, pruning", "image"), ("attention", "video"), ("merging", "")));

        Assert.Equal(
            ["pruning 2", "attention 2", "merging 1", "never 0"],
            terms.TermsOf(terms.Facets[0]).Select(term => $"{term.Label} {terms.PapersOf(term).Count}"));
    }

    [Fact]
    public void Cells_count_papers_and_gaps_are_the_empty_ones_of_terms_that_have_papers()
    {
        var coverage = Coverage(
            ("attention", "image"), ("attention", "image, video"), ("merging", "audio"), ("merging", ""));

        Assert.Equal(3, coverage.PaperCount);
        Assert.Equal(["image", "video", "audio"], coverage.Columns.Select(term => term.Label));
        Assert.Equal(
            ["pruning 2 1 0", "attention 2 1 0", "merging 0 0 1", "never 0 0 0"],
            coverage.Rows.Select((term, row) =>
                $"{term.Label} {coverage[row, 0]} {coverage[row, 1]} {coverage[row, 2]}"));
        // What no pruning does, no attention does either: it is told once. Nothing is told of a term that nobody has.
        Assert.Equal(
            ["pruning × audio 0.67", "merging × image 0.67", "merging × video 0.33"],
            coverage.Gaps().Select(gap =>
                FormattableString.Invariant($"{gap.Row.Label} × {gap.Column.Label} {gap.Expected:F2}")));
    }

    [Fact]
    public void A_narrower_term_alone_may_be_a_gap() => Assert.Equal(
        ["attention × video"],
        Coverage(("pruning", "video"), ("attention", "image"), ("merging", "image, video"))
            .Gaps().Select(gap => $"{gap.Row.Label} × {gap.Column.Label}"));

    [Fact]
    public void Facets_with_thousands_of_terms_keep_the_most_used_ones()
    {
        var many = string.Join(", ", Enumerable.Range(0, 3_000).Select(i => $"term{i}"));

        var coverage = Coverage((many, "image"), ("merging, pruning", "image"), ("term2999, merging", many));

        Assert.Equal(CoverageMatrix.MaxTerms, coverage.Rows.Length);
        Assert.Equal(CoverageMatrix.MaxTerms, coverage.Columns.Length);
        Assert.Contains("term2999", coverage.Rows.Select(term => term.Label));
    }

    private static CoverageMatrix Coverage(params (string Methods, string Modalities)[] papers)
    {
        var terms = TermPapers.Of(Survey(papers));
        return CoverageMatrix.Of(terms, terms.Facets[0], terms.Facets[1]);
    }

    private static PaperGraph Survey(params (string Methods, string Modalities)[] papers) => Graphs.GraphOf(new()
    {
        Facets =
        [
            new("method", "Method")
            {
                Terms = [new("pruning"), new("attention") { Broader = "pruning" }, new("merging"), new("never")],
                Span = Place,
            },
            new("modality", "Modality") { Span = Place },
        ],
        Papers =
        [
            .. papers.Select((paper, i) => new Paper
            {
                Title = $"Paper {i}",
                Tags = [.. Tags("method", paper.Methods), .. Tags("modality", paper.Modalities)],
                Origins = [Place],
            }),
        ],
    });

    private static IEnumerable<FacetTag> Tags(string facet, string values) =>
        values.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(value => new FacetTag(facet, value, "tag", Place));
}
