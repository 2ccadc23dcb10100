using System.Xml;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>How the nodes and edges of a GraphML file look in yEd, which draws nothing that these elements do not say.</summary>
/// <remarks>
/// Schema: http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd. A node is a circle with its label below, papers by
/// their short names; where it stands is said by its upper left corner, on a Y axis that runs downwards.
/// </remarks>
internal sealed class YedGraphics(PaperGraph graph)
{
    private const string Graphml = "http://graphml.graphdrawing.org/xmlns";
    private const string Namespace = "http://www.yworks.com/xml/graphml";
    private const string NodeKey = "d_nodegraphics";
    private const string EdgeKey = "d_edgegraphics";
    private const int Columns = 28;

    private readonly Palette _palette = new(graph);
    private readonly NodeSizes _sizes = new(graph);
    private readonly PaperLabels _labels = new(graph.Papers);
    private readonly bool _isUndirected = GraphFile.IsUndirected(graph);

    /// <summary>Names the elements, in the start tag of the root.</summary>
    public static void WriteNamespace(XmlWriter xml) => xml.WriteAttributeString("xmlns", "y", null, Namespace);

    public static void WriteKeys(XmlWriter xml)
    {
        foreach (var (id, owner) in (ReadOnlySpan<(string, string)>)[(NodeKey, "node"), (EdgeKey, "edge")])
        {
            xml.WriteStartElement("key", Graphml);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", owner);
            xml.WriteAttributeString("yfiles.type", owner + "graphics");
            xml.WriteEndElement();
        }
    }

    public void WriteNode(XmlWriter xml, Node node)
    {
        var size = _sizes.SizeOf(node);
        Start(xml, NodeKey, "ShapeNode");
        xml.WriteStartElement("Geometry", Namespace);
        xml.WriteAttributeString("width", GraphFile.Number(size));
        xml.WriteAttributeString("height", GraphFile.Number(size));
        if (graph.Layout?.PlaceOf(node) is { } place)
        {
            xml.WriteAttributeString("x", GraphFile.Number(Math.Round(place.X - (size / 2), 2)));
            xml.WriteAttributeString("y", GraphFile.Number(Math.Round(-place.Y - (size / 2), 2)));
        }
        xml.WriteEndElement();
        Write(xml, "Fill", ("color", _palette.ColorOf(node).ToString()), ("transparent", "false"));
        Write(xml, "BorderStyle", ("hasColor", "false"), ("type", "line"), ("width", "1.0"));
        WriteLabel(xml, node);
        Write(xml, "Shape", ("type", "ellipse"));
        End(xml);
    }

    public void WriteEdge(XmlWriter xml)
    {
        Start(xml, EdgeKey, "PolyLineEdge");
        Write(xml, "LineStyle", ("color", "#8492a6"), ("type", "line"), ("width", "0.5"));
        Write(xml, "Arrows", ("source", "none"), ("target", _isUndirected ? "none" : "standard"));
        End(xml);
    }

    private void WriteLabel(XmlWriter xml, Node node)
    {
        var label = XmlText.Clean(node.Kind == NodeKind.Paper ? _labels.LabelOf(node) : node.Label);
        xml.WriteStartElement("NodeLabel", Namespace);
        // What groups papers is read from afar, the rest from near.
        xml.WriteAttributeString("fontSize", node.Kind switch
        {
            NodeKind.Facet => "16",
            NodeKind.Term or NodeKind.Section => "10",
            _ => "4",
        });
        xml.WriteAttributeString("modelName", "sides");
        xml.WriteAttributeString("modelPosition", "s");
        xml.WriteString(string.Join('\n', LineWrap.Lines(label, Columns).Select(line => line.TrimEnd())));
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string key, string element)
    {
        xml.WriteStartElement("data", Graphml);
        xml.WriteAttributeString("key", key);
        xml.WriteStartElement(element, Namespace);
    }

    private static void End(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
        xml.WriteEndElement();
    }
}
