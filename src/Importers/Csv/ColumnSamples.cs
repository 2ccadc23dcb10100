namespace SurveyGraph.Importers.Csv;

/// <summary>
/// Of each column the first cell that is not empty, which shows what the column holds. Until then no row has anything
/// in it, so that what it holds is known in time.
/// </summary>
internal sealed class ColumnSamples
{
    private readonly string[] _cells;
    private readonly List<int> _empty;
    private readonly HashSet<int> _new = [];

    public ColumnSamples(int width)
    {
        _cells = new string[width];
        Array.Fill(_cells, "");
        _empty = [.. Enumerable.Range(0, width)];
    }

    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Looks at a row, and says whether it is the first to have something in a column.</summary>
    public bool Take(CsvRow row)
    {
        _new.Clear();
        // Of a long table, nearly every row.
        if (_empty.Count == 0)
            return false;
        foreach (var column in _empty)
        {
            if (row.Cell(column) is var cell && !string.IsNullOrWhiteSpace(cell))
            {
                _cells[column] = cell;
                _new.Add(column);
            }
        }
        _empty.RemoveAll(_new.Contains);
        return _new.Count > 0;
    }

    /// <summary>Whether the last row was the first to have something in the column.</summary>
    public bool IsNew(int column) => _new.Contains(column);
}
