using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>
/// Relations while a graph is built: one for each source, target and kind, with every place that states it.
/// </summary>
internal sealed class RelationTable
{
    // Nearly everything has fewer relations, which are looked through; those of the rest are looked up.
    private const int Few = 64;

    private readonly BlockList<Draft> _drafts = new();
    private readonly Dictionary<(int Source, int Target, int Kind), int> _ofMany = [];
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private (RelationKind? Kind, int Number) _lastKind;

    // What few relations have, by the relation's number.
    private readonly Dictionary<int, List<SourceSpan>> _morePlaces = [];
    private readonly Dictionary<int, double> _weights = [];
    private readonly Dictionary<int, List<TermEvidence>> _allEvidence = [];
    private readonly Dictionary<(string Rule, Confidence Confidence), TermGround> _grounds = [];

    /// <summary>Adds a relation, or a place to the one there is; false if there was one.</summary>
    public bool Add(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place, double weight = 1)
    {
        var isNew = Add(source, target, kind, place, out var number);
        if (isNew && weight != 1)
            _weights.Add(number, weight);
        return isNew;
    }

    /// <summary>Adds a paper's term, or evidence to the one it has.</summary>
    public void Add(NodeDraft paper, NodeDraft term, RelationKind kind, TermEvidence evidence)
    {
        var isNew = Add(paper, term, kind, evidence.Place, out var number);
        ref var draft = ref _drafts[number];
        if (isNew)
            draft.Ground = GroundOf(evidence);
        else
            Note(number, draft, evidence);
    }

    /// <summary>The relations between the nodes, which stand at the numbers of their drafts.</summary>
    public ImmutableArray<Relation> Build(ImmutableArray<Node> nodes)
    {
        var relations = ImmutableArray.CreateBuilder<Relation>(_drafts.Count);
        for (var i = 0; i < _drafts.Count; i++)
        {
            ref readonly var draft = ref _drafts[i];
            var relation = new Relation(nodes[draft.Source], nodes[draft.Target], draft.Kind)
            {
                Origin = draft.Place,
                Ground = draft.Ground,
                Evidence = _allEvidence.TryGetValue(i, out var all) ? [.. all] : [],
                Weight = _weights.GetValueOrDefault(i, 1),
            };
            relations.Add(draft.Place is { } first && _morePlaces.TryGetValue(i, out var more)
                ? relation with { Origins = [first, .. more] }
                : relation);
        }
        return relations.MoveToImmutable();
    }

    private bool Add(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place, out int number)
    {
        var kindNumber = NumberOf(kind);
        var known = Find(source, target, kindNumber);
        if (place is { } use)
            target.Use(use);
        number = known ?? _drafts.Count;
        if (known is null)
            Append(source, new(source, target, kind, kindNumber) { Place = place });
        else if (place is { } span && _drafts[number].Place is { } first && span != first)
            Note(number, span);
        return known is null;
    }

    private int? Find(NodeDraft source, NodeDraft target, int kind)
    {
        if (source.Relations > Few)
            return _ofMany.TryGetValue((source.Number, target.Number, kind), out var found) ? found : null;
        for (var number = source.LastRelation; number >= 0; number = _drafts[number].Before)
        {
            if (_drafts[number].Target == target.Number && _drafts[number].KindNumber == kind)
                return number;
        }
        return null;
    }

    private void Append(NodeDraft source, in Draft draft)
    {
        (source.LastRelation, source.Relations) = (_drafts.Count, source.Relations + 1);
        _drafts.Add(draft);
        if (source.Relations <= Few)
            return;
        for (var one = source.LastRelation; one >= 0; one = source.Relations == Few + 1 ? _drafts[one].Before : -1)
            _ofMany.Add((source.Number, _drafts[one].Target, _drafts[one].KindNumber), one);
    }

    private void Note(int number, SourceSpan place)
    {
        if (!_morePlaces.TryGetValue(number, out var more))
            _morePlaces.Add(number, more = []);
        if (more.Count == 0 || more[^1] != place)
            more.Add(place);
    }

    private void Note(int number, in Draft draft, TermEvidence evidence)
    {
        if (!_allEvidence.TryGetValue(number, out var all))
        {
            if (draft is { Ground: { } ground, Place: { } place } && ground.At(place) == evidence)
                return;
            _allEvidence.Add(number, all = draft is { Ground: { } first, Place: { } at } ? [first.At(at)] : []);
        }
        if (!all.Contains(evidence))
            all.Add(evidence);
    }

    private TermGround GroundOf(TermEvidence evidence)
    {
        if (!_grounds.TryGetValue((evidence.Rule, evidence.Confidence), out var ground))
            _grounds.Add((evidence.Rule, evidence.Confidence), ground = new(evidence.Rule, evidence.Confidence));
        return ground;
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

    /// <summary>A relation by the numbers of its nodes: a struct, for there may be millions.</summary>
    private struct Draft(NodeDraft source, NodeDraft target, RelationKind kind, int kindNumber)
    {
        public readonly int Source = source.Number;

        public readonly int Target = target.Number;

        /// <summary>The source's relation before this one, or -1.</summary>
        public readonly int Before = source.LastRelation;

        public readonly int KindNumber = kindNumber;

        public readonly RelationKind Kind = kind;

        private readonly SourceSpan _place;

        /// <summary>Where it is stated first.</summary>
        public SourceSpan? Place
        {
            get => _place.Source is null ? null : _place;
            init => _place = value.GetValueOrDefault();
        }

        /// <summary>Why the paper has the term, for a term.</summary>
        public TermGround? Ground { get; set; }
    }
}
