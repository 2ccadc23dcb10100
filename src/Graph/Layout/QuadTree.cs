using System.Runtime.InteropServices;

namespace SurveyGraph.Graph.Layout;

/// <summary>
/// Points with masses in cells, each divided into four, so that far ones act together as one at their centre of mass.
/// </summary>
/// <remarks>Barnes, Hut: A hierarchical O(N log N) force-calculation algorithm, 1986.</remarks>
internal sealed class QuadTree
{
    // Points that have not parted at this depth are one: a cell there is 2^-24 of the whole.
    private const int MaxDepth = 24;

    // A cell is far where its distance is more than 1/1.2 of its side, as ForceAtlas2 has it.
    private const double Nearness = 1.2 * 1.2;

    // Nearer than some two units the push grows no more. Else those that pass by would fling each other away, and one
    // node more would change the whole picture.
    private const double Softness = 4;

    private readonly List<Cell> _cells = [];
    private readonly Position[] _points;
    private readonly double[] _masses;
    private readonly int[] _order;

    /// <param name="points">At least one; they may move before the next <see cref="Build"/>.</param>
    public QuadTree(Position[] points, double[] masses)
    {
        (_points, _masses) = (points, masses);
        _order = [.. Enumerable.Range(0, points.Length)];
    }

    /// <summary>Divides the points as they stand now.</summary>
    public void Build()
    {
        var (low, high) = Bounds(_points);
        _cells.Clear();
        Divide(_order, low, Math.Max(high.X - low.X, high.Y - low.Y), depth: 0);
    }

    /// <summary>The sum over all masses of about mass / distance, each in the direction away from it.</summary>
    public Position PushOn(Position point)
    {
        var cells = CollectionsMarshal.AsSpan(_cells);
        var (x, y) = (0.0, 0.0);
        for (var i = 0; i < cells.Length;)
        {
            ref readonly var cell = ref cells[i];
            var (dx, dy) = (point.X - cell.X, point.Y - cell.Y);
            var squared = (dx * dx) + (dy * dy);
            if (cell.SquaredSide > squared * Nearness && cell.SquaredSide > 0)
            {
                i++;
                continue;
            }
            var push = cell.Mass / (squared + Softness);
            x += dx * push;
            y += dy * push;
            i = cell.Next;
        }
        return new(x, y);
    }

    private static (Position Low, Position High) Bounds(Position[] points)
    {
        var (low, high) = (points[0], points[0]);
        foreach (var point in points)
        {
            low = new(Math.Min(low.X, point.X), Math.Min(low.Y, point.Y));
            high = new(Math.Max(high.X, point.X), Math.Max(high.Y, point.Y));
        }
        return (low, high);
    }

    /// <summary>Adds a cell for the points and, behind it, those that it is divided into.</summary>
    private void Divide(Span<int> points, Position low, double side, int depth)
    {
        var index = _cells.Count;
        var (mass, x, y) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            mass += _masses[point];
            x += _masses[point] * _points[point].X;
            y += _masses[point] * _points[point].Y;
        }
        var isLeaf = points.Length == 1 || depth == MaxDepth;
        _cells.Add(new() { Mass = mass, X = x / mass, Y = y / mass, SquaredSide = isLeaf ? 0 : side * side });
        if (!isLeaf)
        {
            var half = side / 2;
            var middle = low + new Position(half, half);
            var upper = PartByY(points, middle.Y);
            var right = PartByX(points[..upper], middle.X);
            var upperRight = upper + PartByX(points[upper..], middle.X);
            DivideSome(points[..right], low, half, depth);
            DivideSome(points[right..upper], new(middle.X, low.Y), half, depth);
            DivideSome(points[upper..upperRight], new(low.X, middle.Y), half, depth);
            DivideSome(points[upperRight..], middle, half, depth);
        }
        CollectionsMarshal.AsSpan(_cells)[index].Next = _cells.Count;
    }

    private void DivideSome(Span<int> points, Position low, double side, int depth)
    {
        if (!points.IsEmpty)
            Divide(points, low, side, depth + 1);
    }

    /// <summary>Brings the points on the left before the others; returns how many they are.</summary>
    private int PartByX(Span<int> points, double middle)
    {
        var left = 0;
        foreach (ref var point in points)
        {
            if (_points[point].X < middle)
            {
                (points[left], point) = (point, points[left]);
                left++;
            }
        }
        return left;
    }

    /// <summary>Brings the lower points before the others; returns how many they are.</summary>
    private int PartByY(Span<int> points, double middle)
    {
        var lower = 0;
        foreach (ref var point in points)
        {
            if (_points[point].Y < middle)
            {
                (points[lower], point) = (point, points[lower]);
                lower++;
            }
        }
        return lower;
    }

    private struct Cell
    {
        public double Mass;
        public double X;
        public double Y;

        /// <summary>0 for a cell that is not divided.</summary>
        public double SquaredSide;

        /// <summary>The cell behind this one and all below it.</summary>
        public int Next;
    }
}
