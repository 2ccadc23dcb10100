using System.Collections.Immutable;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>The papers of every term, their years, and where two facets have no paper in common.</summary>
internal sealed class TermStatistics
{
    private readonly TermPapers _terms;
    private readonly ImmutableArray<Node> _papers;
    private readonly ImmutableArray<Node> _compared;
    private readonly Dictionary<Node, int> _order;

    /// <param name="facets">
    /// The keys of the facets to compare; none: those that compare papers.
    /// </param>
    public TermStatistics(PaperGraph graph, TermPapers terms, ImmutableArray<string> facets)
    {
        _terms = terms;
        _papers = [.. graph.Papers];
        _order = _papers.Index().ToDictionary(paper => paper.Item, paper => paper.Index);
        _compared = ComparedFacets.Of(terms, _papers.Length, facets);
    }

    public IEnumerable<ReportPart> Parts()
    {
        foreach (var facet in _terms.Facets)
            yield return TermsOf(facet);
        // The years are not made where nothing asks for them.
        foreach (var facet in _compared.Where(facet => facet.Facet != StatedFacets.Year || facet != _terms.Years))
            yield return Trend(facet);
        if (_compared is not [var rows, var columns, ..])
            yield break;
        var coverage = CoverageMatrix.Of(_terms, rows, columns);
        yield return Coverage(coverage);
        yield return Gaps(coverage);
    }

    private ReportPart.Table TermsOf(Node facet)
    {
        var rows = _terms.TermsOf(facet).OrderByDescending(term => _terms.PapersOf(term).Count)
            .Select(term => Row(term.Label, _terms.PapersOf(term))).ToList();
        var classified = _terms.PapersIn(facet).ToHashSet();
        if (classified.Count < _papers.Length)
            rows.Add(Row(null, [.. _papers.Where(paper => !classified.Contains(paper))]));
        return new($"terms-{facet.Facet}", $"Papers by {facet.Label}",
            [
                ReportColumn.Key("term"), ReportColumn.Value("papers"), ReportColumn.Value("first"),
                ReportColumn.Value("last"), ReportColumn.Value("oldest"), ReportColumn.Value("newest"),
            ],
            [.. rows])
        {
            IsRanking = true,
            Note = _terms.TermsOf(facet).Any(term => _terms.BroaderOf(term) is not null)
                ? "A term has the papers of its narrower terms too." : "",
        };
    }

    private ImmutableArray<ReportValue> Row(string? label, IReadOnlyList<Node> papers)
    {
        var dated = papers.Where(paper => paper.Paper!.Date is not null)
            .OrderBy(paper => paper.Paper!.Date!.Value).ThenBy(paper => _order[paper]).ToList();
        Node? oldest = dated.FirstOrDefault(), newest = dated.LastOrDefault();
        return [label, papers.Count, YearOf(oldest), YearOf(newest), KeyOf(oldest), KeyOf(newest)];
    }

    private ReportPart.Matrix Trend(Node facet)
    {
        ImmutableArray<Node> terms = [.. _terms.TermsOf(facet)
            .OrderByDescending(term => _terms.PapersOf(term).Count).Take(CoverageMatrix.MaxTerms)];
        ImmutableArray<int> years = [.. YearSpan.Of(terms.SelectMany(_terms.PapersOf).Select(YearOf).OfType<int>())];
        var counts = terms.Select(term => _terms.PapersOf(term).Select(YearOf).OfType<int>()
            .CountBy(year => year).ToDictionary()).ToList();
        return new($"trend-{facet.Facet}", $"{facet.Label} by year", $"{facet.Label} × year",
            [.. terms.Select(term => term.Label)], [.. years.Select(year => $"{year:D4}")],
            (row, column) => counts[row].GetValueOrDefault(years[column]));
    }

    private static ReportPart.Matrix Coverage(CoverageMatrix coverage) =>
        new("coverage", $"{coverage.RowFacet.Label} by {coverage.ColumnFacet.Label}",
            $"{coverage.RowFacet.Label} × {coverage.ColumnFacet.Label}",
            [.. coverage.Rows.Select(term => term.Label)], [.. coverage.Columns.Select(term => term.Label)],
            (row, column) => coverage[row, column])
        {
            Note = $"{Quantity.Of(coverage.PaperCount, "paper")} with terms of both; one may count in several cells.",
        };

    private static ReportPart.Table Gaps(CoverageMatrix coverage) =>
        new("gaps", "Gaps: terms that no paper has both of",
            [
                new("row", coverage.RowFacet.Label, IsKey: true),
                new("column", coverage.ColumnFacet.Label, IsKey: true),
                ReportColumn.Value("expected"),
            ],
            [
                .. coverage.Gaps().Select(gap => ImmutableArray.Create<ReportValue>(
                    gap.Row.Label, gap.Column.Label, ReportValue.Of(gap.Expected, 1))),
            ])
        {
            IsRanking = true,
            Note = "Expected: how many papers would have both if the facets had nothing to do with each other.",
        };

    private static int? YearOf(Node? paper) => paper?.Paper!.Date?.Year;

    private static string? KeyOf(Node? paper) => paper?.Paper!.Key?.Value;
}
