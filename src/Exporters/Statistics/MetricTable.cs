using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Views;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>
/// Measures of every paper in the network of papers, the most central first by the first of them; for groups, those of
/// the first group.
/// </summary>
internal static class MetricTable
{
    private const int Digits = 6;

    public static ReportPart.Table Of(PaperGraph graph, ImmutableArray<NodeMetric> metrics)
    {
        var network = Network.Of(GraphViews.Find("papers")!.Apply(graph));
        var decimals = Digits + (int)Math.Log10(network.Nodes.Length + 1);
        var columns = metrics
            .Select(metric => Shown(metric, metric.Of(network), decimals)).ToImmutableArray();
        var direction = metrics[0].Kind == NodeMetricKind.Group ? 1 : -1;
        return new("metrics", "Papers by " + metrics[0].Name,
            [ReportColumn.Key("paper"), .. metrics.Select(metric => ReportColumn.Value(metric.Name))],
            [
                .. Enumerable.Range(0, network.Nodes.Length)
                    .OrderBy(node => direction * columns[0][node].Number ?? double.PositiveInfinity)
                    .ThenBy(node => KeyOf(network.Nodes[node]), StringComparer.Ordinal)
                    .Select(node => RowOf(network.Nodes[node], node, columns)),
            ])
        {
            IsRanking = true,
            Note = network.LinkCount == 0 ? "No paper has a relation to another one: every one stands alone." : "",
        };
    }

    private static ImmutableArray<ReportValue> RowOf(
        Node paper, int place, ImmutableArray<ImmutableArray<ReportValue>> columns)
    {
        var row = ImmutableArray.CreateBuilder<ReportValue>(1 + columns.Length);
        row.Add(KeyOf(paper));
        foreach (var column in columns)
            row.Add(column[place]);
        return row.MoveToImmutable();
    }

    /// <summary>What a paper is called in a table: its citation key.</summary>
    public static string KeyOf(Node paper) => paper.Paper!.Key?.Value ?? paper.Id;

    // The mean of PageRank is one over the number of papers: of a value near it so many digits are shown.
    private static ImmutableArray<ReportValue> Shown(NodeMetric metric, ImmutableArray<double> values, int decimals) =>
        [.. values.Select(value => ReportValue.Of(value, metric.Kind == NodeMetricKind.Real ? decimals : 0))];
}
