using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes GEXF, Gephi's own format: relations of different kinds between the same nodes stay apart, lists are lists,
/// and the graph grows on Gephi's timeline as papers appear.
/// </summary>
/// <remarks>
/// Specification: https://gexf.net/ and https://github.com/gephi/gexf, of which the RELAX NG schema is the one that is
/// right about colours and sizes. It has no time zone, and no time for what is undated; a year starts on its first day.
/// In version 1.2 parallel relations differ by their ids only, and Gephi merges them.
/// </remarks>
/// <param name="version">Null is the latest one, 1.3.</param>
public sealed class GexfExporter(GexfVersion? version = null) : IExporter
{
    private readonly GexfVersion _version = version ?? GexfVersion.Gexf13;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("graph.gexf");
        using (var xml = new XmlOutput(text))
            WriteDocument(xml, graph);
        return GraphFile.LayoutFindings(graph, "graph.gexf");
    }

    private void WriteDocument(XmlOutput xml, PaperGraph graph)
    {
        var nodeColumns = GraphFile.NodeColumns(graph);
        // An edge has its weight as an attribute of its own. Its kind too, and yet it is a column: not all read it
        // there.
        ImmutableArray<GraphColumn<Relation>> edgeColumns =
            [.. GraphFile.EdgeColumns(graph).Where(column => column != GraphFile.Weight)];
        var timeline = new Timeline(graph);

        xml.Start("gexf");
        xml.Attribute("xmlns:viz", _version.Viz);
        xml.Attribute("version", _version.Name);
        xml.Attribute("xmlns", _version.Namespace);
        if (graph.Title is { } title)
        {
            xml.Start("meta");
            xml.Element("description", title);
            xml.End();
        }

        xml.Start("graph");
        xml.Attribute("defaultedgetype", GraphFile.IsUndirected(graph) ? "undirected" : "directed");
        if (!timeline.IsEmpty)
        {
            xml.Attribute("mode", "dynamic");
            xml.Attribute("timeformat", "date");
            if (_version.HasTimeRepresentation)
                xml.Attribute("timerepresentation", "interval");
        }
        WriteAttributes(xml, "node", nodeColumns);
        WriteAttributes(xml, "edge", edgeColumns);
        WriteNodes(xml, graph, nodeColumns, timeline);
        WriteEdges(xml, graph, edgeColumns, timeline);
    }

    private static void WriteAttributes<T>(XmlOutput xml, string owner, ImmutableArray<GraphColumn<T>> columns)
    {
        if (columns.IsEmpty)
            return;
        xml.Start("attributes");
        xml.Attribute("class", owner);
        xml.Attribute("mode", "static");
        foreach (var column in columns)
        {
            xml.Start("attribute");
            xml.Attribute("id", column.Name);
            xml.Attribute("title", column.Name);
            xml.Attribute("type", NameOf(column.Type));
            xml.End();
        }
        xml.End();
    }

    private static void WriteNodes(
        XmlOutput xml, PaperGraph graph, ImmutableArray<GraphColumn<Node>> columns, Timeline timeline)
    {
        var palette = new Palette(graph);
        var sizes = new NodeSizes(graph);
        var labels = new NodeLabels(graph);
        xml.Start("nodes");
        foreach (var node in graph.Nodes)
        {
            xml.Start("node");
            xml.Attribute("id", node.Id);
            xml.Attribute("label", labels.LabelOf(node));
            WriteStart(xml, timeline.DayOf(node));
            WriteValues(xml, node, columns);
            WriteLook(xml, palette.ColorOf(node), sizes.SizeOf(node), graph.Layout?.PlaceOf(node));
            xml.End();
        }
        xml.End();
    }

    private void WriteEdges(
        XmlOutput xml, PaperGraph graph, ImmutableArray<GraphColumn<Relation>> columns, Timeline timeline)
    {
        xml.Start("edges");
        foreach (var relation in graph.Relations)
        {
            xml.Start("edge");
            GraphFile.WriteId(xml, relation);
            xml.Attribute("source", relation.Source.Id);
            xml.Attribute("target", relation.Target.Id);
            // Edges are parallel where their kinds differ; without kinds Gephi merges them and adds up the weights.
            if (_version.HasKinds)
                xml.Attribute("kind", GraphFile.KindOf(relation));
            xml.Attribute("label", GraphFile.KindOf(relation));
            xml.Attribute("weight", GraphFile.Number(relation.Weight));
            WriteStart(xml, timeline.DayOf(relation));
            WriteValues(xml, relation, columns);
            xml.End();
        }
        xml.End();
    }

    private static void WriteStart(XmlOutput xml, string? day)
    {
        if (day is not null)
            xml.Attribute("start", day);
    }

    private static void WriteValues<T>(XmlOutput xml, T item, ImmutableArray<GraphColumn<T>> columns)
    {
        xml.Start("attvalues");
        foreach (var column in columns)
        {
            var text = column.Type == GraphColumnType.List ? ListOf(column.ValuesOf(item)) : column.TextOf(item);
            if (string.IsNullOrEmpty(text))
                continue;
            xml.Start("attvalue");
            xml.Attribute("for", column.Name);
            xml.Attribute("value", text);
            xml.End();
        }
        xml.End();
    }

    private static void WriteLook(XmlOutput xml, Rgb color, double size, Position? place)
    {
        xml.Start("viz:color");
        xml.Attribute("r", GraphFile.Number(color.Red));
        xml.Attribute("g", GraphFile.Number(color.Green));
        xml.Attribute("b", GraphFile.Number(color.Blue));
        xml.End();
        xml.Start("viz:size");
        xml.Attribute("value", GraphFile.Number(size));
        xml.End();
        if (place is not { } position)
            return;
        xml.Start("viz:position");
        xml.Attribute("x", GraphFile.Number(position.X));
        xml.Attribute("y", GraphFile.Number(position.Y));
        // The schema of version 1.2 requires it.
        xml.Attribute("z", "0");
        xml.End();
    }

    // In quotes a comma is no separator, "null" is a word, and only the quote and the backslash need one before them.
    private static string? ListOf(ImmutableArray<string> values)
    {
        if (values.IsEmpty)
            return null;
        var list = new StringBuilder("[");
        foreach (var value in values)
        {
            list.Append(list.Length > 1 ? ", \"" : "\"");
            list.Append(value
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal));
            list.Append('"');
        }
        return list.Append(']').ToString();
    }

    private static string NameOf(GraphColumnType type) => type switch
    {
        GraphColumnType.Text => "string",
        GraphColumnType.Integer => "integer",
        GraphColumnType.Real => "double",
        GraphColumnType.List => "liststring",
        _ => throw new UnreachableException(),
    };
}
