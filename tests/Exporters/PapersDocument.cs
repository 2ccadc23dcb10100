using System.Text.Json;
using System.Text.Json.Nodes;
using SurveyGraph.Exporters.Json;
using SurveyGraph.Graph;

namespace SurveyGraph.Tests.Exporters;

/// <summary>All that is known of the papers of a graph, as text to compare: Papers JSON.</summary>
internal static class PapersDocument
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="without">Keys of the list and of its papers that are not compared.</param>
    public static string Of(PaperGraph graph, params string[] without)
    {
        var document = JsonNode.Parse(MemoryOutput.RenderText(new JsonExporter(), graph))!.AsObject();
        foreach (var node in document["papers"]!.AsArray().Append(document))
        {
            foreach (var key in without)
                node!.AsObject().Remove(key);
        }
        return document.ToJsonString(Indented);
    }
}
