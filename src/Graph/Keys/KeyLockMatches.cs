using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Keys;

/// <summary>
/// Finds the papers that a lock knows. What two are most alike in counts first: an identifier, then the key in the
/// source, then title with author and year, then the link, then the title alone. Each key is one paper's.
/// </summary>
internal sealed class KeyLockMatches
{
    // What more keys than this share tells none of them apart, and would only be slow to compare.
    private const int MaxShared = 64;

    private readonly KeyLock _lock;
    private readonly ImmutableArray<Paper> _papers;

    // Of each paper; empty where nothing is locked.
    private readonly LockedKey?[] _keys;
    private readonly Lazy<int[]> _ranks;
    private readonly Dictionary<int, List<LockedKey>> _others = [];
    private readonly Dictionary<int, (LockedKey Line, int Holder)> _contested = [];

    private KeyLockMatches(KeyLock keys, ImmutableArray<Paper> papers)
    {
        (_lock, _papers, _keys) = (keys, papers, keys.IsEmpty ? [] : new LockedKey?[papers.Length]);
        _ranks = new(() => Ranks(papers));
        if (keys.IsEmpty)
            return;
        List<Candidate> candidates = [.. Candidates()];
        candidates.Sort(ByLikeness);
        Dictionary<string, int> holders = new(StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in candidates)
        {
            if (_keys[candidate.Paper] is null && holders.TryAdd(candidate.Line.Key.Value, candidate.Paper))
                _keys[candidate.Paper] = candidate.Line;
        }
        foreach (var candidate in candidates.Where(candidate => candidate.Likeness.HasFlag(Likeness.Identifier)))
        {
            if (holders.TryAdd(candidate.Line.Key.Value, candidate.Paper))
                Others(candidate.Paper).Add(candidate.Line);
            else if (_keys[candidate.Paper] is null)
                _contested.TryAdd(candidate.Paper, (candidate.Line, holders[candidate.Line.Key.Value]));
        }
    }

    public static KeyLockMatches Of(KeyLock keys, ImmutableArray<Paper> papers) => new(keys, papers);

    /// <summary>The line that gives a paper its key, or null.</summary>
    public LockedKey? Find(int paper) => _keys.Length == 0 ? null : _keys[paper];

    public bool IsLocked(string key) => _lock.LinesOf(key).Any();

    /// <summary>The paper with the lines of its key, and of others that it had when it was two papers.</summary>
    public Paper WithEvidence(int index, Paper paper)
    {
        if (Find(index) is not { } key)
            return paper;
        IEnumerable<LockedKey> lines = [key, .. _others.GetValueOrDefault(index) ?? []];
        return paper with { Evidence = [.. paper.Evidence, .. lines.Select(EvidenceOf)] };
    }

    /// <summary>Says which keys of sources give way to locked ones, and which papers lost a locked key.</summary>
    /// <param name="keys">The keys in force.</param>
    public void Report(CitationKey[] keys, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var place = _papers[i].Origins is [var origin, ..] ? origin : (SourceSpan?)null;
            if (Find(i) is { } line && _papers[i].Key is { } stated && stated != line.Key)
            {
                diagnostics.Add(DiagnosticCodes.LockedKey.At(place,
                    $"key '{stated}' gives way to '{line.Key}', which is locked at {line.Place}"));
            }
            if (_contested.TryGetValue(i, out var contest))
            {
                diagnostics.Add(DiagnosticCodes.LockedKeyShared.At(contest.Line.Place,
                    $"'{contest.Line.Key}' is locked for two papers: '{_papers[contest.Holder].Title}' keeps it, "
                    + $"'{_papers[i].Title}' is now '{keys[i]}'"));
            }
        }
    }

    private static Evidence EvidenceOf(LockedKey line) =>
        new(PaperField.Key, line.Key.Value, PaperIdentity.LockRule, line.Place!.Value);

    private List<LockedKey> Others(int paper)
    {
        if (!_others.TryGetValue(paper, out var others))
            _others.Add(paper, others = []);
        return others;
    }

    private IEnumerable<Candidate> Candidates()
    {
        var byIdentity = _lock.Lines.ToLookup(line => line.Identity);
        var byTitle = _lock.Lines.Where(line => line.Identity.IsTitle)
            .ToLookup(line => line.Identity.Words.ToString(), StringComparer.Ordinal);
        Dictionary<string, Candidate> found = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _papers.Length; i++)
        {
            found.Clear();
            var identities = PaperIdentity.Of(_papers[i]).ToList();
            foreach (var identity in identities)
            {
                foreach (var line in byIdentity[identity].Take(MaxShared))
                    Note(i, line, LikenessOf(identity));
                if (!identity.IsTitle)
                    continue;
                foreach (var line in byTitle[identity.Words.ToString()].Take(MaxShared))
                    Note(i, line, Likeness.Title);
            }
            foreach (var one in found.Values)
            {
                if (one.Likeness >= Likeness.Author || !AreTwo(identities, one.Line.Key))
                    yield return one;
            }
        }

        void Note(int paper, LockedKey line, Likeness likeness) => found[line.Key.Value] =
            found.TryGetValue(line.Key.Value, out var before)
                ? before with { Likeness = before.Likeness | likeness, Shared = before.Shared + 1 }
                : new(paper, line, likeness, 1);
    }

    private static Likeness LikenessOf(PaperIdentity identity)
    {
        if (identity.IsIdentifier)
            return Likeness.Identifier;
        if (identity.IsKey)
            return Likeness.Key;
        return identity.IsUrl ? Likeness.Url : Likeness.Title | Likeness.Author;
    }

    private bool AreTwo(List<PaperIdentity> identities, CitationKey key) =>
        identities.Exists(identity => identity.IsUnique
            && _lock.LinesOf(key.Value).Any(line => line.Identity.Scheme == identity.Scheme)
            && !_lock.LinesOf(key.Value).Any(line => line.Identity == identity));

    // To compare two papers takes long, and many candidates are alike.
    private static int[] Ranks(ImmutableArray<Paper> papers)
    {
        int[] order = [.. Enumerable.Range(0, papers.Length)];
        Array.Sort(order, new PublicationOrder(papers));
        var ranks = new int[papers.Length];
        for (var i = 0; i < order.Length; i++)
            ranks[order[i]] = i;
        return ranks;
    }

    private int ByLikeness(Candidate a, Candidate b)
    {
        var order = b.Likeness.CompareTo(a.Likeness);
        if (order == 0)
            order = b.Shared.CompareTo(a.Shared);
        if (order == 0 && a.Paper != b.Paper)
            order = _ranks.Value[a.Paper].CompareTo(_ranks.Value[b.Paper]);
        return order == 0 ? string.CompareOrdinal(a.Line.Key.Value, b.Line.Key.Value) : order;
    }

    /// <summary>What a paper and a locked one have in common; more counts for more.</summary>
    [Flags]
    private enum Likeness
    {
        None = 0,
        Title = 1,
        Url = 2,
        Author = 4,
        Key = 8,
        Identifier = 16,
    }

    private readonly record struct Candidate(int Paper, LockedKey Line, Likeness Likeness, int Shared);
}
