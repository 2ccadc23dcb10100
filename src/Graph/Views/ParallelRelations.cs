using System.Collections.Immutable;

namespace SurveyGraph.Graph.Views;

/// <summary>
/// Makes of the relations that run from one node to the same other one a single relation, for programs and measures
/// that know one edge between two nodes.
/// </summary>
public static class ParallelRelations
{
    /// <summary>
    /// The graph with at most one relation from a node to another, where the first of them stood: it has all their
    /// kinds, places and evidence, and the sum of their weights.
    /// </summary>
    public static PaperGraph Merge(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.With(
            graph.Nodes,
            [.. graph.Relations.GroupBy(relation => (relation.Source, relation.Target))
                .Select(group => Merge([.. group]))]);
    }

    private static Relation Merge(ImmutableArray<Relation> parallel) =>
        new(parallel[0].Source, parallel[0].Target, parallel[0].Kind)
        {
            Merged = [.. parallel.Select(relation => relation.Kind)],
            Weight = parallel.Sum(relation => relation.Weight),
            Origins = [.. parallel.SelectMany(relation => relation.Origins).Distinct()],
            Evidence = [.. parallel.SelectMany(relation => relation.Evidence)],
        };
}
