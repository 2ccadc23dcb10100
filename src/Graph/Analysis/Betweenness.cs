using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// On how many shortest paths between two others a node stands; of several shortest paths each counts its share.
/// </summary>
/// <remarks>
/// Brandes: A Faster Algorithm for Betweenness Centrality, 2001. Not normalized; weights count for nothing.
/// </remarks>
public static class Betweenness
{
    // The time grows with nodes times links: this takes about a second.
    private const long MaxSteps = 50_000_000;

    /// <summary>Whether the network is small enough for this to take no more than about a second.</summary>
    public static bool IsQuick(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return (long)network.Nodes.Length * (network.Nodes.Length + network.LinkCount) <= MaxSteps;
    }

    /// <summary>The number of each node; none (NaN) where a double cannot count the paths between two others.</summary>
    public static ImmutableArray<double> Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var links = network.Out;
        var sums = new double[links.Count];
        var search = new Search(links);
        for (var source = 0; source < links.Count; source++)
            search.AddPathsFrom(source, sums);
        // Without directions each path has been walked from both ends.
        return network.IsDirected ? [.. sums] : [.. sums.Select(sum => sum / 2)];
    }

    private sealed class Search(SparseRows links)
    {
        private readonly int[] _visited = new int[links.Count];
        private readonly int[] _distances = new int[links.Count];
        private readonly double[] _paths = new double[links.Count];
        private readonly double[] _shares = new double[links.Count];

        public void AddPathsFrom(int source, double[] sums)
        {
            var count = Visit(source);
            // From the farthest node back: what stands behind a node on shortest paths passes through it.
            for (var i = count - 1; i >= 0; i--)
            {
                var node = _visited[i];
                foreach (var next in links.ColumnsOf(node))
                {
                    if (_distances[next] == _distances[node] + 1)
                        _shares[node] += _paths[node] / _paths[next] * (1 + _shares[next]);
                }
                if (node != source)
                    sums[node] += _shares[node];
            }
        }

        /// <summary>Counts the shortest paths from the source to each node.</summary>
        /// <returns>How many nodes are reached; they stand in <see cref="_visited"/>, the nearest first.</returns>
        private int Visit(int source)
        {
            Array.Fill(_distances, -1);
            Array.Clear(_paths);
            Array.Clear(_shares);
            (_visited[0], _distances[source], _paths[source]) = (source, 0, 1);
            var count = 1;
            for (var i = 0; i < count; i++)
            {
                var node = _visited[i];
                foreach (var next in links.ColumnsOf(node))
                {
                    if (_distances[next] < 0)
                    {
                        _distances[next] = _distances[node] + 1;
                        _visited[count++] = next;
                    }
                    if (_distances[next] == _distances[node] + 1)
                        _paths[next] += _paths[node];
                }
            }
            return count;
        }
    }
}
