namespace SurveyGraph.Graph.Layout;

/// <summary>Moves circles apart that overlap, no more than need be, and small ones rather than large ones.</summary>
internal sealed class Overlaps(Position[] places, double[] radii)
{
    // After so many rounds without an end there is too little room, and all is drawn larger.
    private const int Rounds = 20;

    private const double Growth = 1.1;

    private readonly Dictionary<(int Column, int Row), List<int>> _cells = [];
    private double _side;

    public void Remove()
    {
        if (places.Length < 2)
            return;
        // Circles of the usual size are in a few cells, and a cell has a few of them.
        _side = 4 * radii.Average();
        for (var round = 1; Round(); round++)
        {
            if (round % Rounds == 0)
                Grow();
        }
    }

    /// <summary>Whether there was an overlap.</summary>
    private bool Round()
    {
        _cells.Clear();
        List<(int Column, int Row)> order = [];
        for (var node = 0; node < places.Length; node++)
        {
            var (low, high) = (CellOf(node, -1), CellOf(node, 1));
            for (var column = low.Column; column <= high.Column; column++)
            {
                for (var row = low.Row; row <= high.Row; row++)
                {
                    if (!_cells.TryGetValue((column, row), out var cell))
                    {
                        _cells.Add((column, row), cell = []);
                        order.Add((column, row));
                    }
                    cell.Add(node);
                }
            }
        }

        var hasMoved = false;
        foreach (var cell in order)
        {
            var nodes = _cells[cell];
            for (var i = 0; i < nodes.Count; i++)
            {
                for (var j = i + 1; j < nodes.Count; j++)
                    hasMoved |= Part(nodes[i], nodes[j]);
            }
        }
        return hasMoved;
    }

    private bool Part(int one, int other)
    {
        var between = places[other] - places[one];
        var distance = between.Length;
        var missing = radii[one] + radii[other] - distance;
        if (missing <= 1e-6)
            return false;
        // Two in one place part in a direction that is as good as any, and not the same for all.
        var direction = distance > 0 ? between * (1 / distance) : Circle.Scattered(one + other);
        var (oneArea, otherArea) = (radii[one] * radii[one], radii[other] * radii[other]);
        var share = otherArea / (oneArea + otherArea);
        places[one] -= direction * (missing * share);
        places[other] += direction * (missing * (1 - share));
        return true;
    }

    private void Grow()
    {
        for (var node = 0; node < places.Length; node++)
            places[node] *= Growth;
    }

    private (int Column, int Row) CellOf(int node, int side)
    {
        var corner = places[node] + new Position(side * radii[node], side * radii[node]);
        return ((int)Math.Floor(corner.X / _side), (int)Math.Floor(corner.Y / _side));
    }
}
