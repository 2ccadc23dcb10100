using System.Collections.Immutable;
using SurveyGraph.Exporters.Csv;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes a table of the nodes and one of the edges, by the names that Gephi's spreadsheet import knows.
/// </summary>
/// <remarks>
/// RFC 4180: https://www.rfc-editor.org/rfc/rfc4180, with lines that end in CRLF; names of columns:
/// https://gephi.org/users/supported-graph-formats/spreadsheet/. Several values are one cell, joined by <c>"; "</c>,
/// and what a spreadsheet would run as a formula starts with an apostrophe. It has no sizes, no colours and no name for
/// the list.
/// </remarks>
public sealed class GraphTablesExporter : IExporter
{
    /// <summary>What graph files hold but for the list's title.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) =>
        GraphFile.Carries(graph, options) with { HasListTitle = false };

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var labels = new NodeLabels(graph);
        Write(output, "nodes.csv", graph.Nodes,
        [
            new("Id", GraphColumnType.Text, node => node.Id),
            new("Label", GraphColumnType.Text, labels.LabelOf),
            .. GraphFile.NodeColumns(graph),
        ]);
        var type = GraphFile.IsUndirected(graph) ? "Undirected" : "Directed";
        Write(output, "edges.csv", graph.Relations,
        [
            new("Id", GraphColumnType.Text, GraphFile.IdOf),
            new("Source", GraphColumnType.Text, relation => relation.Source.Id),
            new("Target", GraphColumnType.Text, relation => relation.Target.Id),
            new("Type", GraphColumnType.Text, _ => type),
            GraphFile.Kind with { Name = "Label" },
            .. GraphFile.EdgeColumns(graph),
        ]);
        return [];
    }

    private static void Write<T>(
        IExportOutput output, string name, IEnumerable<T> items, ImmutableArray<GraphColumn<T>> columns) =>
        GraphTable.Write(output, name, items,
            [.. columns.Select(column =>
                (column.Name, (Func<T, string>)(item => CsvText.Guard(column.TextOf(item) ?? ""))))]);
}
