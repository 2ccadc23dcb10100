using System.Collections.Immutable;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// Joins what several sources say. Entries that share an arXiv id, a DOI, an OpenReview or an ACL id are one paper,
/// unless another identifier says that they are two, titles with little in common that the identifier is a slip, or one
/// source has both under keys of their own, each of which somebody may cite.
/// Otherwise titles decide nothing by themselves, people before all else.
/// </summary>
public sealed class BibliographyMerge
{
    /// <summary>One identifier has no more papers that are kept apart.</summary>
    private const int MaxApart = 8;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Paper> _entries;
    private readonly ImmutableArray<Identifiers> _identifiers;
    private readonly EntryGroups _groups;
    private readonly OwnKeys _keys;

    /// <summary>Leads of groups that are proposed to be one paper, the earlier one first.</summary>
    private readonly HashSet<(int, int)> _proposed = [];

    private BibliographyMerge(ImmutableArray<Paper> entries)
    {
        _entries = entries;
        _identifiers = [.. entries.Select(entry => entry.Identifiers.Normal())];
        _groups = new(_identifiers);
        _keys = new(entries, _groups);
    }

    public static (Bibliography Bibliography, ImmutableArray<Diagnostic> Diagnostics) Merge(
        IEnumerable<Bibliography> sources, MergeOptions? options = null)
    {
        var all = sources.ToImmutableArray();
        var merge = new BibliographyMerge([.. all.SelectMany(source => source.Papers)]);
        var merged = new Bibliography
        {
            Title = merge.TitleOf(all),
            Papers = merge.Merge(options ?? MergeOptions.Default),
            Relations = PaperRelations.OfAll(all.Select(source => source.Relations)),
            Facets = [.. all.SelectMany(source => source.Facets)],
            Sections = [.. all.SelectMany(source => source.Sections)],
        };
        return (merged, merge._diagnostics.ToImmutable());
    }

    private string? TitleOf(ImmutableArray<Bibliography> sources)
    {
        var titles = sources.Select(source => source.Title).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (titles.Count > 1)
        {
            _diagnostics.Add(DiagnosticCodes.OtherListTitle.Of(
                $"the title of all is that of the first input, '{titles[0]}'; left out: "
                + string.Join(", ", titles.Skip(1).Select(title => $"'{title}'"))));
        }
        return titles.FirstOrDefault();
    }

    private ImmutableArray<Paper> Merge(MergeOptions options)
    {
        if (!options.Decisions.IsEmpty)
            Decide(options);
        JoinByIdentifiers(options.MergesSimilar);
        if (options.Former is { } former)
            JoinFormer(former);
        SimilarPapers.Find(_entries, _groups, options.MergesSimilar, _proposed, _diagnostics);
        return [.. _groups.All().Select(Merge)];
    }

    private Paper Merge(IReadOnlyList<int> group) =>
        group is [var only] ? _entries[only] : PaperMerge.Merge([.. group.Select(i => _entries[i])], _diagnostics);

    private void Decide(MergeOptions options)
    {
        var references = new EntryReferences(_entries, GroupsByIdentifiers, options.Keys);
        // What is kept apart must be known before anything is joined.
        foreach (var decision in options.Decisions.OrderBy(decision => decision.AreSame))
        {
            var (first, second) = (references.Find(decision.First), references.Find(decision.Second));
            if (first.Count == 0 || second.Count == 0)
            {
                var unknown = first.Count == 0 ? decision.First : decision.Second;
                _diagnostics.Add(DiagnosticCodes.DecisionWithoutPaper.At(
                    decision.Span, $"no paper is called '{unknown}'; the decision is left out"));
            }
            else if (decision.AreSame)
            {
                JoinByDecision(decision, [.. first, .. second]);
            }
            else if (first.Intersect(second).Any())
            {
                var both = first.Intersect(second).First();
                _diagnostics.Add(DiagnosticCodes.InvalidDecision.At(decision.Span,
                    $"both sides name the entry at {PlaceOf(both)}; the decision is left out: "
                    + "name each by its key or its place, as file:line"));
            }
            else
            {
                _groups.KeepApart(decision, first, second);
            }
        }
    }

    private void JoinByDecision(MergeDecision decision, IReadOnlyList<int> entries)
    {
        foreach (var entry in entries)
        {
            var lead = _groups.Lead(entries[0]);
            if (_groups.Lead(entry) == lead)
                continue;
            if (_groups.DecisionBetween(lead, entry) is { } other)
            {
                _diagnostics.Add(DiagnosticCodes.InvalidDecision.At(decision.Span,
                    $"{other.Span} says that these papers are two; they are kept apart"));
                return;
            }
            ReportMerge(entry, lead, $"decided at {decision.Span}");
            Join(lead, entry);
        }
    }

    private EntryGroups GroupsByIdentifiers()
    {
        var merge = new BibliographyMerge(_entries);
        merge.JoinByIdentifiers(joinsOwnKeys: false);
        return merge._groups;
    }

