using System.Diagnostics;

namespace SurveyGraph.Graph.Layout;

/// <summary>
/// Diameters that let a graph's structure show: papers are small and grow with their citations, what groups papers is
/// larger and grows with the logarithm of its relations. A size depends on the node's own relations alone, so that a
/// new paper changes few lines of an output.
/// </summary>
public sealed class NodeSizes
{
    private readonly Dictionary<Node, int> _degrees = [];

    public NodeSizes(PaperGraph graph)
    {
        var degrees = new int[graph.Nodes.Length];
        for (var i = 0; i < graph.Relations.Count; i++)
        {
            var relation = graph.Relations[i];
            var (source, target) = graph.Relations.EndsOf(i);
            // A paper is a hub where others cite it, not where its own list of authors is long.
            if (relation.Source.Kind != NodeKind.Paper)
                degrees[source]++;
            if (relation.Target.Kind != NodeKind.Paper || relation.Kind.Category == RelationCategory.Citation)
                degrees[target]++;
        }
        _degrees.EnsureCapacity(degrees.Length);
        for (var i = 0; i < degrees.Length; i++)
            _degrees.TryAdd(graph.Nodes[i], degrees[i]);
    }

    /// <summary>The diameter, rounded to a tenth; Gephi's own default is 10.</summary>
    public double SizeOf(Node node)
    {
        var (smallest, growth) = node.Kind switch
        {
            NodeKind.Paper => (6, 2),
            NodeKind.Facet => (24, 2),
            NodeKind.Term => (12, 3),
            NodeKind.Section => (10, 2),
            NodeKind.Venue => (8, 2),
            // The many who wrote one paper do not hide it.
            NodeKind.Author => (2, 2),
            NodeKind.Repository => (2, 1),
            _ => throw new UnreachableException(),
        };
        return Math.Round(smallest + (growth * Math.Log2(1 + _degrees.GetValueOrDefault(node))), 1);
    }
}
