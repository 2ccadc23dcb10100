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
        string[] keys = [.. network.Nodes.Select(KeyOf)];
        return new("metrics", "Papers by " + metrics[0].Name,
            [ReportColumn.Key("paper"), .. metrics.Select(metric => ReportColumn.Value(metric.Name))],
            [.. Order(columns[0], metrics[0].Kind, keys).Select(node => RowOf(keys[node], node, columns))])
        {
            IsRanking = true,
            Note = network.LinkCount == 0 ? "No paper has a relation to another one: every one stands alone." : "",
        };
    }

    // The most central first, or the first group; what has no value comes last.
    private static int[] Order(ImmutableArray<ReportValue> values, NodeMetricKind kind, string[] keys)
    {
        var direction = kind == NodeMetricKind.Group ? 1 : -1;
        var ranks = new (double Value, string Key)[keys.Length];
        for (var node = 0; node < ranks.Length; node++)
            ranks[node] = (direction * values[node].Number ?? double.PositiveInfinity, keys[node]);
        int[] order = [.. Enumerable.Range(0, ranks.Length)];
        Array.Sort(ranks, order, Comparer<(double Value, string Key)>.Create((one, other) =>
            one.Value.CompareTo(other.Value) is not 0 and var first
                ? first : string.CompareOrdinal(one.Key, other.Key)));
        return order;
    }

    private static ImmutableArray<ReportValue> RowOf(
        string key, int place, ImmutableArray<ImmutableArray<ReportValue>> columns)
    {
        var row = ImmutableArray.CreateBuilder<ReportValue>(1 + columns.Length);
        row.Add(key);
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
