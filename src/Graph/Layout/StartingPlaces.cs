using System.Collections.Immutable;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Layout;

/// <summary>
/// Where nodes stand before forces move them: terms and sections around a circle, narrower ones beside the broader one
/// and every facet in a sector of its own; all else in the middle of what it is linked to. Where a part of the graph
/// has none of them, its communities stand around instead.
/// </summary>
internal sealed class StartingPlaces
{
    private readonly ImmutableArray<Node> _nodes;
    private readonly SparseRows _links;
    private readonly Position?[] _places;
    private readonly Queue<int> _pending = new();

    private StartingPlaces(ImmutableArray<Node> nodes, SparseRows links) =>
        (_nodes, _links, _places) = (nodes, links, new Position?[nodes.Length]);

    /// <param name="nodes">In an order that does not depend on that of the graph.</param>
    /// <param name="links">How strongly they are linked, in both directions.</param>
    /// <param name="narrower">The nodes below each node.</param>
    /// <param name="components">The nodes of each connected part.</param>
    public static Position[] Of(
        ImmutableArray<Node> nodes,
        SparseRows links,
        SparseRows narrower,
        ImmutableArray<ImmutableArray<int>> components)
    {
        var places = new StartingPlaces(nodes, links);
        places.PlaceTaxonomy(narrower);
        places.PlaceCommunities(components);
        places.PlaceOthers();
        return [.. places._places.Select((place, node) => place!.Value + places.Jitter(node))];
    }

    private void PlaceTaxonomy(SparseRows narrower)
    {
        var order = DepthFirst(narrower);
        var radius = Math.Sqrt(_links.EntryCount);
        foreach (var (number, node) in order.Index())
            Place(node, Circle.At((double)number / order.Count) * radius);
    }

    private List<int> DepthFirst(SparseRows narrower)
    {
        var isNarrower = new bool[_nodes.Length];
        for (var node = 0; node < _nodes.Length; node++)
        {
            foreach (var below in narrower.ColumnsOf(node))
                isNarrower[below] = true;
        }
        List<int> order = [];
        var isVisited = new bool[_nodes.Length];
        // Those below others are visited from there, but for circles.
        foreach (var isBelow in (bool[])[false, true])
        {
            for (var node = 0; node < _nodes.Length; node++)
            {
                var isPart = _nodes[node].Kind is NodeKind.Facet or NodeKind.Term or NodeKind.Section;
                if (isPart && isNarrower[node] == isBelow)
                    Visit(node);
            }
        }
        return order;

        void Visit(int root)
        {
            Stack<int> pending = new([root]);
            while (pending.TryPop(out var node))
            {
                if (isVisited[node])
                    continue;
                isVisited[node] = true;
                order.Add(node);
                foreach (var below in narrower.ColumnsOf(node))
                    pending.Push(below);
            }
        }
    }

    private void PlaceCommunities(ImmutableArray<ImmutableArray<int>> components)
    {
        if (components.All(HasPlace))
            return;
        var communities = Communities.In(_links);
        foreach (var component in components.Where(component => !HasPlace(component)))
        {
            foreach (var node in component)
                Place(node, Circle.Seed(communities.GroupOf[node]) * Math.Sqrt(_links.EntryCount));
        }

        bool HasPlace(ImmutableArray<int> component) => component.Any(node => _places[node] is not null);
    }

    private void PlaceOthers()
    {
        while (_pending.TryDequeue(out var placed))
        {
            foreach (var node in _links.ColumnsOf(placed))
            {
                if (_places[node] is null)
                    Place(node, MiddleOfNeighbours(node));
            }
        }
    }

    private void Place(int node, Position place)
    {
        _places[node] = place;
        _pending.Enqueue(node);
    }

    private Position MiddleOfNeighbours(int node)
    {
        var (sum, total) = (default(Position), 0.0);
        var neighbours = _links.ColumnsOf(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            if (_places[neighbours[i]] is not { } place)
                continue;
            var strength = _links.WeightsOf(node)[i];
            sum += place * strength;
            total += strength;
        }
        return sum * (1 / total);
    }

    // No two in one place, where no force could part them. The node's name decides, not its number: that of most nodes
    // is another one when a paper comes.
    private Position Jitter(int node)
    {
        var number = StableHash.NumberOf(_nodes[node].Id);
        return Circle.At((number & 0xFFFFF) / (double)0x100000) * (1 + (((number >> 20) & 0xFFFFF) / (double)0x100000));
    }
}
