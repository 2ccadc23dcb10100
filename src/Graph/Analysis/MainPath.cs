using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>The chain of citations through which most of the knowledge of a field has flowed.</summary>
/// <remarks>
/// Hummon, Doreian: Connectivity in a citation network, 1989; Batagelj: Efficient algorithms for citation network
/// analysis, 2003. A citation weighs as much as there are chains through it, from a paper that nobody cites to one
/// that cites nobody (search path count); the main path is the chain with the largest sum. Citations in a circle lead
/// nowhere and are left out.
/// </remarks>
public static class MainPath
{
    /// <summary>
    /// The papers of the main path, the oldest first; none where nothing is cited, or no number counts the chains.
    /// </summary>
    public static ImmutableArray<int> Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var next = WithoutCircles(network.Out);
        var order = Order(next);
        var fromStart = new double[next.Length];
        var toEnd = new double[next.Length];
        var isCited = new bool[next.Length];
        foreach (var node in order)
        {
            fromStart[node] = isCited[node] ? fromStart[node] : 1;
            foreach (var cited in next[node])
            {
                isCited[cited] = true;
                fromStart[cited] += fromStart[node];
            }
        }

        // Backwards, the best way on from each paper is known before the papers that cite it need it.
        var best = new double[next.Length];
        var follow = new int[next.Length];
        foreach (var node in order.Reverse())
        {
            follow[node] = -1;
            toEnd[node] = next[node].Length == 0 ? 1 : 0;
            foreach (var cited in next[node])
            {
                toEnd[node] += toEnd[cited];
                var sum = (fromStart[node] * toEnd[cited]) + best[cited];
                if (sum > best[node])
                    (best[node], follow[node]) = (sum, cited);
            }
        }
        return best.All(double.IsFinite) ? Chain(best, follow) : [];
    }

    private static ImmutableArray<int> Chain(double[] best, int[] follow)
    {
        if (best.DefaultIfEmpty().Max() == 0)
            return [];
        List<int> chain = [];
        for (var node = Array.IndexOf(best, best.Max()); node >= 0; node = follow[node])
            chain.Add(node);
        chain.Reverse();
        return [.. chain];
    }

    private static int[][] WithoutCircles(SparseRows links)
    {
        var circleOf = Circles.LabelsIn(links);
        var next = new int[links.Count][];
        List<int> kept = [];
        for (var node = 0; node < next.Length; node++)
        {
            kept.Clear();
            foreach (var cited in links.ColumnsOf(node))
            {
                if (circleOf[cited] != circleOf[node])
                    kept.Add(cited);
            }
            next[node] = [.. kept];
        }
        return next;
    }

    /// <summary>Each paper before those that it cites.</summary>
    private static int[] Order(int[][] next)
    {
        var citing = new int[next.Length];
        foreach (var cited in next.SelectMany(all => all))
            citing[cited]++;
        var order = new List<int>(next.Length);
        order.AddRange(Enumerable.Range(0, next.Length).Where(node => citing[node] == 0));
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var cited in next[order[i]])
            {
                if (--citing[cited] == 0)
                    order.Add(cited);
            }
        }
        return [.. order];
    }
}
