using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// The share of time that a reader spends at each node who follows links and now and then starts anew.
/// </summary>
/// <remarks>
/// Brin, Page: The Anatomy of a Large-Scale Hypertextual Web Search Engine, 1998. A link is followed in proportion to
/// its weight. From a node without links the reader starts anew, at any node alike: what a start is worth is the same
/// everywhere and may be called 1, if the ranks are made to add up to 1 at the end. They are solved for in place
/// (Gauss-Seidel), backward and forward by turns: of a network of citations, where nearly every link leads to what is
/// older, that takes a few turns.
/// </remarks>
public static class PageRank
{
    /// <summary>The probability that a reader follows a link.</summary>
    public const double Damping = 0.85;

    // Each turn leaves at most 0.85 of the error, so that what is left after these is below the precision of a double.
    private const int MaxTurns = 300;

    // Of the sum of all ranks; the error left is less than six times the last change.
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
        Array.Fill(ranks, 1);
        var shares = new double[count];
        for (var node = 0; node < count; node++)
            shares[node] = ranks[node] / outgoing[node];
        for (var turn = 0; turn < MaxTurns; turn++)
        {
            var (change, sum) = (0.0, 0.0);
            for (var i = 0; i < count; i++)
            {
                var node = turn % 2 == 0 ? count - 1 - i : i;
                var rank = 1 + (Damping * ReceivedBy(node, network.In, shares));
                change += Math.Abs(rank - ranks[node]);
                sum += rank;
                // What a link of weight 1 carries; nothing follows those of a node without links.
                (ranks[node], shares[node]) = (rank, rank / outgoing[node]);
            }
            if (change <= Tolerance * sum)
                break;
        }
        var total = ranks.Sum();
        return [.. ranks.Select(rank => rank / total)];
    }

    private static double ReceivedBy(int node, SparseRows incoming, double[] shares)
    {
        var sources = incoming.ColumnsOf(node);
        var weights = incoming.WeightsOf(node);
        var received = 0.0;
        for (var i = 0; i < sources.Length; i++)
            received += shares[sources[i]] * weights[i];
        return received;
    }
}
