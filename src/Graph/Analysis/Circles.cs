namespace SurveyGraph.Graph.Analysis;

/// <summary>Strongly connected components: nodes that lead to each other, in a circle.</summary>
/// <remarks>
/// Tarjan: Depth-first search and linear graph algorithms, 1972; with a stack of its own, for chains are long.
/// </remarks>
internal sealed class Circles
{
    private readonly SparseRows _links;
    private readonly int[] _labels;
    private readonly int[] _orders;
    private readonly int[] _lowest;
    private readonly int[] _next;
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _open = new();
    private int _seen;

    private Circles(SparseRows links)
    {
        _links = links;
        (_labels, _orders) = (new int[links.Count], new int[links.Count]);
        (_lowest, _next) = (new int[links.Count], new int[links.Count]);
        Array.Fill(_labels, -1);
    }

    /// <summary>A label for each node, which the nodes of a component share; it is one of them.</summary>
    public static int[] LabelsIn(SparseRows links)
    {
        var circles = new Circles(links);
        for (var node = 0; node < links.Count; node++)
        {
            if (circles._orders[node] == 0)
                circles.Search(node);
        }
        return circles._labels;
    }

    private void Search(int first)
    {
        Enter(first);
        while (_path.TryPeek(out var node))
        {
            var targets = _links.ColumnsOf(node);
            if (_next[node] < targets.Length)
            {
                var target = targets[_next[node]++];
                if (_orders[target] == 0)
                    Enter(target);
                else if (_labels[target] < 0)
                    _lowest[node] = Math.Min(_lowest[node], _orders[target]);
                continue;
            }
            _path.Pop();
            if (_lowest[node] == _orders[node])
                Close(node);
            if (_path.TryPeek(out var before))
                _lowest[before] = Math.Min(_lowest[before], _lowest[node]);
        }
    }

    private void Enter(int node)
    {
        _orders[node] = _lowest[node] = ++_seen;
        _path.Push(node);
        _open.Push(node);
    }

    // Nothing that is still open leads back before the node: what came after it is its component.
    private void Close(int node)
    {
        int last;
        do
        {
            last = _open.Pop();
            _labels[last] = node;
        }
        while (last != node);
    }
}
