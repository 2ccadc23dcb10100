using System.Collections.Immutable;

namespace SurveyGraph.Graph.Views;

/// <summary>Every view there is: the only place that names them all.</summary>
public static class GraphViews
{
    public static ImmutableArray<GraphView> All { get; } =
    [
        new("full", "every node and relation", (graph, _) => graph),
        new("papers", "papers and the relations between them", (graph, _) => Part(
            graph, null, [NodeKind.Paper], [RelationCategory.Citation])),
        new("taxonomy", "facets, terms and sections, and the papers under them", (graph, _) => Part(
            graph,
            null,
            [NodeKind.Paper, NodeKind.Facet, NodeKind.Term, NodeKind.Section],
            [RelationCategory.Hierarchy, RelationCategory.Classification, RelationCategory.Listing])),
        new("paper-terms", "papers and their terms, nothing else", (graph, facet) => Part(
            graph, facet, [NodeKind.Paper, NodeKind.Term], [RelationCategory.Classification]))
        { TakesFacet = true },
        new("shared-terms", "papers with terms in common, which the weight counts; a term of over 500 papers ties none",
            Projection.Papers)
        { TakesFacet = true },
        new("terms", "terms with papers in common, which the weight counts", Projection.Terms) { TakesFacet = true },
        new("authors", "co-authors; the weight counts shared papers (a paper by over 100 ties the first to the others)",
            (graph, _) => Projection.Authors(graph)),
    ];

    /// <summary>The view of a name, or of a name and a facet, <c>terms:method</c>; null where there is none.</summary>
    public static GraphView? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return All.FirstOrDefault(view => view.Name == name);
        var facet = name[(colon + 1)..];
        return All.FirstOrDefault(view => view.TakesFacet
            && facet.Length > 0 && view.Name == name[..colon]) is { } whole
            ? whole with { Facet = Facets.Facet.KeyOf(facet) }
            : null;
    }

    private static PaperGraph Part(
        PaperGraph graph, string? facet, ImmutableArray<NodeKind> nodes, ImmutableArray<RelationCategory> relations) =>
        graph.Part(
            node => nodes.Contains(node.Kind) && (facet is null || node.Facet is null || node.Facet == facet),
            relation => relations.Contains(relation.Kind.Category));
}
