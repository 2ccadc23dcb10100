using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// The citation keys that sources give to entries, by which a source that has two of them for one identifier keeps both:
/// a document that cites them would miss the one that is gone.
/// </summary>
internal sealed class OwnKeys(ImmutableArray<Paper> entries, EntryGroups groups)
{
    /// <summary>By lead, the keys of a group of several entries; most groups are one.</summary>
    private readonly Dictionary<int, List<(SourceLines Source, CitationKey Key)>> _ofGroups = [];

    /// <summary>Whether a source has other keys for the groups of these entries.</summary>
    public bool Differ(int a, int b)
    {
        var others = Of(b);
        foreach (var (source, key) in Of(a))
        {
            foreach (var other in others)
            {
                if (ReferenceEquals(source, other.Source) && !AreOne(key, other.Key))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Notes that two groups become one.</summary>
    public void Join(int a, int b)
    {
        var (into, from) = (Math.Min(groups.Lead(a), groups.Lead(b)), Math.Max(groups.Lead(a), groups.Lead(b)));
        if (into == from)
            return;
        List<(SourceLines, CitationKey)> keys = [.. Of(into).Union(Of(from))];
        _ofGroups.Remove(from);
        _ofGroups[into] = keys;
    }

    // BibTeX knows no case.
    private static bool AreOne(CitationKey a, CitationKey b) =>
        a.Value.Equals(b.Value, StringComparison.OrdinalIgnoreCase);

    private List<(SourceLines Source, CitationKey Key)> Of(int entry) =>
        _ofGroups.TryGetValue(groups.Lead(entry), out var keys) ? keys
        : entries[entry] is { Key: { } key, Origins: [var first, ..] } ? [(first.Source, key)]
        : [];
}
