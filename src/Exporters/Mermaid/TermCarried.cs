using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>What diagrams hold that count the papers of terms and name none of them.</summary>
internal static class TermCarried
{
    public static Carried Of(PaperGraph graph, IEnumerable<TermGroups> shown)
    {
        var nodes = TermGroups.NodesOf(shown);
        return new()
        {
            HasListTitle = nodes.Count > 0 && DiagramHead.HoldsTitle(graph.Title),
            FieldsOf = _ => PaperFields.None,
            PageOf = _ => null,
            HoldsAlone = nodes.Contains,
        };
    }
}
