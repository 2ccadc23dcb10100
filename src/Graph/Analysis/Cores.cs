using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// The core number of each node: the largest k for which it is in a part of the network where each node has k
/// neighbours or more. Directions count for nothing.
/// </summary>
/// <remarks>Batagelj, Zaveršnik: An O(m) Algorithm for Cores Decomposition of Networks, 2003.</remarks>
public static class Cores
{
    public static ImmutableArray<int> Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var links = network.Both;
        var degrees = new int[links.Count];
        for (var node = 0; node < degrees.Length; node++)
            degrees[node] = links.LengthOf(node);

        // The nodes by degree, and where each stands; those of degree d start at starts[d].
        var order = Enumerable.Range(0, degrees.Length).OrderBy(node => degrees[node]).ToArray();
        var places = new int[degrees.Length];
        foreach (var (place, node) in order.Index())
            places[node] = place;
        var starts = new int[degrees.DefaultIfEmpty().Max() + 2];
        foreach (var degree in degrees)
            starts[degree + 1]++;
        for (var degree = 1; degree < starts.Length; degree++)
            starts[degree] += starts[degree - 1];

        // The node with the fewest neighbours left is taken away, which costs each of those with more one of theirs.
        foreach (var place in Enumerable.Range(0, order.Length))
        {
            var node = order[place];
            foreach (var neighbour in links.ColumnsOf(node))
            {
                if (degrees[neighbour] <= degrees[node])
                    continue;
                var first = starts[degrees[neighbour]]++;
                var other = order[first];
                (order[first], order[places[neighbour]]) = (neighbour, other);
                (places[neighbour], places[other]) = (first, places[neighbour]);
                degrees[neighbour]--;
            }
        }
        return [.. degrees];
    }
}
