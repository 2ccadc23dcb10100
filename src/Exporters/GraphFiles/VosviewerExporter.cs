using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.ReferenceLists;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes a network for VOSviewer: items with their places, years and measures, and how strongly they are linked.
/// </summary>
/// <remarks>
/// Specification: https://app.vosviewer.com/docs/file-types/json-file-type/. A link has no direction and no kind, and
/// there is one between two different items, whose strength is the sum of the weights of all relations between them.
/// Kinds of nodes are clusters, which VOSviewer gives colours; where all nodes are of one kind, it finds clusters
/// itself. Papers have their titles as descriptions.
/// </remarks>
public sealed class VosviewerExporter : IExporter
{
    /// <summary>
    /// Of papers what is an item of its own, their names, years and pages; and which items are linked.
    /// </summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) => GraphFile.Carries(graph, options) with
    {
        FieldsOf = FieldsShown(graph),
        PageOf = node => WebLink.Of(node.Url),
        Holds = relation => relation.Source != relation.Target,
    };

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("vosviewer.json");
        using var text = new JsonText(document);
        var json = text.Json;
        json.WriteStartObject();
        if (graph.Title is { } title)
        {
            json.WriteStartObject("info");
            json.WriteString("title", title);
            json.WriteEndObject();
        }
        json.WriteStartObject("network");
        var kinds = graph.Nodes.Select(node => node.Kind).Distinct().ToList();
        WriteItems(text, graph, kinds);
        WriteLinks(text, graph);
        if (kinds.Count > 1)
            WriteClusters(json, kinds);
        json.WriteEndObject();
        json.WriteEndObject();
        return GraphFile.LayoutFindings(graph, "vosviewer.json");
    }

    private static Func<Node, PaperFields> FieldsShown(PaperGraph graph)
    {
        var labels = new NodeLabels(graph);
        return node => PaperFields.Key | PaperFields.Title | PaperFields.Authors | PaperFields.Year | PaperFields.Venue
            | PaperFields.Code | (labels.LabelOf(node) == node.Paper?.ShortName?.Trim() ? PaperFields.ShortName : 0);
    }

    private static void WriteItems(JsonText text, PaperGraph graph, List<NodeKind> kinds)
    {
        var json = text.Json;
        var scores = GraphFile.NodeColumns(graph)
            .Where(column => column.Type is GraphColumnType.Integer or GraphColumnType.Real).ToList();
        var labels = new NodeLabels(graph);
        var extent = graph.Layout is { } whole ? ExtentOf(graph, whole) : 1;
        json.WriteStartArray("items");
        foreach (var node in graph.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            WriteName(json, node, labels);
            if (WebLink.Of(node.Url) is { } url)
                json.WriteString("url", url);
            if (graph.Layout is { } layout)
            {
                var place = layout.PlaceOf(node);
                WriteCoordinate(json, "x", place.X / extent);
                WriteCoordinate(json, "y", place.Y / extent);
            }
            if (kinds.Count > 1)
                json.WriteNumber("cluster", kinds.IndexOf(node.Kind) + 1);
            WriteScores(json, node, scores);
            json.WriteEndObject();
            text.Flush();
        }
        json.WriteEndArray();
    }

    // The map shows a description, in HTML, of the item under the mouse.
    private static void WriteName(Utf8JsonWriter json, Node node, NodeLabels labels)
    {
        var label = labels.LabelOf(node);
        json.WriteString("label", label);
        if (label != node.Label)
            json.WriteString("description", HtmlText.Escape(node.Label));
    }

    private static void WriteScores(Utf8JsonWriter json, Node node, List<GraphColumn<Node>> scores)
    {
        var known = scores.Where(column => !string.IsNullOrEmpty(column.TextOf(node))).ToList();
        if (known.Count == 0)
            return;
        json.WriteStartObject("scores");
        foreach (var column in known)
        {
            json.WritePropertyName(column.Name);
            json.WriteRawValue(column.TextOf(node)!);
        }
        json.WriteEndObject();
    }

    private static void WriteLinks(JsonText text, PaperGraph graph)
    {
        var json = text.Json;
        var indexes = graph.Nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        var strengths = new OrderedDictionary<(Node, Node), double>();
        foreach (var relation in graph.Relations)
        {
            var (one, other) = (relation.Source, relation.Target);
            if (one == other)
                continue;
            var pair = indexes[one] < indexes[other] ? (one, other) : (other, one);
            strengths[pair] = strengths.GetValueOrDefault(pair) + relation.Weight;
        }
        json.WriteStartArray("links");
        foreach (var ((one, other), strength) in strengths)
        {
            json.WriteStartObject();
            json.WriteString("source_id", one.Id);
            json.WriteString("target_id", other.Id);
            json.WriteNumber("strength", strength);
            json.WriteEndObject();
            text.Flush();
        }
        json.WriteEndArray();
    }

    private static void WriteClusters(Utf8JsonWriter json, List<NodeKind> kinds)
    {
        json.WriteStartArray("clusters");
        foreach (var (index, kind) in kinds.Index())
        {
            json.WriteStartObject();
            json.WriteNumber("cluster", index + 1);
            json.WriteString("label", GraphFile.NameOf(kind));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>How far the outermost item is from the middle: VOSviewer's maps reach from -1 to 1.</summary>
    private static double ExtentOf(PaperGraph graph, GraphLayout layout)
    {
        var extent = graph.Nodes.Select(layout.PlaceOf).Max(place => Math.Max(Math.Abs(place.X), Math.Abs(place.Y)));
        return extent > 0 ? extent : 1;
    }

    private static void WriteCoordinate(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture));
    }
}
