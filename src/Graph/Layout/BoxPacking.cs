namespace SurveyGraph.Graph.Layout;

/// <summary>
/// Puts boxes beside and below each other, the highest first, so that they fill a page that is wider than high.
/// </summary>
internal sealed class BoxPacking
{
    private const double Aspect = 1.6;

    private readonly double _width;

    // How far down the page is filled, from left to right: each stretch goes on to where the next one starts.
    private readonly List<(double Left, double Filled)> _stretches = [(0, 0)];

    private BoxPacking(double width) => _width = width;

    /// <param name="sizes">Width and height of each box; at least one.</param>
    /// <returns>The upper left corner of each box.</returns>
    public static Position[] Pack((double Width, double Height)[] sizes)
    {
        var area = sizes.Sum(size => size.Width * size.Height);
        var page = new BoxPacking(Math.Max(Math.Sqrt(area * Aspect), sizes.Max(size => size.Width)));
        var corners = new Position[sizes.Length];
        foreach (var box in Enumerable.Range(0, sizes.Length).OrderByDescending(box => sizes[box].Height))
            corners[box] = page.Add(sizes[box].Width, sizes[box].Height);
        return corners;
    }

    /// <summary>Puts a box as far up as it goes, and there as far to the left.</summary>
    private Position Add(double width, double height)
    {
        var (best, top) = (0, double.PositiveInfinity);
        for (var i = 0; i < _stretches.Count && _stretches[i].Left + width <= _width; i++)
        {
            if (TopAt(i, width, top) is var here && here < top)
                (best, top) = (i, here);
        }
        var left = _stretches[best].Left;
        Fill(best, left + width, top + height);
        return new(left, -top);
    }

    /// <summary>How far down a box would be that starts with a stretch; the limit, if it is not above that.</summary>
    private double TopAt(int first, double width, double limit)
    {
        var (top, right) = (0.0, _stretches[first].Left + width);
        for (var i = first; i < _stretches.Count && _stretches[i].Left < right && top < limit; i++)
            top = Math.Max(top, _stretches[i].Filled);
        return Math.Min(top, limit);
    }

    private void Fill(int first, double right, double filled)
    {
        var last = first;
        while (last + 1 < _stretches.Count && _stretches[last + 1].Left < right)
            last++;
        var rest = (right, _stretches[last].Filled);
        var isRest = right < _width && (last + 1 == _stretches.Count || _stretches[last + 1].Left > right);
        _stretches[first] = (_stretches[first].Left, filled);
        _stretches.RemoveRange(first + 1, last - first);
        if (isRest)
            _stretches.Insert(first + 1, rest);
    }
}
