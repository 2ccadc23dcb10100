using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Merging;

/// <summary>Which entries are one paper, while that is found out: disjoint sets, each led by its first entry.</summary>
internal sealed class EntryGroups
{
    private readonly int[] _leads;
    private readonly Identifiers[] _identifiers;

    /// <summary>By lead, the decisions that speak of the group, and on which side of each it is.</summary>
    private readonly Dictionary<int, HashSet<(MergeDecision Decision, bool IsFirst)>> _sides = [];

    /// <param name="identifiers">Those of each entry.</param>
    public EntryGroups(ImmutableArray<Identifiers> identifiers)
    {
        _leads = [.. Enumerable.Range(0, identifiers.Length)];
        _identifiers = [.. identifiers];
    }

    /// <summary>The first entry of the group that an entry is in.</summary>
    public int Lead(int entry)
    {
        while (_leads[entry] != entry)
            entry = _leads[entry] = _leads[_leads[entry]];
        return entry;
    }

    /// <summary>All identifiers of the group that an entry is in.</summary>
    public Identifiers IdentifiersOf(int entry) => _identifiers[Lead(entry)];

    public void KeepApart(MergeDecision decision, IEnumerable<int> first, IEnumerable<int> second)
    {
        foreach (var entry in first)
            SidesOf(Lead(entry)).Add((decision, true));
        foreach (var entry in second)
            SidesOf(Lead(entry)).Add((decision, false));
    }

    /// <summary>The decision by which two groups are two papers, or null.</summary>
    public MergeDecision? DecisionBetween(int a, int b)
    {
        if (!_sides.TryGetValue(Lead(a), out var first) || !_sides.TryGetValue(Lead(b), out var second))
            return null;
        var (few, many) = first.Count <= second.Count ? (first, second) : (second, first);
        return few.Select(side => many.Contains((side.Decision, !side.IsFirst)) ? side.Decision : null)
            .FirstOrDefault(decision => decision is not null);
    }

    public void Join(int a, int b)
    {
        var (into, from) = (Math.Min(Lead(a), Lead(b)), Math.Max(Lead(a), Lead(b)));
        if (into == from)
            return;
        _leads[from] = into;
        _identifiers[into] = _identifiers[into].Or(_identifiers[from]);
        if (_sides.Remove(from, out var sides))
            SidesOf(into).UnionWith(sides);
    }

    /// <summary>The groups in order of their first entries, each in source order.</summary>
    public IEnumerable<IReadOnlyList<int>> All()
    {
        Dictionary<int, List<int>> joined = [];
        for (var i = 0; i < _leads.Length; i++)
        {
            var lead = Lead(i);
            if (lead == i)
                continue;
            if (!joined.TryGetValue(lead, out var group))
                joined.Add(lead, group = [lead]);
            group.Add(i);
        }
        for (var i = 0; i < _leads.Length; i++)
        {
            if (_leads[i] == i)
                yield return joined.TryGetValue(i, out var group) ? group : [i];
        }
    }

    private HashSet<(MergeDecision Decision, bool IsFirst)> SidesOf(int lead)
    {
        if (!_sides.TryGetValue(lead, out var sides))
            _sides.Add(lead, sides = []);
        return sides;
    }
}
