using System.Collections.Immutable;
using System.Diagnostics;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes a table of the nodes and one of the relationships, with the headers that Neo4j's import reads types from.
/// </summary>
/// <remarks>
/// Specification: https://neo4j.com/docs/operations-manual/current/import/. Labels and types are in Neo4j's style:
/// Paper, BUILDS_ON. Lists are arrays, whose values the import splits at semicolons, so that one within a value is a
/// comma here. A quotation mark is doubled, and no value holds a line break.
/// </remarks>
public sealed class Neo4jExporter : IExporter
{
    /// <summary>What graph files hold but for the list's title, and for semicolons in lists.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options)
    {
        var lists = GraphFile.NodeColumns(graph).Where(column => column.Type == GraphColumnType.List).ToList();
        return GraphFile.Carries(graph, options) with
        {
            HasListTitle = false,
            CutFrom = node => ("semicolons in lists",
                lists.Sum(column => column.ValuesOf(node).Sum(value => value.Count(c => c == ';')))),
        };
    }

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var columns = GraphFile.NodeColumns(graph).Where(column => column.Name != "kind");
        var labels = new NodeLabels(graph);
        Write(output, "neo4j-nodes.csv", graph.Nodes,
        [
            ("id:ID", node => node.Id),
            ("name:string", node => PlainText.OneLine(labels.LabelOf(node))),
            .. columns.Select(Property),
            (":LABEL", node => LabelOf(node.Kind)),
        ]);
        Write(output, "neo4j-relationships.csv", graph.Relations,
        [
            (":START_ID", relation => relation.Source.Id),
            (":END_ID", relation => relation.Target.Id),
            .. GraphFile.EdgeColumns(graph).Where(column => column.Name != "kind").Select(Property),
            (":TYPE", TypeOf),
        ]);
        return [];
    }

    private static (string Header, Func<T, string?> TextOf) Property<T>(GraphColumn<T> column) => column.Type switch
    {
        GraphColumnType.Text => (column.Name + ":string", column.TextOf),
        GraphColumnType.Integer => (column.Name + ":int", column.TextOf),
        GraphColumnType.Real => (column.Name + ":double", column.TextOf),
        GraphColumnType.List => (column.Name + ":string[]",
            item => string.Join(';', column.ValuesOf(item).Select(value => value.Replace(';', ',')))),
        _ => throw new UnreachableException(),
    };

    private static string LabelOf(NodeKind kind)
    {
        var name = GraphFile.NameOf(kind);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string TypeOf(Relation relation) => relation.Kind.Name.Replace('-', '_').ToUpperInvariant();

    private static void Write<T>(
        IExportOutput output, string name, IEnumerable<T> items,
        ImmutableArray<(string Header, Func<T, string?> TextOf)> columns) =>
        GraphTable.Write(output, name, items,
            [.. columns.Select(column =>
                (column.Header, (Func<T, string>)(item => PlainText.OneLine(column.TextOf(item) ?? ""))))]);
}
