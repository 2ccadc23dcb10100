using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// Nodes divided into groups. Groups are numbered from 0 by size, the largest first, then by their first node.
/// </summary>
public sealed class Partition
{
    internal Partition(ReadOnlySpan<int> labels)
    {
        var members = new SortedDictionary<int, List<int>>();
        for (var node = 0; node < labels.Length; node++)
        {
            if (!members.TryGetValue(labels[node], out var group))
                members.Add(labels[node], group = []);
            group.Add(node);
        }
        Groups = [.. members.Values.OrderByDescending(group => group.Count).ThenBy(group => group[0])
            .Select(group => group.ToImmutableArray())];
        var groupOf = new int[labels.Length];
        foreach (var (number, group) in Groups.Index())
        {
            foreach (var node in group)
                groupOf[node] = number;
        }
        GroupOf = [.. groupOf];
    }

    /// <summary>The nodes of each group, ascending.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups { get; }

    /// <summary>The number of each node's group.</summary>
    public ImmutableArray<int> GroupOf { get; }
}
