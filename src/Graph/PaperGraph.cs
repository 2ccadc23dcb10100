using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QuikGraph;
using SurveyGraph.Graph.Layout;

namespace SurveyGraph.Graph;

/// <summary>
/// Papers and all they are related to, immutable. It is a QuikGraph graph (directed; relations of different kinds may
/// be parallel), so that every QuikGraph algorithm runs on it. Exporters that only walk <see cref="Nodes"/> and
/// <see cref="Relations"/> pay nothing for it: the adjacency arrays are made when first asked for.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A graph is not named a collection.")]
public sealed class PaperGraph : IBidirectionalGraph<Node, Relation>, IEdgeListAndIncidenceGraph<Node, Relation>
{
    private readonly Lazy<Adjacency> _adjacency;
    private readonly Lazy<GraphLayout?> _layout;
    private readonly Lazy<ImmutableArray<GraphAttribute>> _nodeAttributes;

    /// <summary>
    /// A graph of the nodes and relations, in their order; every relation's ends are among the nodes.
    /// </summary>
    public PaperGraph(
        ImmutableArray<Node> nodes, IEnumerable<Relation> relations,
        ImmutableArray<GraphAttribute> attributes = default)
        : this(nodes, RelationList.Of(nodes, relations), new(() => attributes.IsDefault ? [] : attributes))
    {
    }

    /// <param name="attributes">Made when they are first asked for.</param>
    internal PaperGraph(
        ImmutableArray<Node> nodes, RelationList relations, Lazy<ImmutableArray<GraphAttribute>> attributes)
    {
        Nodes = nodes;
        Relations = relations;
        _nodeAttributes = attributes;
        _adjacency = new(() => new(nodes, relations));
        _layout = new(() => GraphLayout.Of(this));
    }

    /// <summary>The list's own title, where it has one.</summary>
    public string? Title { get; init; }

    /// <summary>Papers first, in source order; then the others in order of first use.</summary>
    public ImmutableArray<Node> Nodes { get; }

    public RelationList Relations { get; }

    /// <summary>The typed columns that nodes have beside kind and label.</summary>
    public ImmutableArray<GraphAttribute> NodeAttributes => _nodeAttributes.Value;

    /// <summary>The paper nodes, in source order.</summary>
    public IEnumerable<Node> Papers => Nodes.Where(node => node.Kind == NodeKind.Paper);

    /// <summary>
    /// Where the nodes stand in a picture, or null where there are none or too many; made when first asked for.
    /// </summary>
    public GraphLayout? Layout => _layout.Value;

    public bool IsDirected => true;

    public bool AllowParallelEdges => true;

    public bool IsVerticesEmpty => Nodes.IsEmpty;

    public int VertexCount => Nodes.Length;

    public IEnumerable<Node> Vertices => Nodes;

    public bool IsEdgesEmpty => Relations.IsEmpty;

    public int EdgeCount => Relations.Count;

    public IEnumerable<Relation> Edges => Relations;

    public bool ContainsVertex(Node vertex) => _adjacency.Value.Contains(vertex);

    public bool ContainsEdge(Relation edge) => ContainsVertex(edge.Source) && Out(edge.Source).Contains(edge);

    public bool ContainsEdge(Node source, Node target) => TryGetEdge(source, target, out _);

    public bool TryGetEdge(Node source, Node target, out Relation edge)
    {
        edge = default;
        if (!ContainsVertex(source))
            return false;
        foreach (var relation in Out(source))
        {
            if (relation.Target != target)
                continue;
            edge = relation;
            return true;
        }
        return false;
    }

    public bool TryGetEdges(Node source, Node target, [MaybeNullWhen(false)] out IEnumerable<Relation> edges)
    {
        edges = ContainsVertex(source) && ContainsVertex(target)
            ? Out(source).Where(relation => relation.Target == target)
            : null;
        return edges is not null;
    }

    public bool IsOutEdgesEmpty(Node vertex) => OutDegree(vertex) == 0;

    public int OutDegree(Node vertex) => Out(vertex).Count;

    public IEnumerable<Relation> OutEdges(Node vertex) => Out(vertex);

    public Relation OutEdge(Node vertex, int index) => Out(vertex)[index];

    public bool TryGetOutEdges(Node vertex, [MaybeNullWhen(false)] out IEnumerable<Relation> edges)
    {
        edges = ContainsVertex(vertex) ? OutEdges(vertex) : null;
        return edges is not null;
    }

    public bool IsInEdgesEmpty(Node vertex) => InDegree(vertex) == 0;

    public int InDegree(Node vertex) => In(vertex).Count;

    public IEnumerable<Relation> InEdges(Node vertex) => In(vertex);

    public Relation InEdge(Node vertex, int index) => In(vertex)[index];

