using System.Text.Json;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.LossReports;

/// <summary>What the outputs of a run could not hold, as JSON for scripts.</summary>
/// <remarks>
/// The schema surveygraph.losses/1: every key is there, also where nothing is lost; counts are whole numbers above 0.
/// </remarks>
public static class LossReport
{
    private static readonly (LossKind Kind, string Name)[] Kinds =
    [
        (LossKind.Field, "fields"), (LossKind.BibField, "bibFields"), (LossKind.Node, "nodes"),
        (LossKind.Relation, "relations"), (LossKind.Part, "parts"),
    ];

    public static void Write(IEnumerable<OutputLosses> outputs, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        using var document = new JsonText(output);
        var json = document.Json;
        json.WriteStartObject();
        json.WriteString("schema", "surveygraph.losses/1");
        json.WriteStartArray("outputs");
        foreach (var one in outputs)
        {
            Write(one, json);
            document.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(OutputLosses output, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", output.Format.Name);
        json.WriteString("file", output.File);
        json.WriteBoolean("listTitle", output.Losses.Any(loss => loss.Kind == LossKind.ListTitle));
        foreach (var (kind, name) in Kinds)
        {
            json.WriteStartObject(name);
            foreach (var loss in output.Losses.Where(loss => loss.Kind == kind))
                json.WriteNumber(loss.Name, loss.Count);
            json.WriteEndObject();
        }
        json.WriteStartArray("findings");
        foreach (var finding in output.Findings)
            Write(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Diagnostic finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code.Id);
        json.WriteString("message", finding.Message);
        if (finding.Span is { } span)
        {
            json.WriteString("file", span.Source.Path);
            json.WriteNumber("line", span.Line);
        }
        json.WriteEndObject();
    }
}
