using System.Collections.Immutable;
using System.Text.Json;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes the elements of a Cytoscape network, their places, and a style that shows their labels, sizes and colours:
/// <c>cytoscape({ container, ...file })</c> draws it.
/// </summary>
/// <remarks>
/// Specification: https://js.cytoscape.org/#notation/elements-json. Cytoscape calls what is on a node its <c>name</c>;
/// what is unknown is left out, for it has no nulls.
/// </remarks>
public sealed class CytoscapeExporter : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("graph.cyjs");
        using var text = new JsonText(document);
        var json = text.Json;
        json.WriteStartObject();
        json.WriteStartObject("data");
        if (graph.Title is { } title)
            json.WriteString("name", title);
        json.WriteEndObject();
        json.WriteStartObject("elements");
        WriteNodes(text, graph);
        WriteEdges(text, graph);
        json.WriteEndObject();
        WriteStyle(json, GraphFile.IsUndirected(graph));
        if (graph.Layout is not null)
            WriteLayout(json);
        json.WriteEndObject();
        return GraphFile.LayoutFindings(graph, "graph.cyjs");
    }

    private static void WriteNodes(JsonText text, PaperGraph graph)
    {
        var json = text.Json;
        var columns = GraphFile.NodeColumns(graph);
        var palette = new Palette(graph);
        var sizes = new NodeSizes(graph);
        var labels = new NodeLabels(graph);
        json.WriteStartArray("nodes");
        foreach (var node in graph.Nodes)
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("id", node.Id);
            var label = labels.LabelOf(node);
            json.WriteString("name", label);
            json.WriteString("label", label);
            WriteValues(json, node, columns);
            json.WriteString("color", palette.ColorOf(node).ToString());
            json.WriteNumber("size", sizes.SizeOf(node));
            json.WriteEndObject();
            if (graph.Layout is { } layout)
                WritePlace(json, layout.PlaceOf(node));
            json.WriteEndObject();
            text.Flush();
        }
        json.WriteEndArray();
    }

    private static void WriteEdges(JsonText text, PaperGraph graph)
    {
        var json = text.Json;
        var columns = GraphFile.EdgeColumns(graph);
        json.WriteStartArray("edges");
        foreach (var relation in graph.Relations)
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("id", GraphFile.IdOf(relation));
            json.WriteString("source", relation.Source.Id);
            json.WriteString("target", relation.Target.Id);
            json.WriteString("interaction", GraphFile.KindOf(relation));
            WriteValues(json, relation, columns);
            json.WriteEndObject();
            json.WriteEndObject();
            text.Flush();
        }
        json.WriteEndArray();
    }

    private static void WriteValues<T>(Utf8JsonWriter json, T item, ImmutableArray<GraphColumn<T>> columns)
    {
        foreach (var column in columns)
        {
            if (column.TextOf(item) is not { Length: > 0 } value)
                continue;
            json.WritePropertyName(column.Name);
            switch (column.Type)
            {
                case GraphColumnType.Integer or GraphColumnType.Real:
                    json.WriteRawValue(value);
                    break;
                case GraphColumnType.List:
                    json.WriteStartArray();
                    foreach (var each in column.ValuesOf(item))
                        json.WriteStringValue(each);
                    json.WriteEndArray();
                    break;
                default:
                    json.WriteStringValue(value);
                    break;
            }
        }
    }

    // Cytoscape's Y axis runs downwards. The difference from zero has no zero with a sign.
    private static void WritePlace(Utf8JsonWriter json, Position place)
    {
        json.WriteStartObject("position");
        json.WriteNumber("x", place.X);
        json.WriteNumber("y", 0 - place.Y);
        json.WriteEndObject();
    }

    // Cytoscape.js puts nodes on a grid unless it is told that they have their places.
    private static void WriteLayout(Utf8JsonWriter json)
    {
        json.WriteStartObject("layout");
        json.WriteString("name", "preset");
        json.WriteEndObject();
    }

    // Cytoscape.js draws grey circles of one size unless it is told otherwise. What groups papers is read from afar;
    // the other labels would hide each other there and appear where the reader comes near.
    private static void WriteStyle(Utf8JsonWriter json, bool isUndirected)
    {
        json.WriteStartArray("style");
        WriteRule(json, "node",
            [("label", "data(label)"), ("background-color", "data(color)"), ("width", "data(size)"),
            ("height", "data(size)"), ("font-size", "4px"), ("min-zoomed-font-size", "9"),
            ("text-wrap", "ellipsis"), ("text-max-width", "80px")]);
        WriteRule(json, "node[kind = \"facet\"], node[kind = \"term\"], node[kind = \"section\"]",
            [("font-size", "11px"), ("min-zoomed-font-size", "0"), ("text-max-width", "160px"),
            ("text-outline-width", "1px"), ("text-outline-color", "#ffffff"), ("z-index", "1")]);
        WriteRule(json, "edge",
            [("width", "0.5px"), ("opacity", "0.4"), ("line-color", "#8492a6"), ("target-arrow-color", "#8492a6"),
            ("arrow-scale", "0.4"), ("curve-style", "bezier"),
            ("target-arrow-shape", isUndirected ? "none" : "triangle")]);
        json.WriteEndArray();
    }

    private static void WriteRule(Utf8JsonWriter json, string selector,
        ImmutableArray<(string Name, string Value)> rules)
    {
        json.WriteStartObject();
        json.WriteString("selector", selector);
        json.WriteStartObject("style");
        foreach (var (name, value) in rules)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
