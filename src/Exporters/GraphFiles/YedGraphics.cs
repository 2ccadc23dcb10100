using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// How the nodes and edges of a GraphML file look in yEd, which draws nothing that these elements do not say.
/// </summary>
/// <remarks>
/// Schema: http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd. A node is a circle with its label below, papers
/// by their short names; where it stands is said by its upper left corner, on a Y axis that runs downwards.
/// </remarks>
internal sealed class YedGraphics(PaperGraph graph)
{
    private const string Namespace = "http://www.yworks.com/xml/graphml";
    private const string NodeKey = "d_nodegraphics";
    private const string EdgeKey = "d_edgegraphics";
    private const int Columns = 28;

    private readonly Palette _palette = new(graph);
    private readonly NodeSizes _sizes = new(graph);
    private readonly NodeLabels _labels = new(graph);
    private readonly bool _isUndirected = GraphFile.IsUndirected(graph);

    /// <summary>Names the elements, in the start tag of the root.</summary>
    public static void WriteNamespace(XmlOutput xml) => xml.Attribute("xmlns:y", Namespace);

    public static void WriteKeys(XmlOutput xml)
    {
        foreach (var (id, owner) in (ReadOnlySpan<(string, string)>)[(NodeKey, "node"), (EdgeKey, "edge")])
        {
            xml.Start("key");
            xml.Attribute("id", id);
            xml.Attribute("for", owner);
            xml.Attribute("yfiles.type", owner + "graphics");
            xml.End();
        }
    }

    public void WriteNode(XmlOutput xml, Node node)
    {
        var size = _sizes.SizeOf(node);
        Start(xml, NodeKey, "y:ShapeNode");
        xml.Start("y:Geometry");
        xml.Attribute("width", GraphFile.Number(size));
        xml.Attribute("height", GraphFile.Number(size));
        if (graph.Layout?.PlaceOf(node) is { } place)
        {
            xml.Attribute("x", GraphFile.Number(Math.Round(place.X - (size / 2), 2)));
            xml.Attribute("y", GraphFile.Number(Math.Round(-place.Y - (size / 2), 2)));
        }
        xml.End();
        xml.Element("y:Fill", ("color", _palette.ColorOf(node).ToString()), ("transparent", "false"));
        xml.Element("y:BorderStyle", ("hasColor", "false"), ("type", "line"), ("width", "1.0"));
        WriteLabel(xml, node);
        xml.Element("y:Shape", ("type", "ellipse"));
        End(xml);
    }

    public void WriteEdge(XmlOutput xml)
    {
        Start(xml, EdgeKey, "y:PolyLineEdge");
        xml.Element("y:LineStyle", ("color", "#8492a6"), ("type", "line"), ("width", "0.5"));
        xml.Element("y:Arrows", ("source", "none"), ("target", _isUndirected ? "none" : "standard"));
        End(xml);
    }

    private void WriteLabel(XmlOutput xml, Node node)
    {
        var label = XmlText.Clean(_labels.LabelOf(node));
        xml.Start("y:NodeLabel");
        // What groups papers is read from afar, the rest from near.
        xml.Attribute("fontSize", node.Kind switch
        {
            NodeKind.Facet => "16",
            NodeKind.Term or NodeKind.Section => "10",
            _ => "4",
        });
        xml.Attribute("modelName", "sides");
        xml.Attribute("modelPosition", "s");
        xml.Text(string.Join('\n', LineWrap.Lines(label, Columns).Select(line => line.TrimEnd())));
        xml.End();
    }

    private static void Start(XmlOutput xml, string key, string element)
    {
        xml.Start("data");
        xml.Attribute("key", key);
        xml.Start(element);
    }

    private static void End(XmlOutput xml)
    {
        xml.End();
        xml.End();
    }
}
