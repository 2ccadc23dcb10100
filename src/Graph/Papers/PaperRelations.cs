using System.Collections;
using System.Runtime.CompilerServices;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>The relations that sources state, in their order. Each is made when it is asked for.</summary>
[CollectionBuilder(typeof(PaperRelations), nameof(Of))]
public sealed class PaperRelations : IReadOnlyList<PaperRelation>
{
    private PaperRelations(Numbering<string> names, RelationRows<double> rows) => (Names, Rows) = (names, rows);

    public int Count => Rows.Count;

    public bool IsEmpty => Count == 0;

    /// <summary>What the ends of relations are called.</summary>
    internal Numbering<string> Names { get; }

    /// <summary>The relations in numbers, their ends by those of names; what they have more is a weight.</summary>
    internal RelationRows<double> Rows { get; }

    public PaperRelation this[int index]
    {
        get
        {
            ref readonly var row = ref Rows[index];
            return new(Names[row.Source], Names[row.Target], Rows.KindOf(row), Rows.PlaceOf(row))
            {
                Weight = WeightOf(row),
            };
        }
    }

    public static PaperRelations Of(ReadOnlySpan<PaperRelation> relations)
    {
        var all = new Builder();
        foreach (var relation in relations)
            all.Add(relation);
        return all.ToRelations();
    }

    /// <summary>The relations of several sources, one after the other.</summary>
    public static PaperRelations OfAll(IEnumerable<PaperRelations> sources)
    {
        // Mostly one source has all of them, and they are many.
        var stated = sources.Where(source => !source.IsEmpty).ToList();
        if (stated is [var only])
            return only;
        var all = new Builder();
        foreach (var relation in stated.SelectMany(source => source))
            all.Add(relation);
        return all.ToRelations();
    }

    public IEnumerator<PaperRelation> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal double WeightOf(in RelationRow row) => row.More == RelationRow.None ? 1 : Rows.MoreOf(row);

    /// <summary>Takes relations, which it hands over in the end.</summary>
    public sealed class Builder
    {
        private readonly Numbering<string> _names = new(StringComparer.Ordinal);
        private readonly RelationRows<double> _rows = new();

        /// <summary>The number of a paper's name, by which relations are added.</summary>
        public int NumberOf(string name) => _names.Of(name);

        /// <summary>Finds the number of a name that was given one before.</summary>
        public bool TryFind(ReadOnlySpan<char> name, out int number) => _names.TryFind(name, out number);

        public void Add(PaperRelation relation) =>
            Add(NumberOf(relation.Source), NumberOf(relation.Target), relation.Kind, relation.Span, relation.Weight);

        public void Add(int source, int target, RelationKind kind, SourceSpan place, double weight) =>
            _rows.Add(source, target, kind, place, weight == 1 ? RelationRow.None : _rows.NumberOf(weight));

        public PaperRelations ToRelations() => new(_names, _rows);
    }
}
