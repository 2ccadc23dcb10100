using System.Collections.Immutable;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// Joins what several sources say. Entries that share an arXiv id, a DOI, an OpenReview or an ACL id are one paper,
/// unless another identifier says that they are two, or titles with little in common that the identifier is a slip.
/// Otherwise titles decide nothing by themselves, people before all else.
/// </summary>
public sealed class BibliographyMerge
{
    /// <summary>One identifier does not slip into more titles.</summary>
    private const int MaxUnlike = 8;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Paper> _entries;
    private readonly ImmutableArray<Identifiers> _identifiers;
    private readonly EntryGroups _groups;

    private BibliographyMerge(ImmutableArray<Paper> entries)
    {
        _entries = entries;
        _identifiers = [.. entries.Select(entry => entry.Identifiers.Normal())];
        _groups = new(_identifiers);
    }

    public static (Bibliography Bibliography, ImmutableArray<Diagnostic> Diagnostics) Merge(
        IEnumerable<Bibliography> sources, MergeOptions? options = null)
    {
        var all = sources.ToImmutableArray();
        var merge = new BibliographyMerge([.. all.SelectMany(source => source.Papers)]);
        var merged = new Bibliography
        {
            Title = all.Select(source => source.Title).FirstOrDefault(title => title is not null),
            Papers = merge.Merge(options ?? MergeOptions.Default),
            Relations = Relations(all),
            Facets = [.. all.SelectMany(source => source.Facets)],
            Sections = [.. all.SelectMany(source => source.Sections)],
        };
        return (merged, merge._diagnostics.ToImmutable());
    }

    // Mostly one source has all of them, and they are many.
    private static ImmutableArray<PaperRelation> Relations(ImmutableArray<Bibliography> sources)
    {
        var all = sources.Select(source => source.Relations).Where(relations => !relations.IsEmpty).ToList();
        return all is [var only] ? only : [.. all.SelectMany(relations => relations)];
    }

    private ImmutableArray<Paper> Merge(MergeOptions options)
    {
        if (!options.Decisions.IsEmpty)
            Decide(options);
        JoinByIdentifiers();
        if (options.Former is { } former)
            JoinFormer(former);
        SimilarPapers.Find(_entries, _groups, options.MergesSimilar, _diagnostics);
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
            _groups.Join(lead, entry);
        }
    }

    private EntryGroups GroupsByIdentifiers()
    {
        var merge = new BibliographyMerge(_entries);
        merge.JoinByIdentifiers();
        return merge._groups;
    }

    private void JoinByIdentifiers()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var others = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var entry = 0; entry < _entries.Length; entry++)
        {
            foreach (var id in _identifiers[entry].Names())
            {
                if (places.TryAdd(id, entry) || _groups.Lead(entry) == _groups.Lead(places[id]))
                    continue;
                if (!AreUnlike(entry, places[id]))
                    JoinByIdentifier(entry, places[id], id);
                else
                    JoinUnlike(entry, places[id], others.TryGetValue(id, out var known) ? known : others[id] = [], id);
            }
        }
    }

    /// <summary>Joins an entry whose identifier is likely a slip with those that have the slip and its title.</summary>
    private void JoinUnlike(int entry, int first, List<int> others, string id)
    {
        if (others.FindIndex(other => !AreUnlike(entry, other)) is >= 0 and var like)
        {
            JoinByIdentifier(entry, others[like], id);
            return;
        }
        if (others.Count < MaxUnlike)
            others.Add(entry);
        if (_groups.DecisionBetween(entry, first) is null)
        {
            var (place, lead) = (PlaceOf(entry), PlaceOf(first));
            _diagnostics.Add(DiagnosticCodes.TitlesUnlike.At(place,
                $"'{_entries[entry].Title}' has {id} like '{_entries[first].Title}' ({lead}) and a title with little in "
                + $"common; kept apart: --decisions with 'same: {place?.FileAndLine} | {lead?.FileAndLine}' joins them"));
        }
    }

    private bool AreUnlike(int a, int b) => SimilarTitle.AreUnlike(_entries[a].Title, _entries[b].Title);

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
        _groups.Join(entry, lead);
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
            _groups.Join(others[i], byPlace[place]);
        }
    }

    private void ReportMerge(int entry, int lead, string reason) => _diagnostics.Add(DiagnosticCodes.PapersMerged.At(
        PlaceOf(entry), $"same paper as {PlaceOf(lead)} ({reason}): '{_entries[entry].Title}'"));

    private SourceSpan? PlaceOf(int entry) => _entries[entry].Origins is [var first, ..] ? first : null;
}
