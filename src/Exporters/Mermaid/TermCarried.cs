using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>What diagrams hold that count the papers of terms and name none of them.</summary>
internal static class TermCarried
{
    /// <param name="isWhole">Whether a name stands in the diagram as it is.</param>
    public static Carried Of(PaperGraph graph, IEnumerable<TermGroups> shown, Func<string, bool> isWhole)
    {
        var nodes = TermGroups.NodesOf(shown);
        return new()
        {
            HasListTitle = nodes.Count > 0 && DiagramHead.HoldsTitle(graph.Title),
            FieldsOf = _ => PaperFields.None,
            PageOf = _ => null,
            HoldsAlone = nodes.Contains,
            CutFrom = node =>
                ("names of terms", nodes.Contains(node) && node.Kind != NodeKind.Facet && !isWhole(node.Label) ? 1 : 0),
        };
    }
}
