using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>Relations while a graph is built: one for each source, target and kind, with every place that states it.</summary>
internal sealed class RelationTable
{
    // Nearly everything has fewer relations, which are looked through; those of the rest are looked up.
    private const int Few = 16;

    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<(int Source, int Target, int Kind), Draft> _ofMany = [];
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private (RelationKind? Kind, int Number) _lastKind;

    /// <summary>Adds a relation, or a place to the one there is; false if there was one.</summary>
    public bool Add(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place, double weight = 1) =>
        Add(source, target, kind, place, weight, out _);

    /// <summary>Adds a paper's term, or evidence to the one it has.</summary>
    public void Add(NodeDraft paper, NodeDraft term, RelationKind kind, TermEvidence evidence)
    {
        Add(paper, term, kind, evidence.Place, weight: 1, out var draft);
        draft.Note(evidence);
    }

    public List<Draft> Build() => _drafts;

    private bool Add(
        NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place, double weight, out Draft draft)
    {
        var number = NumberOf(kind);
        var known = Find(source, target, number);
        draft = known ?? new(source, target, kind, number, place, weight);
        if (known is null)
            Append(draft);
        else if (place is { } span && known.Place is { } first && span != first)
            known.Note(span);
        if (place is { } use)
            target.Use(use);
        return known is null;
    }

    private Draft? Find(NodeDraft source, NodeDraft target, int kind)
    {
        if (source.Relations > Few)
            return _ofMany.GetValueOrDefault((source.Number, target.Number, kind));
        var draft = source.LastRelation;
        while (draft is not null && (draft.Target != target || draft.KindNumber != kind))
            draft = draft.Before;
        return draft;
    }

    private void Append(Draft draft)
    {
        _drafts.Add(draft);
        var source = draft.Source;
        (source.LastRelation, source.Relations) = (draft, source.Relations + 1);
        if (source.Relations <= Few)
            return;
        for (var one = draft; one is not null; one = source.Relations == Few + 1 ? one.Before : null)
            _ofMany.Add((source.Number, one.Target.Number, one.KindNumber), one);
    }

    private int NumberOf(RelationKind kind)
    {
        if (ReferenceEquals(_lastKind.Kind, kind))
            return _lastKind.Number;
        if (!_kinds.TryGetValue(kind.Name, out var number))
            _kinds.Add(kind.Name, number = _kinds.Count);
        _lastKind = (kind, number);
        return number;
    }

    internal sealed class Draft(
        NodeDraft source, NodeDraft target, RelationKind kind, int kindNumber, SourceSpan? place, double weight)
    {
        public NodeDraft Source { get; } = source;

        public NodeDraft Target { get; } = target;

        public int KindNumber { get; } = kindNumber;

        /// <summary>The source's relation before this one.</summary>
        public Draft? Before { get; } = source.LastRelation;

        public SourceSpan? Place { get; } = place;

        public List<SourceSpan>? More { get; private set; }

        public ImmutableArray<TermEvidence> Evidence { get; private set; } = [];

        public void Note(TermEvidence evidence)
        {
            if (!Evidence.Contains(evidence))
                Evidence = Evidence.Add(evidence);
        }

        public void Note(SourceSpan place)
        {
            More ??= [];
            if (More.Count == 0 || More[^1] != place)
                More.Add(place);
        }

        /// <param name="origins">The places of the relation before; relations of one place share them, as those to the
        /// authors of a paper do.</param>
        public Relation ToRelation(ImmutableArray<Node> nodes, ref ImmutableArray<SourceSpan> origins)
        {
            if (Place is not { } first)
                origins = [];
            else if (More is not null)
                origins = [first, .. More];
            else if (origins is not [var last] || last != first)
                origins = [first];
            return new(nodes[Source.Number], nodes[Target.Number], kind)
            {
                Origins = origins,
                Weight = weight,
                Evidence = Evidence,
            };
        }
    }
}
