using System.Runtime.InteropServices;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// Groups of nodes with more links among themselves than to others: those of the highest modularity that is found.
/// </summary>
/// <remarks>
/// Blondel et al.: Fast unfolding of communities in large networks, 2008 (Louvain), with nodes moved again on every
/// level on the way back (Rotta, Noack: Multilevel local search algorithms for modularity clustering, 2011) and
/// communities that hang together nowhere taken apart, so that every community is connected. Chance comes from the
/// seed alone.
/// </remarks>
public static class Communities
{
    private const int MaxAttempts = 100;

    // So many links may be looked at in all attempts together; one attempt is always made.
    private const int MaxLinks = 400_000;

    private const double Least = 1e-12;

    public static Partition Of(Network network, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(network);
        return In(network.Both, seed);
    }

    internal static Partition In(SparseRows links, int seed = 1)
    {
        var random = new Random(seed);
        var attempts = Math.Clamp(MaxLinks / (links.EntryCount + 1), 1, MaxAttempts);
        var (best, highest) = (Alone(links.Count), double.NegativeInfinity);
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var groups = Find(links, random);
            var modularity = Modularity.Of(links, groups);
            if (modularity > highest + Least)
                (best, highest) = (groups, modularity);
        }
        return new(best);
    }

    /// <summary>Improves one division from what the last one has found until nothing is gained.</summary>
    private static int[] Find(SparseRows links, Random random)
    {
        var (best, highest) = (Alone(links.Count), double.NegativeInfinity);
        while (true)
        {
            var groups = Components.LabelsIn(links, Unfold(links, best, random));
            var modularity = Modularity.Of(links, groups);
            if (modularity <= highest + Least)
                return best;
            (best, highest) = (groups, modularity);
        }
    }

    /// <summary>Moves nodes, then whole groups as nodes of a smaller network, then nodes again.</summary>
    private static int[] Unfold(SparseRows links, int[] start, Random random)
    {
        var moves = new CommunityMoves(links, start);
        moves.Run(random);
        var (merged, nodeOf) = Merge(links, moves.Groups);
        if (merged.Count == links.Count)
            return moves.Groups;
        var ofMerged = Unfold(merged, Alone(merged.Count), random);
        var refined = new CommunityMoves(links, [.. nodeOf.Select(node => ofMerged[node])]);
        refined.Run(random);
        return refined.Groups;
    }

    /// <summary>The network whose nodes are the groups.</summary>
    private static (SparseRows Merged, int[] NodeOf) Merge(SparseRows links, int[] groups)
    {
        var numbers = new Dictionary<int, int>();
        var nodeOf = new int[groups.Length];
        for (var node = 0; node < groups.Length; node++)
        {
            if (!numbers.TryGetValue(groups[node], out nodeOf[node]))
                numbers.Add(groups[node], nodeOf[node] = numbers.Count);
        }
        var members = Members(nodeOf, numbers.Count);
        var weightTo = new double[numbers.Count];
        var merged = SparseRows.Of(numbers.Count, AddLinks);
        return (merged, nodeOf);

        void AddLinks(int group, List<int> near, List<double> sums)
        {
            var first = near.Count;
            foreach (var node in members[group])
            {
                var columns = links.ColumnsOf(node);
                var weights = links.WeightsOf(node);
                for (var i = 0; i < columns.Length; i++)
                {
                    var other = nodeOf[columns[i]];
                    if (weightTo[other] == 0)
                        near.Add(other);
                    weightTo[other] += weights[i];
                }
            }
            near.Sort(first, near.Count - first, null);
            foreach (var other in CollectionsMarshal.AsSpan(near)[first..])
            {
                sums.Add(weightTo[other]);
                weightTo[other] = 0;
            }
        }
    }

    private static ArraySegment<int>[] Members(int[] groupOf, int count)
    {
        var ends = new int[count];
        foreach (var group in groupOf)
            ends[group]++;
        for (var group = 1; group < count; group++)
            ends[group] += ends[group - 1];
        var members = new int[groupOf.Length];
        var next = ends.AsSpan().ToArray();
        for (var node = groupOf.Length - 1; node >= 0; node--)
            members[--next[groupOf[node]]] = node;
        return [.. ends.Select((end, group) => new ArraySegment<int>(members, next[group], end - next[group]))];
    }

    private static int[] Alone(int count) => [.. Enumerable.Range(0, count)];
}
