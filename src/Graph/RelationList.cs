using System.Collections;
using System.Collections.Immutable;

namespace SurveyGraph.Graph;

/// <summary>The relations of a graph, in their order. Each is made when it is asked for.</summary>
public sealed class RelationList : IReadOnlyList<Relation>
{
    // Of the graph that this one is a part of: rows and the nodes that they speak of.
    private readonly ImmutableArray<Node> _nodes;
    private readonly RelationRows<object> _rows;

    // The rows that are here and the place of each node among those that are; null where all are.
    private readonly int[]? _kept;
    private readonly int[]? _places;

    /// <param name="rows">Their ends are the places of nodes.</param>
    internal RelationList(ImmutableArray<Node> nodes, RelationRows<object> rows)
        : this(nodes, rows, null, null)
    {
    }

    private RelationList(ImmutableArray<Node> nodes, RelationRows<object> rows, int[]? kept, int[]? places) =>
        (_nodes, _rows, _kept, _places) = (nodes, rows, kept, places);

    public int Count => _kept?.Length ?? _rows.Count;

    public bool IsEmpty => Count == 0;

    public Relation this[int index]
    {
        get
        {
            ref readonly var row = ref RowOf(index);
            return new(
                _nodes[row.Source], _nodes[row.Target], _rows.KindOf(row), _rows.PlaceOf(row), _rows.MoreOf(row));
        }
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Relation> IEnumerable<Relation>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The relations, whose ends are all among the nodes.</summary>
    internal static RelationList Of(ImmutableArray<Node> nodes, IEnumerable<Relation> relations)
    {
        var places = PlacesOf(nodes);
        var rows = new RelationRows<object>();
        foreach (var relation in relations)
        {
            var more = relation.More is { } details ? rows.NumberOf(details) : RelationRow.None;
            rows.Add(places[relation.Source], places[relation.Target], relation.Kind, relation.Origin, more);
        }
        return new(nodes, rows);
    }

    /// <summary>The place of each node among them.</summary>
    internal static Dictionary<Node, int> PlacesOf(ImmutableArray<Node> nodes)
    {
        var places = new Dictionary<Node, int>(nodes.Length, ReferenceEqualityComparer.Instance);
        foreach (var node in nodes)
            places.Add(node, places.Count);
        return places;
    }

    /// <summary>The places of a relation's ends among the nodes.</summary>
    internal (int Source, int Target) EndsOf(int index)
    {
        ref readonly var row = ref RowOf(index);
        return _places is null ? (row.Source, row.Target) : (_places[row.Source], _places[row.Target]);
    }

    /// <summary>The kind of a relation, which need not be made for it.</summary>
    internal RelationKind KindOf(int index) => _rows.KindOf(RowOf(index));

    /// <summary>The weight of a relation, which need not be made for it.</summary>
    internal double WeightOf(int index) => Relation.WeightOf(_rows.MoreOf(RowOf(index)));

    /// <summary>The relations between some nodes, in their order.</summary>
    /// <param name="places">The place of each node among those that are kept, or -1.</param>
    internal RelationList Part(int[] places, Func<Relation, bool>? keeps)
    {
        var kept = new BlockList<int>();
        for (var i = 0; i < Count; i++)
        {
            var (source, target) = EndsOf(i);
            if (places[source] >= 0 && places[target] >= 0 && (keeps is null || keeps(this[i])))
                kept.Add(_kept is null ? i : _kept[i]);
        }
        int[] placesOfAll = _places is null ? places : [.. _places.Select(place => place < 0 ? place : places[place])];
        return new(_nodes, _rows, kept.ToArray(), placesOfAll);
    }

    private ref RelationRow RowOf(int index) => ref _rows[_kept is null ? index : _kept[index]];

    /// <summary>Walks through relations.</summary>
    public struct Enumerator(RelationList relations) : IEnumerator<Relation>
    {
        private int _index = -1;

        public readonly Relation Current => relations[_index];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < relations.Count;

        public void Reset() => _index = -1;

        public readonly void Dispose()
        {
        }
    }
}
