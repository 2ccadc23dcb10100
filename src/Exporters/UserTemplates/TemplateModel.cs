using Scriban.Runtime;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>A graph as templates see it; docs/templates.md describes every part.</summary>
/// <remarks>
/// It is of plain script objects and arrays only: native code knows no properties by name. A template may change it,
/// and so it is made for each run.
/// </remarks>
internal static class TemplateModel
{
    public static ScriptObject Of(PaperGraph graph)
    {
        var papers = new PaperModels(graph);
        var all = List(graph.Papers.Select(papers.Of));
        return new()
        {
            ["title"] = graph.Title,
            ["papers"] = all,
            ["by_key"] = papers.ByKey(),
            ["sections"] = OutlineModels.Sections(graph, papers),
            ["unlisted"] = List(graph.Papers.Where(paper => !IsListed(graph, paper)).Select(papers.Of)),
            ["facets"] = OutlineModels.Facets(graph, papers),
            ["relations"] = List(graph.Relations
                .Where(relation => relation.Kind.Category == RelationCategory.Citation).Select(PaperModels.Relation)),
            ["counts"] = Counts(graph),
        };
    }

    public static ScriptArray List(IEnumerable<object?> items) => [.. items];

    public static ScriptObject Place(SourceSpan place)
    {
        var (line, column) = place.Source.PositionOf(place.Start);
        return new()
        {
            ["file"] = place.Source.Path,
            ["line"] = line,
            ["column"] = column,
            ["end_line"] = place.EndLine,
        };
    }

    private static bool IsListed(PaperGraph graph, Node paper) =>
        graph.OutEdges(paper).Any(relation => relation.Kind.Category == RelationCategory.Listing);

    private static ScriptObject Counts(PaperGraph graph)
    {
        var years = graph.Papers.Select(paper => paper.Paper!.Date?.Year).OfType<int>().ToList();
        return new()
        {
            ["papers"] = graph.Papers.Count(),
            ["with_code"] = graph.Papers.Count(paper => !paper.Paper!.Repositories.IsEmpty),
            ["authors"] = Count(NodeKind.Author),
            ["venues"] = Count(NodeKind.Venue),
            ["sections"] = Count(NodeKind.Section),
            ["facets"] = Count(NodeKind.Facet),
            ["terms"] = Count(NodeKind.Term),
            ["relations"] = graph.Relations.Count(relation => relation.Kind.Category == RelationCategory.Citation),
            ["first_year"] = years.Count == 0 ? null : years.Min(),
            ["last_year"] = years.Count == 0 ? null : years.Max(),
        };

        int Count(NodeKind kind) => graph.Nodes.Count(node => node.Kind == kind);
    }
}
