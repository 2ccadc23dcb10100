using System.Collections.Immutable;

namespace SurveyGraph.Graph.Views;

/// <summary>Every view there is: the only place that names them all.</summary>
public static class GraphViews
{
    public static ImmutableArray<GraphView> All { get; } =
    [
        new("full", "every node and relation", graph => graph),
        new("papers", "papers and the relations between them", graph => Part(
            graph, [NodeKind.Paper], [RelationCategory.Citation])),
        new("taxonomy", "facets, terms and sections, and the papers under them", graph => Part(
            graph,
            [NodeKind.Paper, NodeKind.Facet, NodeKind.Term, NodeKind.Section],
            [RelationCategory.Hierarchy, RelationCategory.Classification, RelationCategory.Listing])),
        new("authors", "co-authors; the weight counts shared papers (a paper by over 100 ties the first to the others)", CoAuthorship.Of),
    ];

    public static GraphView? Find(string name) => All.FirstOrDefault(view => view.Name == name);

    private static PaperGraph Part(PaperGraph graph, ImmutableArray<NodeKind> nodes, ImmutableArray<RelationCategory> relations) => new(
        [.. graph.Nodes.Where(node => nodes.Contains(node.Kind))],
        [.. graph.Relations.Where(relation => relations.Contains(relation.Kind.Category)
            && nodes.Contains(relation.Source.Kind) && nodes.Contains(relation.Target.Kind))],
        graph.NodeAttributes)
    {
        Title = graph.Title,
    };
}
