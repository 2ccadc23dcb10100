namespace SurveyGraph.Exporters.Svg;

/// <summary>
/// Boxes in rows, as many in each and as wide as each other. Where a row has fewer, those whose text needs it take the
/// room of the missing ones.
/// </summary>
/// <param name="left">Where rows begin.</param>
/// <param name="room">How long rows are at most.</param>
internal sealed class BoxGrid(double left, double room, int columns)
{
    public const double Gutter = 4;

    private readonly double _pitch = (room + Gutter) / columns;

    public int RowsOf(int boxes) => (boxes + columns - 1) / columns;

    /// <summary>Where boxes stand, in their order.</summary>
    /// <param name="needed">The width that each of them needs to show all of its text.</param>
    public IEnumerable<(double X, int Row, double Width)> Places(IEnumerable<double> needed)
    {
        foreach (var (row, boxes) in needed.Chunk(columns).Index())
        {
            var (x, free) = (left, columns - boxes.Length);
            foreach (var width in boxes)
            {
                var span = Math.Clamp((int)Math.Ceiling((width + Gutter) / _pitch), 1, 1 + free);
                free -= span - 1;
                yield return (x, row, (span * _pitch) - Gutter);
                x += span * _pitch;
            }
        }
    }
}
