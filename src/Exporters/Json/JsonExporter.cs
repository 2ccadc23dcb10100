using System.Collections.Immutable;
using System.Text.Json;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Json;

/// <summary>Writes Papers JSON, version 1: every paper with all that is known of it, and every relation.</summary>
/// <remarks>
/// Keys stand in a fixed order; an unknown value is left out. A paper's end of a relation is its citation key; any
/// other is the kind of thing (for a term: its facet) and its name: <c>method/pruning</c>, <c>venue/eccv</c>.
/// </remarks>
public sealed class JsonExporter : IExporter
{
    /// <summary>All that is known of papers; every relation, and other nodes as ends of them.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) => new()
    {
        FieldsOf = _ => ~PaperFields.None,
        BibFieldsOf = _ => _ => true,
        Holds = _ => true,
        HasListTitle = true,
        HasWeights = true,
    };

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("papers.json");
        using var document = new JsonText(text);
        var json = document.Json;

        json.WriteStartObject();
        json.WriteString("schema", "surveygraph.papers/1");
        if (!string.IsNullOrWhiteSpace(graph.Title))
            json.WriteString("title", graph.Title);
        json.WriteStartArray("papers");
        var papers = new JsonPaper(json, graph);
        foreach (var node in graph.Nodes)
        {
            if (node.Paper is not { } paper)
                continue;
            papers.Write(node, paper);
            document.Flush();
        }
        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (var relation in graph.Relations)
        {
            WriteRelation(json, relation);
            document.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return [];
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation)
    {
        json.WriteStartObject();
        JsonNodeName.Write(json, "source"u8, relation.Source);
        JsonNodeName.Write(json, "target"u8, relation.Target);
        json.WriteString("kind"u8, relation.Kind.CamelCaseName);
        if (relation.Weight != 1)
            json.WriteNumber("weight"u8, relation.Weight);
        json.WriteEndObject();
    }
}
