namespace SurveyGraph.Exporters.Svg;

/// <summary>
/// Boxes in rows of columns that are as wide as each other. A box whose text needs it takes two columns where most do
/// not, and what is free at the end of the last row.
/// </summary>
internal sealed class BoxGrid
{
    public const double Gutter = 4;

    private readonly double _left;
    private readonly int _columns;
    private readonly double _pitch;
    private readonly int _maxSpan;

    /// <param name="left">Where rows begin.</param>
    /// <param name="room">How long rows are at most.</param>
    /// <param name="columns">How many columns rows have.</param>
    /// <param name="needed">The widths that all boxes need to show all of their text.</param>
    public BoxGrid(double left, double room, int columns, IReadOnlyCollection<double> needed)
    {
        _left = left;
        _columns = columns;
        _pitch = (room + Gutter) / columns;
        _maxSpan = MostNeedMoreThan(_pitch - Gutter, needed) ? 1 : 2;
    }

    /// <summary>Whether more than half of the boxes need more room than this to show all of their text.</summary>
    /// <param name="width">The room.</param>
    /// <param name="needed">The width that each of them needs to show all of its text.</param>
    public static bool MostNeedMoreThan(double width, IReadOnlyCollection<double> needed) =>
        needed.Count(one => one > width) > needed.Count / 2;

    /// <summary>How many rows boxes take.</summary>
    /// <param name="needed">The width that each of them needs to show all of its text.</param>
    public int RowsOf(IEnumerable<double> needed) => Rows(needed).Count();

    /// <summary>Where boxes stand, in their order.</summary>
    /// <param name="needed">The width that each of them needs to show all of its text.</param>
    public IEnumerable<(double X, int Row, double Width)> Places(IEnumerable<double> needed)
    {
        foreach (var (row, boxes) in Rows(needed).Index())
        {
            var (x, free) = (_left, _columns - boxes.Sum(box => box.Span));
            foreach (var (width, least) in boxes)
            {
                var span = Math.Clamp(SpanOf(width), least, least + free);
                free -= span - least;
                yield return (x, row, (span * _pitch) - Gutter);
                x += span * _pitch;
            }
        }
    }

    private int SpanOf(double width) => (int)Math.Ceiling((width + Gutter) / _pitch);

    private IEnumerable<List<(double Width, int Span)>> Rows(IEnumerable<double> needed)
    {
        List<(double Width, int Span)> row = [];
        var free = _columns;
        foreach (var width in needed)
        {
            var span = Math.Clamp(SpanOf(width), 1, Math.Min(_maxSpan, free));
            row.Add((width, span));
            free -= span;
            if (free > 0)
                continue;
            yield return row;
            (row, free) = ([], _columns);
        }
        if (row.Count > 0)
            yield return row;
    }
}
