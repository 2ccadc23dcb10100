namespace SurveyGraph.Graph.Analysis;

/// <summary>Moves single nodes to the group of a neighbour as long as that raises the modularity.</summary>
/// <remarks>
/// Only nodes next to one that moved are looked at again, as in Traag, Waltman, van Eck: From Louvain to Leiden, 2019.
/// </remarks>
internal sealed class CommunityMoves
{
    // A gain that rounding alone may have made would let nodes move for ever.
    private const double Least = 1e-12;

    private readonly SparseRows _links;
    private readonly double[] _ends;
    private readonly double[] _endsOfGroup;
    private readonly int[] _sizes;
    private readonly double[] _weightTo;
    private readonly List<int> _near = [];
    private readonly Stack<int> _free = new();
    private readonly double _all;

    /// <param name="links">Symmetric; the diagonal holds both ends of the links within a node.</param>
    /// <param name="groups">The group of each node at the start, a label below the number of nodes.</param>
    public CommunityMoves(SparseRows links, int[] groups)
    {
        (_links, Groups) = (links, [.. groups]);
        (_ends, _endsOfGroup) = (new double[links.Count], new double[links.Count]);
        (_weightTo, _sizes) = (new double[links.Count], new int[links.Count]);
        for (var node = 0; node < links.Count; node++)
        {
            foreach (var weight in links.WeightsOf(node))
                _ends[node] += weight;
            _endsOfGroup[groups[node]] += _ends[node];
            _sizes[groups[node]]++;
            _all += _ends[node];
        }
        for (var group = links.Count - 1; group >= 0; group--)
        {
            if (_sizes[group] == 0)
                _free.Push(group);
        }
    }

    public int[] Groups { get; }

    public void Run(Random random)
    {
        if (_all == 0)
            return;
        var nodes = Enumerable.Range(0, _links.Count).ToArray();
        random.Shuffle(nodes);
        var pending = new Queue<int>(nodes);
        var isPending = new bool[_links.Count];
        Array.Fill(isPending, true);
        while (pending.TryDequeue(out var node))
        {
            isPending[node] = false;
            if (!Move(node))
                continue;
            foreach (var neighbour in _links.ColumnsOf(node))
            {
                if (isPending[neighbour] || Groups[neighbour] == Groups[node])
                    continue;
                isPending[neighbour] = true;
                pending.Enqueue(neighbour);
            }
        }
    }

    /// <summary>Moves the node to the group where it gains most, which may be one of its own.</summary>
    private bool Move(int node)
    {
        var old = Groups[node];
        WeighNeighbours(node);
        Leave(node, old);
        var (best, gain) = (old, Gain(node, old) + (Least * _all));
        foreach (var group in _near)
        {
            var other = Gain(node, group);
            if (other > gain)
                (best, gain) = (group, other);
        }
        // Alone nothing is gained and nothing lost.
        if (gain < 0 && _sizes[old] > 0)
            best = _free.Pop();
        foreach (var group in _near)
            _weightTo[group] = 0;
        Join(node, best);
        return best != old;
    }

    private double Gain(int node, int group) => _weightTo[group] - (_ends[node] * _endsOfGroup[group] / _all);

    private void WeighNeighbours(int node)
    {
        _near.Clear();
        var columns = _links.ColumnsOf(node);
        var weights = _links.WeightsOf(node);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] == node)
                continue;
            var group = Groups[columns[i]];
            if (_weightTo[group] == 0)
                _near.Add(group);
            _weightTo[group] += weights[i];
        }
    }

    private void Leave(int node, int group)
    {
        _endsOfGroup[group] -= _ends[node];
        _sizes[group]--;
    }

    private void Join(int node, int group)
    {
        // The label that nobody has any more is there for a node that wants to be alone.
        if (group != Groups[node] && _sizes[Groups[node]] == 0)
            _free.Push(Groups[node]);
        Groups[node] = group;
        _endsOfGroup[group] += _ends[node];
        _sizes[group]++;
    }
}
