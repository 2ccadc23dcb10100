using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Xml;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes GEXF, Gephi's own format: relations of different kinds between the same nodes stay apart, lists are lists, and
/// the graph grows on Gephi's timeline as papers appear.
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
        using (var xml = XmlWriter.Create(text, XmlText.WriterSettings))
            WriteDocument(xml, graph);
        text.Write('\n');
        return GraphFile.LayoutFindings(graph, "graph.gexf");
    }

    private void WriteDocument(XmlWriter xml, PaperGraph graph)
    {
        var nodeColumns = GraphFile.NodeColumns(graph);
        // An edge has its weight as an attribute of its own. Its kind too, and yet it is a column: not all read it there.
        ImmutableArray<GraphColumn<Relation>> edgeColumns =
            [.. GraphFile.EdgeColumns(graph).Where(column => column != GraphFile.Weight)];
        var timeline = new Timeline(graph);

        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", _version.Namespace);
        xml.WriteAttributeString("xmlns", "viz", null, _version.Viz);
        xml.WriteAttributeString("version", _version.Name);
        if (graph.Title is { } title)
        {
            xml.WriteStartElement("meta", _version.Namespace);
            xml.WriteElementString("description", _version.Namespace, XmlText.Clean(title));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", _version.Namespace);
        xml.WriteAttributeString("defaultedgetype", GraphFile.IsUndirected(graph) ? "undirected" : "directed");
        if (!timeline.IsEmpty)
        {
            xml.WriteAttributeString("mode", "dynamic");
            xml.WriteAttributeString("timeformat", "date");
            if (_version.HasTimeRepresentation)
                xml.WriteAttributeString("timerepresentation", "interval");
        }
        WriteAttributes(xml, "node", nodeColumns);
        WriteAttributes(xml, "edge", edgeColumns);
        WriteNodes(xml, graph, nodeColumns, timeline);
        WriteEdges(xml, graph, edgeColumns, timeline);
        xml.WriteEndDocument();
    }

    private void WriteAttributes<T>(XmlWriter xml, string owner, ImmutableArray<GraphColumn<T>> columns)
    {
        if (columns.IsEmpty)
            return;
        xml.WriteStartElement("attributes", _version.Namespace);
        xml.WriteAttributeString("class", owner);
        xml.WriteAttributeString("mode", "static");
        foreach (var column in columns)
        {
            xml.WriteStartElement("attribute", _version.Namespace);
            xml.WriteAttributeString("id", column.Name);
            xml.WriteAttributeString("title", column.Name);
            xml.WriteAttributeString("type", NameOf(column.Type));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteNodes(
        XmlWriter xml, PaperGraph graph, ImmutableArray<GraphColumn<Node>> columns, Timeline timeline)
    {
        var palette = new Palette(graph);
        var sizes = new NodeSizes(graph);
        xml.WriteStartElement("nodes", _version.Namespace);
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node", _version.Namespace);
            xml.WriteAttributeString("id", node.Id);
            xml.WriteAttributeString("label", XmlText.Clean(node.Label));
            WriteStart(xml, timeline.DayOf(node));
            WriteValues(xml, node, columns);
            WriteLook(xml, palette.ColorOf(node), sizes.SizeOf(node), graph.Layout?.PlaceOf(node));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteEdges(
        XmlWriter xml, PaperGraph graph, ImmutableArray<GraphColumn<Relation>> columns, Timeline timeline)
    {
        xml.WriteStartElement("edges", _version.Namespace);
        foreach (var relation in graph.Relations)
        {
            xml.WriteStartElement("edge", _version.Namespace);
            xml.WriteAttributeString("id", GraphFile.IdOf(relation));
            xml.WriteAttributeString("source", relation.Source.Id);
            xml.WriteAttributeString("target", relation.Target.Id);
            // Edges are parallel where their kinds differ; without kinds Gephi merges them and adds up the weights.
            if (_version.HasKinds)
                xml.WriteAttributeString("kind", GraphFile.KindOf(relation));
            xml.WriteAttributeString("label", GraphFile.KindOf(relation));
            xml.WriteAttributeString("weight", GraphFile.Number(relation.Weight));
            WriteStart(xml, timeline.DayOf(relation));
            WriteValues(xml, relation, columns);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteStart(XmlWriter xml, string? day)
    {
        if (day is not null)
            xml.WriteAttributeString("start", day);
    }

    private void WriteValues<T>(XmlWriter xml, T item, ImmutableArray<GraphColumn<T>> columns)
    {
        xml.WriteStartElement("attvalues", _version.Namespace);
        foreach (var column in columns)
        {
            var text = column.Type == GraphColumnType.List ? ListOf(column.ValuesOf(item)) : column.TextOf(item);
            if (string.IsNullOrEmpty(text))
                continue;
            xml.WriteStartElement("attvalue", _version.Namespace);
            xml.WriteAttributeString("for", column.Name);
            xml.WriteAttributeString("value", XmlText.Clean(text));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteLook(XmlWriter xml, Rgb color, double size, Position? place)
    {
        xml.WriteStartElement("color", _version.Viz);
        xml.WriteAttributeString("r", GraphFile.Number(color.Red));
        xml.WriteAttributeString("g", GraphFile.Number(color.Green));
        xml.WriteAttributeString("b", GraphFile.Number(color.Blue));
        xml.WriteEndElement();
        xml.WriteStartElement("size", _version.Viz);
        xml.WriteAttributeString("value", GraphFile.Number(size));
        xml.WriteEndElement();
        if (place is not { } position)
            return;
        xml.WriteStartElement("position", _version.Viz);
        xml.WriteAttributeString("x", GraphFile.Number(position.X));
        xml.WriteAttributeString("y", GraphFile.Number(position.Y));
        xml.WriteEndElement();
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
