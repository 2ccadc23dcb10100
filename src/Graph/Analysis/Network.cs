using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// The links of a graph as numbers, for algorithms that look at all of them: node i is <see cref="Nodes"/>[i]. Two
/// nodes are linked once in each direction, however many relations tie them (their largest weight holds), and none to
/// itself.
/// </summary>
public sealed class Network
{
    private Network(ImmutableArray<Node> nodes, SparseRows outgoing, bool isDirected)
    {
        Nodes = nodes;
        IsDirected = isDirected;
        Out = isDirected ? outgoing : outgoing.Symmetric();
    }

    public ImmutableArray<Node> Nodes { get; }

    /// <summary>False where every relation is a projection, which has no direction.</summary>
    public bool IsDirected { get; }

    /// <summary>How many links there are; one that has no direction counts once.</summary>
    public int LinkCount => IsDirected ? Out.EntryCount : Out.EntryCount / 2;

    /// <summary>The nodes that each node leads to.</summary>
    internal SparseRows Out { get; }

    /// <summary>The nodes that lead to each node; made when first asked for.</summary>
    internal SparseRows In => field ??= IsDirected ? Out.Transposed() : Out;

    /// <summary>The neighbours of each node, whatever the direction; made when first asked for.</summary>
    internal SparseRows Both => field ??= IsDirected ? Out.With(In) : Out;

    public static Network Of(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var relations = graph.Relations;
        return new(
            graph.Nodes, SparseRows.Of(graph.Nodes.Length, LinksOf(relations), Math.Max), HasDirection(relations));
    }

    /// <summary>How many nodes lead to this one: for a paper, those that cite it.</summary>
    public int InDegreeOf(int node) => In.LengthOf(node);

    /// <summary>How many nodes this one leads to.</summary>
    public int OutDegreeOf(int node) => Out.LengthOf(node);

    /// <summary>How many links end at the node.</summary>
    public int DegreeOf(int node) => IsDirected ? InDegreeOf(node) + OutDegreeOf(node) : Both.LengthOf(node);

    private static IEnumerable<(int Source, int Target, double Weight)> LinksOf(RelationList relations)
    {
        for (var i = 0; i < relations.Count; i++)
        {
            var (source, target) = relations.EndsOf(i);
            if (source != target)
                yield return (source, target, relations.WeightOf(i));
        }
    }

    private static bool HasDirection(RelationList relations)
    {
        for (var i = 0; i < relations.Count; i++)
        {
            if (relations.KindOf(i).Category != RelationCategory.Projection)
                return true;
        }
        return relations.IsEmpty;
    }
}
