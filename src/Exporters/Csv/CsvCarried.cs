using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Csv;

/// <summary>What a table of papers holds: what its columns are for.</summary>
internal static class CsvCarried
{
    private const PaperFields NotInColumns = PaperFields.Affiliations | PaperFields.LinkLabels | PaperFields.Notes;

    public static Carried Of(PaperGraph graph, ExportOptions options)
    {
        var columns = CsvColumns.Of(graph).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var facets = graph.Nodes
            .Where(node => node.Kind == NodeKind.Facet && columns.Contains(CsvColumns.NameOfFacet(node)))
            .Select(node => node.Facet).ToHashSet(StringComparer.Ordinal);
        var sections = SectionsOnPaths(graph);
        return new()
        {
            FieldsOf = _ => ~NotInColumns,
            BibFieldsOf = _ => name => columns.Contains(CsvColumns.NameOfField(name)),
            Holds = relation => relation.Kind.Category switch
            {
                RelationCategory.Citation => columns.Contains(CsvColumns.NameOfRelation(relation.Kind.Name)),
                RelationCategory.Classification => facets.Contains(relation.Target.Facet),
                RelationCategory.Listing => true,
                RelationCategory.Hierarchy => sections.Contains(relation.Target),
                _ => false,
            },
            HoldsAlone = node => node.Kind == NodeKind.Facet && facets.Contains(node.Facet),
        };
    }

    // A paper's section is written with those above it.
    private static HashSet<Node> SectionsOnPaths(PaperGraph graph)
    {
        HashSet<Node> sections = new(ReferenceEqualityComparer.Instance);
        foreach (var listing in graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Listing))
        {
            for (Node? section = listing.Target; section is not null && sections.Add(section);)
                section = graph.InEdges(section).Where(IsAbove).Select(above => above.Source).FirstOrDefault();
        }
        return sections;
    }

    private static bool IsAbove(Relation relation) =>
        relation.Kind.Category == RelationCategory.Hierarchy && relation.Source.Kind == NodeKind.Section;
}
