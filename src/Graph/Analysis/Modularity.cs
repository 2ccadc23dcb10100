namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// How much more of the links lies inside of groups than would by chance: below 1, and 0 for one group.
/// </summary>
/// <remarks>Newman: Modularity and community structure in networks, 2006. Directions count for nothing.</remarks>
public static class Modularity
{
    public static double Of(Network network, Partition partition)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(partition);
        return Of(network.Both, partition.GroupOf.AsSpan());
    }

    /// <param name="links">Symmetric; an entry on the diagonal counts both ends of the links within a node.</param>
    /// <param name="groups">A label from 0 to below the number of nodes for each node.</param>
    internal static double Of(SparseRows links, ReadOnlySpan<int> groups)
    {
        var inside = new double[links.Count];
        var ends = new double[links.Count];
        var all = 0.0;
        for (var node = 0; node < links.Count; node++)
        {
            var columns = links.ColumnsOf(node);
            var weights = links.WeightsOf(node);
            for (var i = 0; i < columns.Length; i++)
            {
                ends[groups[node]] += weights[i];
                all += weights[i];
                if (groups[columns[i]] == groups[node])
                    inside[groups[node]] += weights[i];
            }
        }
        if (all == 0)
            return 0;
        var modularity = 0.0;
        for (var group = 0; group < ends.Length; group++)
            modularity += (inside[group] / all) - (ends[group] / all * (ends[group] / all));
        return modularity;
    }
}
