using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Keys;

/// <summary>
/// Which paper has which citation key, from one run to the next. It is a set of lines, so that the union of two
/// versions of a lock file, which is how git merges sorted lines, is a lock file that says what both say.
/// </summary>
public sealed class KeyLock
{
    /// <summary>No key is locked.</summary>
    public static readonly KeyLock Empty = new([], []);

    private readonly ILookup<string, LockedKey> _byKey;

    internal KeyLock(IEnumerable<LockedKey> lines, ImmutableArray<string> comments)
    {
        Lines = [.. lines.DistinctBy(line => line.ToString()).OrderBy(line => line.ToString(), StringComparer.Ordinal)];
        Comments = comments;
        _byKey = Lines.ToLookup(line => line.Key.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The keys that papers have in a source, and no document should lose.</summary>
    public KeyLock WithKeysOf(IEnumerable<Paper> papers)
    {
        var stated = papers.Select(paper => paper.WithKeyEvidence())
            .Where(paper => paper is { Key: not null, Origins.IsEmpty: false })
            .SelectMany(paper => PaperIdentity.Of(paper)
                .Select(identity => new LockedKey(paper.Key!.Value, identity, paper.Origins[0])));
        return new(Lines.Concat(stated), Comments);
    }

    public bool IsEmpty => Lines.IsEmpty;

    /// <summary>Sorted ordinally, each once.</summary>
    internal ImmutableArray<LockedKey> Lines { get; }

    /// <summary>The lines of the file that are for people, in order.</summary>
    internal ImmutableArray<string> Comments { get; }

    /// <summary>The locked keys, each once ignoring case.</summary>
    internal IEnumerable<string> Keys => _byKey.Select(one => one.Key);

    /// <summary>The lines of a key, ignoring case.</summary>
    internal IEnumerable<LockedKey> LinesOf(string key) => _byKey[key];

    /// <summary>The lock for the next run: what is new is added, new papers among it; none is removed.</summary>
    /// <param name="papers">With their keys.</param>
    public KeyLock With(IEnumerable<Paper> papers)
    {
        var added = papers.Where(paper => paper.Key is not null)
            .SelectMany(paper => PaperIdentity.Of(paper)
                .Select(identity => new LockedKey(paper.Key!.Value, identity, null)))
            .ToList();
        // An identifier that two papers were locked by is the one's now that has it.
        var holders = added.Select(line => line.Key).ToHashSet();
        var owners = added.Where(line => line.Identity.IsIdentifier).ToLookup(line => line.Identity, line => line.Key);
        var kept = Lines.Where(line => !holders.Contains(line.Key)
            || !owners.Contains(line.Identity) || owners[line.Identity].Contains(line.Key));
        return new(kept.Concat(added), Comments);
    }
}
