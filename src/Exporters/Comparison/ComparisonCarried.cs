using System.Collections.Immutable;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Comparison;

/// <summary>What a table that compares papers holds: what its columns show.</summary>
internal static class ComparisonCarried
{
    public static Carried Table(PaperGraph graph, ExportOptions options) =>
        Of(MarkdownTableExporter.ColumnsOf(graph, options.Columns));

    public static Carried Of(ImmutableArray<ComparisonColumn> columns)
    {
        var facets = columns.Select(column => column.Facet).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new()
        {
            FieldsOf = paper => columns.Aggregate(PaperFields.None, (fields, column) => fields | column.Shows(paper)),
            PageOf = paper => columns.Select(column => WebLink.Of(column.UrlOf(paper)))
                .FirstOrDefault(url => url == WebLink.Of(paper.Url)),
            Holds = relation => (relation.Kind.Category == RelationCategory.Classification
                    && facets.Contains(relation.Target.Facet ?? ""))
                || columns.Any(column => column.Holds(relation)),
            HoldsAlone = node => (node.Kind == NodeKind.Facet && facets.Contains(node.Facet ?? ""))
                || columns.Any(column => column.HoldsAlone(node)),
        };
    }
}
