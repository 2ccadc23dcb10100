using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>
/// Relations as numbers, in their order. A graph has millions of them: numbers are half as large as references, and
/// nothing that a garbage collector looks through.
/// </summary>
/// <typeparam name="TMore">What few relations have beside ends, kind and place.</typeparam>
internal sealed class RelationRows<TMore>
{
    private static readonly IEqualityComparer<RelationKind> ByName = EqualityComparer<RelationKind>.Create(
        (one, other) => one == other, kind => kind.Name.GetHashCode(StringComparison.Ordinal));

    private readonly BlockList<RelationRow> _rows = new();
    private readonly Numbering<RelationKind> _kinds = new(ByName);
    private readonly Numbering<SourceLines> _files = new(ReferenceEqualityComparer.Instance);
    private readonly List<TMore> _more = [];

    public int Count => _rows.Count;

    public ref RelationRow this[int index] => ref _rows[index];

    public RelationKind KindOf(in RelationRow row) => _kinds[row.Kind];

    /// <summary>The place, whose source is null where there is none.</summary>
    public SourceSpan PlaceOf(in RelationRow row) =>
        row.File == RelationRow.None ? default : new(_files[row.File], row.Start, row.Length);

    public TMore? MoreOf(in RelationRow row) => row.More == RelationRow.None ? default : _more[row.More];

    /// <summary>The number of something that a relation has more, which others may share.</summary>
    public int NumberOf(TMore more)
    {
        _more.Add(more);
        return _more.Count - 1;
    }

    public void Add(int source, int target, RelationKind kind, SourceSpan? place, int more = RelationRow.None) =>
        _rows.Add(new()
        {
            Source = source,
            Target = target,
            Kind = _kinds.Of(kind),
            More = more,
            File = place is { Source: not null } known ? _files.Of(known.Source) : RelationRow.None,
            Start = place.GetValueOrDefault().Start,
            Length = place.GetValueOrDefault().Length,
        });
}
