using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Views;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>How two papers are related: the fewest relations that lead from one to the other.</summary>
internal static class PathPart
{
    public static ReportPart Of(PaperGraph graph, Node from, Node to)
    {
        var path = ShortestPath.Between(GraphViews.Find("papers")!.Apply(graph), from, to);
        return new ReportPart.Table(
            "path", $"Path from {from.Paper!.Key} to {to.Paper!.Key}",
            [
                ReportColumn.Key("step"), ReportColumn.Value("source"), ReportColumn.Value("relation"),
                ReportColumn.Value("target"),
            ],
            [
                .. (path ?? []).Index().Select(step => ImmutableArray.Create<ReportValue>(
                    step.Index + 1, step.Item.Source.Paper!.Key?.Value, step.Item.Kind.Name,
                    step.Item.Target.Paper!.Key?.Value)),
            ])
        {
            Note = path is null ? "No relations between papers lead from one to the other, in any direction."
                : path.Value.IsEmpty ? "Both are the same paper." : "",
        };
    }
}
