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
    public static SparseRows Of(
        int count, List<(int Row, int Column, double Weight)> entries, Func<double, double, double> combine)
    {
        // Two counting sorts that keep the order: by column, then by row.
        var sorted = Sort(Sort([.. entries], count, entry => entry.Column), count, entry => entry.Row);
        var starts = new int[count + 1];
        var columns = new int[sorted.Length];
        var weights = new double[sorted.Length];
        var used = 0;
        foreach (var (row, column, weight) in sorted)
        {
            if (starts[row + 1] > 0 && columns[used - 1] == column)
            {
                weights[used - 1] = combine(weights[used - 1], weight);
                continue;
            }
            (columns[used], weights[used]) = (column, weight);
            starts[row + 1] = ++used;
        }
        // An empty row ends where the one before it does.
        for (var row = 1; row <= count; row++)
            starts[row] = Math.Max(starts[row], starts[row - 1]);
        return new(starts, columns[..used], weights[..used]);
    }

    public SparseRows Transposed() => Of(Count, Entries(isTransposed: true, []), Math.Max);

    /// <summary>The links in both directions; where both are there, the larger weight holds.</summary>
    public SparseRows Symmetric() => Of(Count, Entries(isTransposed: true, Entries(isTransposed: false, [])), Math.Max);

    private List<(int Row, int Column, double Weight)> Entries(
        bool isTransposed, List<(int Row, int Column, double Weight)> entries)
    {
        for (var row = 0; row < Count; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
                entries.Add(isTransposed ? (_columns[i], row, _weights[i]) : (row, _columns[i], _weights[i]));
        }
        return entries;
    }

    private static (int Row, int Column, double Weight)[] Sort(
        (int Row, int Column, double Weight)[] entries, int count, Func<(int Row, int Column, double Weight), int> key)
    {
        var next = new int[count + 1];
        foreach (var entry in entries)
            next[key(entry) + 1]++;
        for (var i = 1; i <= count; i++)
            next[i] += next[i - 1];
        var sorted = new (int, int, double)[entries.Length];
        foreach (var entry in entries)
            sorted[next[key(entry)]++] = entry;
        return sorted;
    }
}
