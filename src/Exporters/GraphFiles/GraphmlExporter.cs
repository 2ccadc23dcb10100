using System.Collections.Immutable;
using System.Diagnostics;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes GraphML with typed attributes, and labels, places, sizes and colours as a program looks for them.
/// </summary>
/// <remarks>
/// Specification: http://graphml.graphdrawing.org/specification.html. GraphML has no lists: several values are one
/// string joined by <c>"; "</c>. It has defaults, and readers disagree about them: a value that is unknown is not
/// written at all.
/// </remarks>
public sealed class GraphmlExporter(GraphmlFlavour flavour = GraphmlFlavour.Gephi) : IExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("graph.graphml");
        using (var xml = new XmlOutput(text))
            WriteDocument(xml, graph);
        return flavour == GraphmlFlavour.Plain ? [] : GraphFile.LayoutFindings(graph, "graph.graphml");
    }

    private void WriteDocument(XmlOutput xml, PaperGraph graph)
    {
        var nodeColumns = NodeColumns(graph);
        var edgeColumns = EdgeColumns(graph);
        var graphics = flavour == GraphmlFlavour.Yed ? new YedGraphics(graph) : null;

        xml.Start("graphml");
        if (graphics is not null)
            YedGraphics.WriteNamespace(xml);
        xml.Attribute("xmlns", Namespace);
        if (graph.Title is { } title)
            xml.Element("desc", title);
        WriteKeys(xml, "node", nodeColumns);
        WriteKeys(xml, "edge", edgeColumns);
        if (graphics is not null)
            YedGraphics.WriteKeys(xml);

        xml.Start("graph");
        xml.Attribute("id", "papers");
        xml.Attribute("edgedefault", GraphFile.IsUndirected(graph) ? "undirected" : "directed");
        WriteNodes(xml, graph, nodeColumns, graphics);
        WriteEdges(xml, graph, edgeColumns, graphics);
    }

    private static void WriteKeys<T>(XmlOutput xml, string owner, GraphColumn<T>[] columns)
    {
        foreach (var column in columns)
        {
            xml.Start("key");
            xml.Attribute("id", KeyOf(owner, column.Name));
            xml.Attribute("for", owner);
            xml.Attribute("attr.name", column.Name);
            xml.Attribute("attr.type", NameOf(column.Type));
            xml.End();
        }
    }

    private static void WriteNodes(
        XmlOutput xml, PaperGraph graph, GraphColumn<Node>[] columns, YedGraphics? graphics)
    {
        (string Key, Func<Node, string?> TextOf)[] data =
            [.. columns.Select(column => (KeyOf("node", column.Name), column.TextOf))];
        foreach (var node in graph.Nodes)
        {
            xml.Start("node");
            xml.Attribute("id", node.Id);
            foreach (var (key, textOf) in data)
            {
                if (textOf(node) is not { Length: > 0 } text)
                    continue;
                xml.Start("data");
                xml.Attribute("key", key);
                xml.Text(text);
                xml.End();
            }
            graphics?.WriteNode(xml, node);
            xml.End();
        }
    }

    // There may be millions of edges: each is one line.
    private static void WriteEdges(
        XmlOutput xml, PaperGraph graph, GraphColumn<Relation>[] columns, YedGraphics? graphics)
    {
        (XmlLeaf Leaf, Func<Relation, string?> TextOf)[] data =
            [.. columns.Select(column => (XmlLeaf.Of("data", "key", KeyOf("edge", column.Name)), column.TextOf))];
        foreach (var relation in graph.Relations)
        {
            xml.Start("edge");
            GraphFile.WriteId(xml, relation);
            xml.Attribute("source", relation.Source.Id);
            xml.Attribute("target", relation.Target.Id);
            foreach (var (leaf, textOf) in data)
            {
                if (textOf(relation) is { Length: > 0 } text)
                    xml.Inline(leaf, text);
            }
            graphics?.WriteEdge(xml);
            xml.End();
        }
    }

    private GraphColumn<Node>[] NodeColumns(PaperGraph graph)
    {
        var labels = new NodeLabels(graph);
        GraphColumn<Node>[] columns =
        [
            new("label", GraphColumnType.Text, labels.LabelOf),
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
