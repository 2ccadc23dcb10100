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

    private readonly RelationRows<object> _rows = new();

    // Of each relation the one of the same source before it, or none.
    private readonly BlockList<int> _before = new();
    private readonly Dictionary<(int Source, int Target, string Kind), int> _ofMany = [];

    private int _first;

    // What few relations have, by the relation's number.
    private readonly Dictionary<int, List<SourceSpan>> _morePlaces = [];
    private readonly Dictionary<int, List<TermEvidence>> _allEvidence = [];
    private readonly Dictionary<(string Rule, Confidence Confidence), int> _grounds = [];

    /// <summary>Starts relations whose ends are of other kinds than those of all that are there.</summary>
    public void StartKind() => _first = _rows.Count;

    /// <summary>Adds a relation, or a place to the one there is; false if there was one.</summary>
    public bool Add(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place, double weight = 1)
    {
        var isNew = Add(source, target, kind, place, out var number);
        if (isNew && weight != 1)
            _rows[number].More = _rows.NumberOf(Relation.MoreOfWeight(weight));
        return isNew;
    }

    /// <summary>Adds a paper's term, or evidence to the one it has.</summary>
    public void Add(NodeDraft paper, NodeDraft term, RelationKind kind, TermEvidence evidence)
    {
        if (Add(paper, term, kind, evidence.Place, out var number))
            _rows[number].More = NumberOfGround(evidence);
        else
            Note(number, evidence);
    }

    /// <summary>The relations between the nodes, which stand at the numbers of their drafts.</summary>
    public RelationList Build(ImmutableArray<Node> nodes)
    {
        var relations = new RelationList(nodes, _rows);
        foreach (var (number, places) in _morePlaces)
        {
            var relation = relations[number];
            _rows[number].More = _rows.NumberOf((relation with { Origins = [.. relation.Origins, .. places] }).More!);
        }
        foreach (var (number, evidence) in _allEvidence)
            _rows[number].More = _rows.NumberOf((relations[number] with { Evidence = [.. evidence] }).More!);
        return relations;
    }

    private bool Add(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place, out int number)
    {
        var known = Find(source, target, kind);
        if (place is { } use)
            target.Use(use);
        number = known ?? _rows.Count;
        if (known is null)
            Append(source, target, kind, place);
        else if (place is { } span && _rows.PlaceOf(_rows[number]) is { Source: not null } first && span != first)
            Note(number, span);
        return known is null;
    }

    private int? Find(NodeDraft source, NodeDraft target, RelationKind kind)
    {
        if (source.Relations > Few)
            return _ofMany.TryGetValue((source.Number, target.Number, kind.Name), out var found) ? found : null;
        for (var number = source.LastRelation; number >= _first; number = _before[number])
        {
            if (_rows[number].Target == target.Number && _rows.KindOf(_rows[number]).Name == kind.Name)
                return number;
        }
        return null;
    }

    private void Append(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place)
    {
        _before.Add(source.LastRelation);
        (source.LastRelation, source.Relations) = (_rows.Count, source.Relations + 1);
        _rows.Add(source.Number, target.Number, kind, place);
        if (source.Relations <= Few)
            return;
        for (var one = source.LastRelation; one >= 0; one = source.Relations == Few + 1 ? _before[one] : -1)
            _ofMany.Add((source.Number, _rows[one].Target, _rows.KindOf(_rows[one]).Name), one);
    }

    private void Note(int number, SourceSpan place)
    {
        if (!_morePlaces.TryGetValue(number, out var more))
            _morePlaces.Add(number, more = []);
        if (more.Count == 0 || more[^1] != place)
            more.Add(place);
    }

    private void Note(int number, TermEvidence evidence)
    {
        if (!_allEvidence.TryGetValue(number, out var all))
        {
            var first = _rows.MoreOf(_rows[number]) is TermGround ground
                ? ground.At(_rows.PlaceOf(_rows[number])) : (TermEvidence?)null;
            if (first == evidence)
                return;
            _allEvidence.Add(number, all = first is { } known ? [known] : []);
        }
        if (!all.Contains(evidence))
            all.Add(evidence);
    }

    private int NumberOfGround(TermEvidence evidence)
    {
        if (!_grounds.TryGetValue((evidence.Rule, evidence.Confidence), out var number))
        {
            number = _rows.NumberOf(new TermGround(evidence.Rule, evidence.Confidence));
            _grounds.Add((evidence.Rule, evidence.Confidence), number);
        }
        return number;
    }
}
