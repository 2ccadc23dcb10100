namespace SurveyGraph.Graph.Analysis;

/// <summary>Weakly connected components: nodes that links join, whatever their direction.</summary>
public static class Components
{
    public static Partition Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new(LabelsIn(network.Both, new int[network.Nodes.Length]));
    }

    /// <summary>The components of each group of nodes by itself, labelled by their first node.</summary>
    /// <param name="groups">A group's label for each node.</param>
    internal static int[] LabelsIn(SparseRows links, ReadOnlySpan<int> groups)
    {
        var labels = new int[links.Count];
        Array.Fill(labels, -1);
        var pending = new Stack<int>();
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] >= 0)
                continue;
            labels[first] = first;
            pending.Push(first);
            while (pending.TryPop(out var node))
            {
                foreach (var neighbour in links.ColumnsOf(node))
                {
                    if (labels[neighbour] >= 0 || groups[neighbour] != groups[first])
                        continue;
                    labels[neighbour] = first;
                    pending.Push(neighbour);
                }
            }
        }
        return labels;
    }
}
