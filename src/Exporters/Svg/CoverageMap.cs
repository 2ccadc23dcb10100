using System.Collections.Immutable;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Svg;

/// <summary>The terms of two facets and how many papers each pair has: what a heat map shows.</summary>
internal sealed class CoverageMap
{
    // More rows than these no one reads; the terms that fewest papers have stay out.
    private const int MaxTerms = 40;

    private readonly TermPapers _terms;
    private readonly HashSet<(Node, Node)> _gaps;

    private CoverageMap(TermPapers terms, Node rowFacet, Node columnFacet)
    {
        _terms = terms;
        Matrix = CoverageMatrix.Of(terms, rowFacet, columnFacet);
        (Rows, Columns) = (AxisOf(Matrix.Rows), AxisOf(Matrix.Columns));
        MaxCount = Rows.Max(row => Columns.Max(column => Matrix[row.Index, column.Index]));
        // Where chance alone would give a paper or more, its absence says something.
        _gaps = [.. Matrix.Gaps().Where(gap => gap.Expected >= 1).Select(gap => (gap.Row, gap.Column))];
    }

    public CoverageMatrix Matrix { get; }

    /// <summary>The terms, each followed by those below it.</summary>
    public ImmutableArray<CoverageTerm> Rows { get; }

    /// <inheritdoc cref="Rows"/>
    public ImmutableArray<CoverageTerm> Columns { get; }

    /// <summary>The papers of the fullest cell.</summary>
    public int MaxCount { get; }

    /// <summary>How many terms of the two facets there is no room for.</summary>
    public int HiddenTerms => HiddenOf(Matrix.RowFacet, Rows)
        + (Matrix.RowFacet == Matrix.ColumnFacet ? 0 : HiddenOf(Matrix.ColumnFacet, Columns));

    /// <summary>
    /// The map of the first two of the facets with these keys, or else of those that compare papers; a single one is
    /// held against the years, or itself where there are none. Null where no facet has terms.
    /// </summary>
    public static CoverageMap? Of(PaperGraph graph, ImmutableArray<string> facets)
    {
        var terms = TermPapers.Of(graph);
        return ComparedFacets.PairOf(terms, graph.Papers.Count(), facets) switch
        {
            [var rows, var columns, ..] => new(terms, rows, columns),
            [var only] => new(terms, only, only),
            _ => null,
        };
    }

    public bool IsGap(CoverageTerm row, CoverageTerm column) => _gaps.Contains((row.Node, column.Node));

    private ImmutableArray<CoverageTerm> AxisOf(ImmutableArray<Node> terms)
    {
        var places = terms.Index().ToDictionary(term => term.Item, term => term.Index);
        var kept = terms.OrderByDescending(term => _terms.PapersOf(term).Count).Take(MaxTerms).ToHashSet();
        var below = terms.Where(kept.Contains).ToLookup(AboveAmongKept);
        var axis = ImmutableArray.CreateBuilder<CoverageTerm>(kept.Count);
        Stack<(Node Term, int Depth)> pending = new(below[null].Reverse().Select(term => (term, 0)));
        while (pending.TryPop(out var next))
        {
            axis.Add(new(next.Term, next.Depth, places[next.Term], _terms.PapersOf(next.Term).Count));
            foreach (var term in below[next.Term].Reverse())
                pending.Push((term, next.Depth + 1));
        }
        return axis.ToImmutable();

        Node? AboveAmongKept(Node term)
        {
            var above = _terms.BroaderOf(term);
            while (above is not null && !kept.Contains(above))
                above = _terms.BroaderOf(above);
            return above;
        }
    }

    private int HiddenOf(Node facet, ImmutableArray<CoverageTerm> shown) => _terms.TermsOf(facet).Count - shown.Length;
}
