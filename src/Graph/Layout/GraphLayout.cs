using System.Collections.Immutable;
using System.Diagnostics;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Graph.Layout;

/// <summary>
/// Where the nodes of a graph stand in a picture: related ones together, around their terms and sections; no two
/// circles of <see cref="NodeSizes"/> overlap; parts that nothing joins stand beside each other. The origin is the
/// middle of the picture.
/// </summary>
/// <remarks>
/// The order of nodes and relations changes nothing, and the same graph gives the same places on every machine: chance
/// has no part in it, and places are rounded to a tenth.
/// </remarks>
public sealed class GraphLayout
{
    /// <summary>The most nodes that are laid out.</summary>
    public const int MaxNodes = 20_000;

    private const int Steps = 200;

    // Between the circles of neighbours, and between parts that nothing joins.
    private const double Gap = 2;
    private const double Margin = 20;

    // What share of the picture's area the circles have, about.
    private const double Density = 0.1;

    private readonly Dictionary<Node, Position> _places = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<Node> _nodes;
    private readonly double[] _radii;
    private readonly SparseRows _links;
    private readonly SparseRows _narrower;

    private GraphLayout(PaperGraph graph)
    {
        _nodes = graph.Nodes.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        var sizes = new NodeSizes(graph);
        _radii = [.. _nodes.Select(node => (sizes.SizeOf(node) + Gap) / 2)];
        var indexes = new Dictionary<Node, int>(_nodes.Length, ReferenceEqualityComparer.Instance);
        foreach (var node in _nodes)
            indexes.Add(node, indexes.Count);
        List<(int, int, double)> links = new(graph.Relations.Count);
        List<(int, int, double)> narrower = [];
        foreach (var relation in graph.Relations)
        {
            if (relation.Source == relation.Target)
                continue;
            var link = (indexes[relation.Source], indexes[relation.Target], StrengthOf(relation));
            links.Add(link);
            if (relation.Kind.Category == RelationCategory.Hierarchy)
                narrower.Add(link);
        }
        _links = SparseRows.Of(_nodes.Length, links, Math.Max).Symmetric();
        _narrower = SparseRows.Of(_nodes.Length, narrower, Math.Max);
    }

    /// <summary>
    /// The layout of a graph, or null for one that is empty or has more than <see cref="MaxNodes"/> nodes.
    /// </summary>
    public static GraphLayout? Of(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Nodes.IsEmpty || graph.Nodes.Length > MaxNodes)
            return null;
        var layout = new GraphLayout(graph);
        layout.Place();
        return layout;
    }

    public Position PlaceOf(Node node) => _places[node];

    private void Place()
    {
        var components = new Partition(Components.LabelsIn(_links, new int[_nodes.Length])).Groups;
        var start = StartingPlaces.Of(_nodes, _links, _narrower, components);
        Position[][] parts = [.. components.Select(component => PlacesOf(component, start))];

        var boxes = parts.Select((part, i) => BoxOf(part, components[i])).ToArray();
        var corners = BoxPacking.Pack([.. boxes.Select(box => (box.High.X - box.Low.X, box.High.Y - box.Low.Y))]);
        var width = boxes.Index().Max(box => corners[box.Index].X + box.Item.High.X - box.Item.Low.X);
        var height = boxes.Index().Max(box => box.Item.High.Y - box.Item.Low.Y - corners[box.Index].Y);
        var middle = new Position(width / 2, -height / 2);
        for (var part = 0; part < parts.Length; part++)
        {
            var upperLeft = new Position(boxes[part].Low.X, boxes[part].High.Y);
            foreach (var (i, node) in components[part].Index())
            {
                var place = parts[part][i] - upperLeft + corners[part] - middle;
                _places.Add(_nodes[node], new(Rounded(place.X), Rounded(place.Y)));
            }
        }
    }

    private Position[] PlacesOf(ImmutableArray<int> component, Position[] start)
    {
        Position[] places = [.. component.Select(node => start[node])];
        if (places.Length == 1)
            return places;
        new ForceModel(LinksIn(component), places).Run(Steps);
        double[] radii = [.. component.Select(node => _radii[node])];
        Scale(places, radii);
        new Overlaps(places, radii).Remove();
        return places;
    }

    private SparseRows LinksIn(ImmutableArray<int> component)
    {
        var numbers = new Dictionary<int, int>(component.Length);
        foreach (var node in component)
            numbers.Add(node, numbers.Count);
        List<(int, int, double)> links = [];
        foreach (var node in component)
        {
            var neighbours = _links.ColumnsOf(node);
            for (var i = 0; i < neighbours.Length; i++)
                links.Add((numbers[node], numbers[neighbours[i]], _links.WeightsOf(node)[i]));
        }
        return SparseRows.Of(component.Length, links, Math.Max);
    }

    /// <summary>Makes the picture so large that the circles have their share of it.</summary>
    private static void Scale(Position[] places, double[] radii)
    {
        var middle = places.Aggregate((one, other) => one + other) * (1.0 / places.Length);
        var spread = places.Average(place => (place - middle).Length * (place - middle).Length);
        if (spread == 0)
            return;
        // Of an even disc the mean square of the distance from the middle is half that of the radius.
        var factor = Math.Sqrt(radii.Sum(radius => radius * radius) / (2 * spread * Density));
        for (var i = 0; i < places.Length; i++)
            places[i] = (places[i] - middle) * factor;
    }

    private (Position Low, Position High) BoxOf(Position[] places, ImmutableArray<int> component)
    {
        var (low, high) = (places[0], places[0]);
        for (var i = 0; i < places.Length; i++)
        {
            var reach = _radii[component[i]] + (places.Length > 1 ? Margin : 1);
            low = new(Math.Min(low.X, places[i].X - reach), Math.Min(low.Y, places[i].Y - reach));
            high = new(Math.Max(high.X, places[i].X + reach), Math.Max(high.Y, places[i].Y + reach));
        }
        return (low, high);
    }

    private static double StrengthOf(Relation relation) => relation.Kind.Category switch
    {
        RelationCategory.Hierarchy => 2,
        RelationCategory.Classification or RelationCategory.Listing or RelationCategory.Citation => 1,
        RelationCategory.Publication or RelationCategory.Authorship or RelationCategory.Implementation => 1,
        RelationCategory.Projection => Math.Sqrt(relation.Weight),
        _ => throw new UnreachableException(),
    };

    // Adding zero makes a zero of what is zero with a sign.
    private static double Rounded(double value) => Math.Round(value, 1) + 0;
}
