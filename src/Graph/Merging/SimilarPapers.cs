using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// Finds papers of one title that nothing tells apart: no identifier, number, short name, first author or year. They
/// are proposed, and joined if that was asked for, or if they lead to one page or stand in one list alike.
/// </summary>
internal sealed class SimilarPapers
{
    private const int MaxYears = 2;

    /// <summary>A title that so many papers have tells nothing.</summary>
    private const int MaxOfOneTitle = 16;

    private readonly ImmutableArray<Paper> _entries;
    private readonly EntryGroups _groups;
    private readonly Dictionary<string, List<(SimilarTitle Title, int Entry)>> _titles = new(StringComparer.Ordinal);

    /// <summary>What all entries of a group say, by its lead; brought together when groups are joined.</summary>
    private readonly Facts[] _facts;

    private SimilarPapers(ImmutableArray<Paper> entries, EntryGroups groups)
    {
        (_entries, _groups) = (entries, groups);
        _facts = [.. entries.Select(Facts.Of)];
        for (var i = 0; i < entries.Length; i++)
        {
            if (groups.Lead(i) is var lead && lead != i)
                _facts[lead] = _facts[lead].And(_facts[i]);
        }
    }

    /// <param name="proposed">Leads of groups that were proposed already, the earlier one first.</param>
    public static void Find(
        ImmutableArray<Paper> entries, EntryGroups groups, bool joins, HashSet<(int, int)> proposed,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var similar = new SimilarPapers(entries, groups);
        foreach (var i in WithSharedTitle(entries))
        {
            if (similar.SimilarTo(i) is not { } other || !proposed.Add((groups.Lead(other), groups.Lead(i))))
                continue;
            var areOne = joins || similar.AreOne(i, other);
            diagnostics.Add(similar.Report(i, other, areOne));
            if (areOne)
                similar.Join(i, other);
        }
    }

    // Nearly every title is the only one of its kind, and is told from the others by a number.
    private static IEnumerable<int> WithSharedTitle(ImmutableArray<Paper> entries)
    {
        int[] hashes = [.. entries.Select(entry => SimilarTitle.HashOf(entry.Title))];
        HashSet<int> once = new(hashes.Length);
        HashSet<int> shared = [.. hashes.Where(hash => !once.Add(hash))];
        return Enumerable.Range(0, hashes.Length).Where(i => shared.Contains(hashes[i]));
    }

    // The first entry before this one that may be the same paper.
    private int? SimilarTo(int entry)
    {
        var title = SimilarTitle.Of(_entries[entry].Title);
        if (title.Rest.Length == 0)
            return null;
        if (!_titles.TryGetValue(title.Rest, out var known))
            _titles.Add(title.Rest, known = []);
        int? similar = null;
        var isKnown = false;
        foreach (var (otherTitle, other) in known)
        {
            if (_groups.Lead(other) == _groups.Lead(entry))
                isKnown |= title == otherTitle;
            else if (similar is null && MayBeSame(title, otherTitle, _groups.Lead(entry), _groups.Lead(other)))
                similar = other;
        }
        if (!isKnown && known.Count < MaxOfOneTitle)
            known.Add((title, entry));
        return similar;
    }

    private bool MayBeSame(SimilarTitle title, SimilarTitle otherTitle, int lead, int other)
    {
        var (a, b) = (_facts[lead], _facts[other]);
        var isOneAuthor = a.FirstAuthor is not null && b.FirstAuthor is not null;
        if (isOneAuthor && !AuthorMerge.MayBeSame(a.FirstAuthor!, b.FirstAuthor!))
            return false;
        return title.Agrees(otherTitle, isOneAuthor)
            && a.IsNear(b)
            && !IdentifiersDiffer(_groups.IdentifiersOf(lead), _groups.IdentifiersOf(other))
            && _groups.DecisionBetween(lead, other) is null;
    }

    // One title that leads to one page is one paper, unless somebody may cite both by keys of their own.
    private bool AreOne(int entry, int other)
    {
        var (a, b) = (_entries[entry], _entries[other]);
        return SimilarTitle.Of(a.Title) == SimilarTitle.Of(b.Title)
            && (a.Url is not null && a.Url == b.Url ? a.Key is null || b.Key is null : AreRepeated(a, b));
    }

    // A list that has a paper in two sections says the same of it in both. Two links may be two papers, unless the
    // venue and the year are one too.
    private static bool AreRepeated(Paper a, Paper b) =>
        a.Key is null && b.Key is null
        && a.Origins is [var place, ..] && b.Origins is [var otherPlace, ..] && place.Source == otherPlace.Source
        && a.Venue == b.Venue && a.Date?.Year == b.Date?.Year
        && (a.Url is null || b.Url is null || a is { Venue: not null, Date: not null });

    // A title is weak evidence: a second forum on OpenReview, which a shared identifier would let pass, speaks against
    // it.
    private static bool IdentifiersDiffer(Identifiers a, Identifiers b) =>
        IdentifierConflict.Between(a, b) is not null || (a.OpenReview is { } x && b.OpenReview is { } y && x != y);

    private Diagnostic Report(int entry, int other, bool joins)
    {
        var (place, title) = (PlaceOf(other), _entries[entry].Title);
        return joins
            ? DiagnosticCodes.PapersMerged.At(PlaceOf(entry), $"same paper as {place} (similar title): '{title}'")
            : DiagnosticCodes.SimilarPapers.At(PlaceOf(entry),
                $"may be the same paper as {place}: '{title}'; kept apart, --merge-similar or a decision joins them");
    }

    private void Join(int entry, int other)
    {
        var facts = _facts[_groups.Lead(other)].And(_facts[_groups.Lead(entry)]);
        _groups.Join(entry, other);
        _facts[_groups.Lead(entry)] = facts;
    }

    private SourceSpan? PlaceOf(int entry) => _entries[entry].Origins is [var first, ..] ? first : null;

    private readonly record struct Facts(PersonName? FirstAuthor, int? FirstYear, int? LastYear)
    {
        public static Facts Of(Paper entry) =>
            new(entry.Authors.IsEmpty ? null : entry.Authors[0], entry.Date?.Year, entry.Date?.Year);

        public Facts And(Facts other) => new(
            FirstAuthor ?? other.FirstAuthor,
            FirstYear < other.FirstYear ? FirstYear : other.FirstYear ?? FirstYear,
            LastYear > other.LastYear ? LastYear : other.LastYear ?? LastYear);

        public bool IsNear(Facts other) =>
            !(FirstYear - other.LastYear > MaxYears) && !(other.FirstYear - LastYear > MaxYears);
    }
}
