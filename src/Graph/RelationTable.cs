using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>Relations while a graph is built: one for each source, target and kind, with every place that states it.</summary>
internal sealed class RelationTable
{
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<(int Source, int Target, int Kind), int> _indexes = [];
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private (RelationKind? Kind, int Number) _lastKind;

    /// <summary>Adds a relation, or a place to the one there is; false if there was one.</summary>
    public bool Add(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place, double weight = 1)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexes, (source.Number, target.Number, NumberOf(kind)), out var exists);
        if (!exists)
        {
            index = _drafts.Count;
            _drafts.Add(new(source, target, kind, place, weight));
        }
        else if (place is { } span && _drafts[index].Place is { } first && span != first)
        {
            _drafts[index].Note(span);
        }
        if (place is { } use)
            target.Use(use);
        return !exists;
    }

    /// <summary>Adds a paper's term, or evidence to the one it has.</summary>
    public void Add(NodeDraft paper, NodeDraft term, RelationKind kind, TermEvidence evidence)
    {
        Add(paper, term, kind, evidence.Place);
        _drafts[_indexes[(paper.Number, term.Number, NumberOf(kind))]].Note(evidence);
    }

    public List<Draft> Build() => _drafts;

    private int NumberOf(RelationKind kind)
    {
        if (ReferenceEquals(_lastKind.Kind, kind))
            return _lastKind.Number;
        if (!_kinds.TryGetValue(kind.Name, out var number))
            _kinds.Add(kind.Name, number = _kinds.Count);
        _lastKind = (kind, number);
        return number;
    }

    internal sealed class Draft(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place, double weight)
    {
        public NodeDraft Source { get; } = source;

        public NodeDraft Target { get; } = target;

        public SourceSpan? Place { get; } = place;

        public List<SourceSpan>? More { get; private set; }

        public List<TermEvidence>? Evidence { get; private set; }

        public void Note(TermEvidence evidence)
        {
            Evidence ??= new(1);
            if (!Evidence.Contains(evidence))
                Evidence.Add(evidence);
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
                Evidence = Evidence is null ? [] : [.. Evidence],
            };
        }
    }
}
