using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// The share of time that a reader spends at each node who follows links and now and then starts anew.
/// </summary>
/// <remarks>
/// Brin, Page: The Anatomy of a Large-Scale Hypertextual Web Search Engine, 1998. From a node without links the reader
/// starts anew, so that its share goes to all nodes alike. A link is followed in proportion to its weight.
/// </remarks>
public static class PageRank
{
    /// <summary>The probability that a reader follows a link.</summary>
    public const double Damping = 0.85;

    // Each turn leaves at most 0.85 of the error, so that what is left after these is below the precision of a double.
    private const int MaxTurns = 300;
    private const double Tolerance = 1e-15;

    /// <summary>The rank of each node; they add up to 1.</summary>
    public static ImmutableArray<double> Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var count = network.Nodes.Length;
        if (count == 0)
            return [];
        var outgoing = new double[count];
        for (var node = 0; node < count; node++)
        {
            foreach (var weight in network.Out.WeightsOf(node))
                outgoing[node] += weight;
        }
        var ranks = new double[count];
        Array.Fill(ranks, 1.0 / count);
        var (next, shares) = (new double[count], new double[count]);
        for (var turn = 0; turn < MaxTurns; turn++)
        {
            Step(network, outgoing, ranks, shares, next);
            var change = 0.0;
            for (var node = 0; node < count; node++)
                change += Math.Abs(next[node] - ranks[node]);
            (ranks, next) = (next, ranks);
            if (change < Tolerance)
                break;
        }
        return [.. ranks];
    }

    private static void Step(
        Network network, double[] outgoing, double[] ranks, double[] shares, double[] next)
    {
        var dangling = 0.0;
        for (var node = 0; node < ranks.Length; node++)
        {
            dangling += outgoing[node] == 0 ? ranks[node] : 0;
            // What a link of weight 1 carries; nothing follows those of a node without links.
            shares[node] = ranks[node] / outgoing[node];
        }
        var start = ((1 - Damping) + (Damping * dangling)) / ranks.Length;
        var sum = 0.0;
        for (var node = 0; node < ranks.Length; node++)
        {
            var sources = network.In.ColumnsOf(node);
            var weights = network.In.WeightsOf(node);
            var received = 0.0;
            for (var i = 0; i < sources.Length; i++)
                received += shares[sources[i]] * weights[i];
            next[node] = start + (Damping * received);
            sum += next[node];
        }
        // Rounding must not add up over the turns.
        for (var node = 0; node < next.Length; node++)
            next[node] /= sum;
    }
}
