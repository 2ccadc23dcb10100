using System.Collections.Immutable;
using System.Diagnostics;
using System.Xml;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>Writes GraphML with typed attributes, and labels, places, sizes and colours as a program looks for them.</summary>
/// <remarks>
/// Specification: http://graphml.graphdrawing.org/specification.html. GraphML has no lists: several values are one string
/// joined by <c>"; "</c>. It has defaults, and readers disagree about them: a value that is unknown is not written at all.
/// </remarks>
public sealed class GraphmlExporter(GraphmlFlavour flavour = GraphmlFlavour.Gephi) : IExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("graph.graphml");
        using (var xml = XmlWriter.Create(text, XmlText.WriterSettings))
            WriteDocument(xml, graph);
        text.Write('\n');
        return flavour == GraphmlFlavour.Plain ? [] : GraphFile.LayoutFindings(graph, "graph.graphml");
    }

    private void WriteDocument(XmlWriter xml, PaperGraph graph)
    {
        var nodeColumns = NodeColumns(graph);
        var edgeColumns = EdgeColumns(graph);
        var graphics = flavour == GraphmlFlavour.Yed ? new YedGraphics(graph) : null;

        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        if (graphics is not null)
            YedGraphics.WriteNamespace(xml);
        if (graph.Title is { } title)
            xml.WriteElementString("desc", Namespace, XmlText.Clean(title));
        WriteKeys(xml, "node", nodeColumns);
        WriteKeys(xml, "edge", edgeColumns);
        if (graphics is not null)
            YedGraphics.WriteKeys(xml);

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "papers");
        xml.WriteAttributeString("edgedefault", GraphFile.IsUndirected(graph) ? "undirected" : "directed");
        WriteNodes(xml, graph, nodeColumns, graphics);
        WriteEdges(xml, graph, edgeColumns, graphics);
        xml.WriteEndDocument();
    }

    private static void WriteKeys<T>(XmlWriter xml, string owner, GraphColumn<T>[] columns)
    {
        foreach (var column in columns)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", KeyOf(owner, column.Name));
            xml.WriteAttributeString("for", owner);
            xml.WriteAttributeString("attr.name", column.Name);
            xml.WriteAttributeString("attr.type", NameOf(column.Type));
            xml.WriteEndElement();
        }
    }

    private static void WriteNodes(
        XmlWriter xml, PaperGraph graph, GraphColumn<Node>[] columns, YedGraphics? graphics)
    {
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", node.Id);
            WriteData(xml, "node", node, columns);
            graphics?.WriteNode(xml, node);
            xml.WriteEndElement();
        }
    }

    private static void WriteEdges(
        XmlWriter xml, PaperGraph graph, GraphColumn<Relation>[] columns, YedGraphics? graphics)
    {
        foreach (var relation in graph.Relations)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", GraphFile.IdOf(relation));
            xml.WriteAttributeString("source", relation.Source.Id);
            xml.WriteAttributeString("target", relation.Target.Id);
            WriteData(xml, "edge", relation, columns);
            graphics?.WriteEdge(xml);
            xml.WriteEndElement();
        }
    }

    private static void WriteData<T>(XmlWriter xml, string owner, T item, GraphColumn<T>[] columns)
    {
        foreach (var column in columns)
        {
            if (column.TextOf(item) is not { Length: > 0 } text)
                continue;
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", KeyOf(owner, column.Name));
            xml.WriteString(XmlText.Clean(text));
            xml.WriteEndElement();
        }
    }

    private GraphColumn<Node>[] NodeColumns(PaperGraph graph)
    {
        GraphColumn<Node>[] columns =
        [
            new("label", GraphColumnType.Text, node => node.Label),
            .. GraphFile.NodeColumns(graph),
            .. flavour == GraphmlFlavour.Gephi ? LookColumns(graph) : [],
        ];
        return graph.Nodes.IsEmpty ? [] : columns;
    }

    private static ImmutableArray<GraphColumn<Node>> LookColumns(PaperGraph graph)
    {
        var palette = new Palette(graph);
        var sizes = new NodeSizes(graph);
        return
        [
            .. PlaceColumns(graph.Layout),
            new("size", GraphColumnType.Real, node => GraphFile.Number(sizes.SizeOf(node))),
            new("r", GraphColumnType.Integer, node => GraphFile.Number(palette.ColorOf(node).Red)),
            new("g", GraphColumnType.Integer, node => GraphFile.Number(palette.ColorOf(node).Green)),
            new("b", GraphColumnType.Integer, node => GraphFile.Number(palette.ColorOf(node).Blue)),
        ];
    }

    private static ImmutableArray<GraphColumn<Node>> PlaceColumns(GraphLayout? layout) => layout is null ? [] :
    [
        new("x", GraphColumnType.Real, node => GraphFile.Number(layout.PlaceOf(node).X)),
        new("y", GraphColumnType.Real, node => GraphFile.Number(layout.PlaceOf(node).Y)),
    ];

    private static GraphColumn<Relation>[] EdgeColumns(PaperGraph graph) =>
        graph.Relations.IsEmpty ? [] : [GraphFile.Kind with { Name = "label" }, .. GraphFile.EdgeColumns(graph)];

    // Gephi looks a key's id up among its own properties (x, size, r) before the name: the prefix keeps clear of them.
    private static string KeyOf(string owner, string column) => owner == "node" ? "n_" + column : "e_" + column;

    private static string NameOf(GraphColumnType type) => type switch
    {
        GraphColumnType.Text or GraphColumnType.List => "string",
        GraphColumnType.Integer => "int",
        GraphColumnType.Real => "double",
        _ => throw new UnreachableException(),
    };
}
