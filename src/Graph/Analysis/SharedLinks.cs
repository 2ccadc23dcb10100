using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// Papers that belong together although neither cites the other: others cite both, or both cite the same.
/// </summary>
/// <remarks>
/// Small: Co-citation in the scientific literature, 1973; Kessler: Bibliographic coupling between scientific papers,
/// 1963. The pairs of a paper grow with the square of what it cites, and one that cites over <see cref="MaxLinks"/>
/// says little about which of them belong together: it is left out, and so is one that is cited by as many.
/// </remarks>
public static class SharedLinks
{
    public const int MaxLinks = 1_000;

    /// <summary>The pairs that most papers cite together, at most so many, from two such papers on.</summary>
    public static ImmutableArray<NodePair> CoCited(Network network, int count)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Strongest(network.In, network.Out, count);
    }

    /// <summary>The pairs that cite most papers in common, at most so many, from two such papers on.</summary>
    public static ImmutableArray<NodePair> Coupled(Network network, int count)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Strongest(network.Out, network.In, count);
    }

    /// <param name="to">The nodes that may tie each node to another one.</param>
    /// <param name="back">The nodes that each of those ties.</param>
    private static ImmutableArray<NodePair> Strongest(SparseRows to, SparseRows back, int count)
    {
        // The weakest pair that is kept comes out first; of pairs as strong, the one that stands last.
        var kept = new PriorityQueue<NodePair, (int Count, int First, int Second)>();
        var counts = new int[to.Count];
        List<int> others = [];
        for (var first = 0; first < to.Count; first++)
        {
            CountTies(first, to, back, counts, others);
            foreach (var second in others)
            {
                if (counts[second] > 1)
                    kept.Enqueue(new(first, second, counts[second]), (counts[second], -first, -second));
                if (kept.Count > count)
                    kept.Dequeue();
                counts[second] = 0;
            }
            others.Clear();
        }
        return [.. kept.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
    }

    private static void CountTies(int first, SparseRows to, SparseRows back, int[] counts, List<int> others)
    {
        foreach (var tie in to.ColumnsOf(first))
        {
            if (back.LengthOf(tie) > MaxLinks)
                continue;
            foreach (var second in back.ColumnsOf(tie))
            {
                if (second > first && counts[second]++ == 0)
                    others.Add(second);
            }
        }
    }
}
