using System.Text.Json;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What a library saw in a graph file.</summary>
internal sealed record GraphReading(
    int Nodes,
    int Edges,
    Dictionary<string, string?> Labels,
    Dictionary<string, JsonElement> Years,
    string[] NodeAttributes,
    string[] EdgeAttributes,
    string[] Warnings);
