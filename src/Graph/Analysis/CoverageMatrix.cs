using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>How many papers have a term of one facet and a term of another one, for all pairs of their terms.</summary>
public sealed class CoverageMatrix
{
    /// <summary>
    /// Facets with more terms than this are no points of view but keywords: only the most used terms stay.
    /// </summary>
    public const int MaxTerms = 200;

    private readonly int[,] _counts;
    private readonly int[] _rowTotals;
    private readonly int[] _columnTotals;
    private readonly TermPapers _terms;

    private CoverageMatrix(TermPapers terms, Node rowFacet, Node columnFacet)
    {
        _terms = terms;
        (RowFacet, ColumnFacet) = (rowFacet, columnFacet);
        (Rows, Columns) = (MostUsed(rowFacet), MostUsed(columnFacet));
        _counts = new int[Rows.Length, Columns.Length];
        (_rowTotals, _columnTotals) = (new int[Rows.Length], new int[Columns.Length]);
        var both = terms.PapersIn(rowFacet).Intersect(terms.PapersIn(columnFacet)).ToHashSet();
        PaperCount = both.Count;
        var columnsOf = Columns.Index().SelectMany(column => terms.PapersOf(column.Item)
            .Select(paper => (Paper: paper, column.Index))).ToLookup(one => one.Paper, one => one.Index);
        foreach (var (column, term) in Columns.Index())
            _columnTotals[column] = terms.PapersOf(term).Count(both.Contains);
        foreach (var (row, term) in Rows.Index())
        {
            foreach (var paper in terms.PapersOf(term).Where(both.Contains))
            {
                _rowTotals[row]++;
                foreach (var column in columnsOf[paper])
                    _counts[row, column]++;
            }
        }
    }

    public Node RowFacet { get; }

    public Node ColumnFacet { get; }

    public ImmutableArray<Node> Rows { get; }

    public ImmutableArray<Node> Columns { get; }

    /// <summary>How many papers have terms of both facets.</summary>
    public int PaperCount { get; }

    /// <summary>The papers that have both terms, or narrower ones.</summary>
    public int this[int row, int column] => _counts[row, column];

    public static CoverageMatrix Of(TermPapers terms, Node rowFacet, Node columnFacet)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(rowFacet);
        ArgumentNullException.ThrowIfNull(columnFacet);
        return new(terms, rowFacet, columnFacet);
    }

    /// <summary>
    /// The pairs of terms that no paper has both of, though either has some: first those where chance alone would let
    /// one expect most papers. What is missing under a broader term is not repeated for its narrower ones.
    /// </summary>
    public ImmutableArray<CoverageGap> Gaps()
    {
        var rowOf = Rows.Index().ToDictionary(row => row.Item, row => row.Index);
        var columnOf = Columns.Index().ToDictionary(column => column.Item, column => column.Index);
        var gaps =
            from row in Enumerable.Range(0, Rows.Length)
            from column in Enumerable.Range(0, Columns.Length)
            where IsGap(row, column)
            where !(Above(Rows[row], rowOf) is { } broaderRow && IsGap(broaderRow, column))
            where !(Above(Columns[column], columnOf) is { } broaderColumn && IsGap(row, broaderColumn))
            let expected = (double)_rowTotals[row] * _columnTotals[column] / PaperCount
            orderby expected descending, row, column
            select new CoverageGap(Rows[row], Columns[column], expected);
        return [.. gaps];
    }

    private bool IsGap(int row, int column) =>
        _counts[row, column] == 0 && _rowTotals[row] > 0 && _columnTotals[column] > 0;

    private int? Above(Node term, Dictionary<Node, int> places) =>
        _terms.BroaderOf(term) is { } broader && places.TryGetValue(broader, out var place) ? place : null;

    private ImmutableArray<Node> MostUsed(Node facet)
    {
        var terms = _terms.TermsOf(facet);
        var kept = terms.OrderByDescending(term => _terms.PapersOf(term).Count).Take(MaxTerms).ToHashSet();
        return [.. terms.Where(kept.Contains)];
    }
}