    public bool TryGetInEdges(Node vertex, [MaybeNullWhen(false)] out IEnumerable<Relation> edges)
    {
        edges = ContainsVertex(vertex) ? InEdges(vertex) : null;
        return edges is not null;
    }

    public int Degree(Node vertex) => OutDegree(vertex) + InDegree(vertex);

    /// <summary>A graph of other nodes and relations under the same title, with the same columns.</summary>
    public PaperGraph With(ImmutableArray<Node> nodes, IEnumerable<Relation> relations) =>
        new(nodes, RelationList.Of(nodes, relations), _nodeAttributes) { Title = Title };

    /// <summary>The same graph with other columns.</summary>
    public PaperGraph With(ImmutableArray<GraphAttribute> attributes) =>
        new(Nodes, Relations, new(() => attributes)) { Title = Title };

    /// <summary>
    /// The nodes that are kept, and of the relations between them those that are kept, in their order.
    /// </summary>
    public PaperGraph Part(Func<Node, bool> keepsNode, Func<Relation, bool>? keepsRelation = null)
    {
        var places = new int[Nodes.Length];
        var kept = ImmutableArray.CreateBuilder<Node>();
        for (var i = 0; i < places.Length; i++)
        {
            var isKept = keepsNode(Nodes[i]);
            places[i] = isKept ? kept.Count : RelationRow.None;
            if (isKept)
                kept.Add(Nodes[i]);
        }
        var nodes = kept.DrainToImmutable();
        return new(nodes, Relations.Part(places, keepsRelation), _nodeAttributes) { Title = Title };
    }

    private RelationsOfNode Out(Node vertex) => _adjacency.Value.Out(vertex);

    private RelationsOfNode In(Node vertex) => _adjacency.Value.In(vertex);

    /// <summary>
    /// Relations grouped by node: the numbers of those of node i stand in one array from starts[i] to starts[i + 1].
    /// </summary>
    private sealed class Adjacency
    {
        private readonly ImmutableArray<Node> _nodes;
        private readonly RelationList _relations;
        private readonly Lazy<Dictionary<Node, int>> _indexes;
        private readonly Lazy<(int[] Starts, int[] Numbers)> _out;
        private readonly Lazy<(int[] Starts, int[] Numbers)> _in;

        public Adjacency(ImmutableArray<Node> nodes, RelationList relations)
        {
            (_nodes, _relations) = (nodes, relations);
            _indexes = new(() => RelationList.PlacesOf(nodes));
            _out = new(() => Group(relation => relations.EndsOf(relation).Source));
            _in = new(() => Group(relation => relations.EndsOf(relation).Target));
        }

        public bool Contains(Node vertex) => IndexOf(vertex) >= 0;

        public RelationsOfNode Out(Node vertex) => Slice(_out.Value, vertex);

        public RelationsOfNode In(Node vertex) => Slice(_in.Value, vertex);

        private RelationsOfNode Slice((int[] Starts, int[] Numbers) all, Node vertex) =>
            IndexOf(vertex) is >= 0 and var index
                ? new(_relations, new(all.Numbers, all.Starts[index], all.Starts[index + 1] - all.Starts[index]))
                : throw new VertexNotFoundException($"{vertex.Id} is not in the graph");

        // Of the whole graph, which is asked most, every node knows its own.
        private int IndexOf(Node vertex)
        {
            if ((uint)vertex.Place < (uint)_nodes.Length && ReferenceEquals(_nodes[vertex.Place], vertex))
                return vertex.Place;
            return _indexes.Value.TryGetValue(vertex, out var index) ? index : -1;
        }

        // A counting sort, which keeps the relations of one node in their order.
        private (int[] Starts, int[] Numbers) Group(Func<int, int> endOf)
        {
            var ends = new int[_relations.Count];
            var starts = new int[_nodes.Length + 1];
            for (var i = 0; i < ends.Length; i++)
            {
                ends[i] = endOf(i);
                starts[ends[i] + 1]++;
            }
            for (var i = 1; i < starts.Length; i++)
                starts[i] += starts[i - 1];

            var next = starts.AsSpan().ToArray();
            var numbers = new int[ends.Length];
            for (var i = 0; i < ends.Length; i++)
                numbers[next[ends[i]]++] = i;
            return (starts, numbers);
        }
    }

    /// <summary>The relations that start, or end, at one node.</summary>
    private sealed class RelationsOfNode(RelationList all, ArraySegment<int> numbers)
        : IReadOnlyList<Relation>
    {
        public int Count => numbers.Count;

        public Relation this[int index] => all[numbers[index]];

        public IEnumerator<Relation> GetEnumerator()
        {
            foreach (var number in numbers)
                yield return all[number];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