    private void JoinByIdentifiers(bool joinsOwnKeys)
    {
        var places = new Dictionary<string, int>(_entries.Length, StringComparer.Ordinal);
        var apart = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var entry = 0; entry < _entries.Length; entry++)
        {
            if (_identifiers[entry].IsEmpty)
                continue;
            foreach (var id in _identifiers[entry].Names())
            {
                if (places.TryAdd(id, entry) || _groups.Lead(entry) == _groups.Lead(places[id]))
                    continue;
                var others = apart.GetValueOrDefault(id);
                if (Fitting(entry, [places[id], .. others ?? []], joinsOwnKeys) is { } other)
                {
                    JoinByIdentifier(entry, other, id);
                    continue;
                }
                if (others is null)
                    apart.Add(id, others = []);
                if (others.Count < MaxApart)
                    others.Add(entry);
                ReportApart(entry, places[id], id);
            }
        }
    }

    /// <summary>Which of the entries that share an identifier with this one is the same paper, or null.</summary>
    private int? Fitting(int entry, IReadOnlyList<int> others, bool joinsOwnKeys)
    {
        int? fitting = null;
        foreach (var other in others)
        {
            if (AreUnlike(entry, other) || (!joinsOwnKeys && _keys.Differ(entry, other)))
                continue;
            // Of two copies of a file that has the paper twice, the same two are one.
            if (_entries[entry].Key is { } key && key == _entries[other].Key)
                return other;
            fitting ??= other;
        }
        return fitting;
    }

    private void ReportApart(int entry, int first, string id)
    {
        var (lead, firstLead) = (_groups.Lead(entry), _groups.Lead(first));
        if (_groups.DecisionBetween(lead, firstLead) is not null)
            return;
        var (place, firstPlace) = (PlaceOf(entry), PlaceOf(first));
        if (AreUnlike(entry, first))
        {
            _diagnostics.Add(DiagnosticCodes.TitlesUnlike.At(place,
                $"'{_entries[entry].Title}' has {id} like '{_entries[first].Title}' ({firstPlace}) and a title with little "
                + $"in common; kept apart: --decisions with 'same: {place?.FileAndLine} | {firstPlace?.FileAndLine}' joins "
                + "them"));
        }
        else if (_proposed.Add((firstLead, lead)))
        {
            _diagnostics.Add(DiagnosticCodes.SimilarPapers.At(place,
                $"may be the same paper as {firstPlace} ({id}): '{_entries[entry].Title}'; kept apart, for both keys may be "
                + "cited: --merge-similar or a decision joins them"));
        }
    }

    private bool AreUnlike(int a, int b) => SharedIdentifier.IsSlip(_entries[a], _entries[b]);

    private void JoinByIdentifier(int entry, int other, string id)
    {
        var lead = _groups.Lead(other);
        if (_groups.Lead(entry) == lead || _groups.DecisionBetween(entry, lead) is not null)
            return;
        var (known, own) = (_groups.IdentifiersOf(lead), _groups.IdentifiersOf(entry));
        if (IdentifierConflict.Between(known, own) is { } difference)
        {
            _diagnostics.Add(DiagnosticCodes.IdentifiersConflict.At(PlaceOf(entry),
                $"'{_entries[entry].Title}' has {id} like '{_entries[lead].Title}' ({PlaceOf(lead)}) but {difference}; "
                + "kept apart"));
            return;
        }
        ReportMerge(entry, lead, id);
        Join(entry, lead);
    }

    private void JoinFormer(Bibliography former)
    {
        HashSet<Paper> own = new(former.Papers, ReferenceEqualityComparer.Instance);
        var places = Enumerable.Range(0, _entries.Length).ToLookup(i => own.Contains(_entries[i]));
        var byPlace = places[true].Where(i => !_entries[i].Origins.IsEmpty)
            .ToDictionary(i => _entries[i].Origins[0], i => i);
        ImmutableArray<int> others = [.. places[false]];
        var matches = KeyLockMatches.Of(
            KeyLock.Empty.WithKeysOf(former.Papers), [.. others.Select(i => _entries[i].WithKeyEvidence())]);
        for (var i = 0; i < others.Length; i++)
        {
            if (matches.Find(i) is not { Place: { } place } || _groups.Lead(others[i]) == _groups.Lead(byPlace[place])
                || _groups.DecisionBetween(others[i], byPlace[place]) is not null)
            {
                continue;
            }
            ReportMerge(byPlace[place], others[i], "kept");
            Join(others[i], byPlace[place]);
        }
    }

    private void Join(int entry, int other)
    {
        _keys.Join(entry, other);
        _groups.Join(entry, other);
    }

    private void ReportMerge(int entry, int lead, string reason) => _diagnostics.Add(DiagnosticCodes.PapersMerged.At(
        PlaceOf(entry), $"same paper as {PlaceOf(lead)} ({reason}): '{_entries[entry].Title}'"));

    private SourceSpan? PlaceOf(int entry) => _entries[entry].Origins is [var first, ..] ? first : null;
}
