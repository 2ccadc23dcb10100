using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Graph.Layout;

/// <summary>
/// Moves nodes that push each other away and whose links pull, until groups that are linked much stand together.
/// </summary>
/// <remarks>
/// The forces are those of ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian, 2014): links pull by their length, nodes
/// push by the strength of their links over the distance, so that leaves stand around their hub. A step is not one of
/// time: each node goes half the way to where the others, as they stand, want it, and hubs cannot swing.
/// </remarks>
internal sealed class ForceModel
{
    private const double Gravity = 0.05;
    private const double Step = 0.5;

    private readonly SparseRows _links;
    private readonly Position[] _places;
    private readonly Position[] _moves;
    private readonly double[] _masses;
    private readonly double _size;

    /// <param name="links">The strength of each link, in both directions; every node has some.</param>
    /// <param name="places">Where the nodes start, and where they have come to.</param>
    public ForceModel(SparseRows links, Position[] places)
    {
        (_links, _places, _moves) = (links, places, new Position[places.Length]);
        _masses = new double[places.Length];
        for (var node = 0; node < places.Length; node++)
        {
            foreach (var strength in links.WeightsOf(node))
                _masses[node] += strength;
        }
        _size = Math.Sqrt(_masses.Sum());
    }

    public void Run(int steps)
    {
        var tree = new QuadTree(_places, _masses);
        for (var step = 0; step < steps; step++)
        {
            // Ever shorter ways, so that it comes to rest.
            var longest = _size * 0.03 * (steps - step) / steps;
            tree.Build();
            for (var node = 0; node < _places.Length; node++)
                _moves[node] = MoveOf(node, tree, longest);
            for (var node = 0; node < _places.Length; node++)
                _places[node] += _moves[node];
        }
    }

    private Position MoveOf(int node, QuadTree tree, double longest)
    {
        var place = _places[node];
        var pull = default(Position);
        var neighbours = _links.ColumnsOf(node);
        var strengths = _links.WeightsOf(node);
        for (var i = 0; i < neighbours.Length; i++)
            pull += (_places[neighbours[i]] - place) * strengths[i];
        var move = ((pull * (1 / _masses[node])) + tree.PushOn(place) - (place * Gravity)) * Step;
        var length = move.Length;
        return length > longest ? move * (longest / length) : move;
    }
}
