namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// A square matrix with few entries, in compressed sparse rows: what each node is linked to, ascending, each once.
/// </summary>
internal sealed class SparseRows
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly double[] _weights;

    private SparseRows(int[] starts, int[] columns, double[] weights) =>
        (_starts, _columns, _weights) = (starts, columns, weights);

    /// <summary>The number of rows, which is that of columns.</summary>
    public int Count => _starts.Length - 1;

    public int EntryCount => _columns.Length;

    public ReadOnlySpan<int> ColumnsOf(int row) => _columns.AsSpan(_starts[row].._starts[row + 1]);

    public ReadOnlySpan<double> WeightsOf(int row) => _weights.AsSpan(_starts[row].._starts[row + 1]);

    public int LengthOf(int row) => _starts[row + 1] - _starts[row];

    /// <summary>Makes rows of entries in any order; of entries for one place the weights are combined.</summary>
    /// <param name="entries">Walked through twice: millions of them need not stand in a list.</param>
    public static SparseRows Of(
        int count, IEnumerable<(int Row, int Column, double Weight)> entries, Func<double, double, double> combine)
    {
        var starts = new int[count + 1];
        foreach (var (row, _, _) in entries)
            starts[row + 1]++;
        AddUp(starts);
        var columns = new int[starts[^1]];
        var weights = new double[columns.Length];
        var next = starts.AsSpan(0, count).ToArray();
        foreach (var (row, column, weight) in entries)
        {
            var place = next[row]++;
            (columns[place], weights[place]) = (column, weight);
        }
        var rows = new SparseRows(starts, columns, weights);
        // To transpose is a counting sort by column, which leaves those of one place in their order.
        return (rows.IsSorted() ? rows : rows.Transposed().Transposed()).Combined(combine);
    }

    /// <summary>Makes the rows one after the other.</summary>
    /// <param name="add">Adds the entries of a row, the columns ascending and each once.</param>
    public static SparseRows Of(int count, Action<int, List<int>, List<double>> add)
    {
        var starts = new int[count + 1];
        var columns = new List<int>();
        var weights = new List<double>();
        for (var row = 0; row < count; row++)
        {
            add(row, columns, weights);
            starts[row + 1] = columns.Count;
        }
        return new(starts, [.. columns], [.. weights]);
    }

    public SparseRows Transposed()
    {
        var starts = new int[Count + 1];
        foreach (var column in _columns)
            starts[column + 1]++;
        AddUp(starts);
        var columns = new int[_columns.Length];
        var weights = new double[_columns.Length];
        var next = starts.AsSpan(0, Count).ToArray();
        for (var row = 0; row < Count; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                var place = next[_columns[i]]++;
                (columns[place], weights[place]) = (row, _weights[i]);
            }
        }
        return new(starts, columns, weights);
    }

    /// <summary>The links in both directions; where both are there, the larger weight holds.</summary>
    public SparseRows Symmetric() => With(Transposed());

    /// <summary>The entries of both; where both have one, the larger weight holds.</summary>
    public SparseRows With(SparseRows other)
    {
        var starts = new int[Count + 1];
        var columns = new int[EntryCount + other.EntryCount];
        var weights = new double[columns.Length];
        var used = 0;
        for (var row = 0; row < Count; row++)
        {
            var (i, end) = (_starts[row], _starts[row + 1]);
            var (j, otherEnd) = (other._starts[row], other._starts[row + 1]);
            while (i < end || j < otherEnd)
            {
                var column = i < end ? _columns[i] : int.MaxValue;
                var otherColumn = j < otherEnd ? other._columns[j] : int.MaxValue;
                columns[used] = Math.Min(column, otherColumn);
                weights[used++] = column == otherColumn ? Math.Max(_weights[i++], other._weights[j++])
                    : column < otherColumn ? _weights[i++] : other._weights[j++];
            }
            starts[row + 1] = used;
        }
        return Cut(starts, columns, weights);
    }

    private bool IsSorted()
    {
        for (var row = 0; row < Count; row++)
        {
            for (var i = _starts[row] + 1; i < _starts[row + 1]; i++)
            {
                if (_columns[i] < _columns[i - 1])
                    return false;
            }
        }
        return true;
    }

    private SparseRows Combined(Func<double, double, double> combine)
    {
        var used = 0;
        for (var (row, i) = (0, 0); row < Count; row++)
        {
            var start = used;
            for (; i < _starts[row + 1]; i++)
            {
                if (used > start && _columns[used - 1] == _columns[i])
                    _weights[used - 1] = combine(_weights[used - 1], _weights[i]);
                else
                    (_columns[used], _weights[used++]) = (_columns[i], _weights[i]);
            }
            _starts[row + 1] = used;
        }
        return Cut(_starts, _columns, _weights);
    }

    private static SparseRows Cut(int[] starts, int[] columns, double[] weights) =>
        starts[^1] == columns.Length
            ? new(starts, columns, weights)
            : new(starts, columns[..starts[^1]], weights[..starts[^1]]);

    // From the lengths of rows to where they start.
    private static void AddUp(int[] starts)
    {
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
    }
}
