using System.Text.Json;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What a library saw in a graph file.</summary>
internal sealed record GraphReading(
    int Nodes,
    int Edges,
    Dictionary<string, string?> Labels,
    Dictionary<string, string?> Titles,
    Dictionary<string, JsonElement> Years,
    Dictionary<string, double[]> Places,
    Dictionary<string, int[]> Colors,
    Dictionary<string, Dictionary<string, string[]>>? Lists,
    string[] NodeAttributes,
    string[] EdgeAttributes,
    string[] Warnings)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a file, whose format its name tells.</summary>
    /// <param name="library">networkx, igraph, cytoscape, or graphology, which Gephi Lite reads with.</param>
    /// <exception cref="InvalidDataException">It cannot read the file.</exception>
    public static GraphReading Of(string path, string library)
    {
        var result = library is "graphology" or "cytoscape"
            ? RealTool.RequireNode("graphology/read.cjs").Run([path])
            : RealTool.RequirePython("read_graph.py", library).Run([library, path]);
        return result.ExitCode == 0
            ? JsonSerializer.Deserialize<GraphReading>(result.Output, CamelCase)!
            : throw new InvalidDataException($"{library} cannot read {path}: {result.Error}");
    }
}
