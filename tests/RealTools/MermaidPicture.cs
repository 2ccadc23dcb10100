using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What a reader sees of a diagram that a version of Mermaid has drawn in Chromium.</summary>
internal sealed record MermaidPicture(
    string Version,
    string Name,
    string? Error,
    string Type,
    ImmutableArray<MermaidPicture.Node> Nodes,
    ImmutableArray<MermaidPicture.Edge> Edges,
    string? Title,
    double Width,
    double Height,
    ImmutableArray<string> Overflowing)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="Label">Its lines parted by line breaks.</param>
    public sealed record Node(string Id, string Label, string? Link, string? Tooltip);

    public sealed record Edge(string? Source, string? Target);

    /// <summary>Draws every diagram with every version; needs node, Chromium and the packages in the folder mermaid.</summary>
    public static ImmutableArray<MermaidPicture> Draw(IEnumerable<(string Name, string Text)> diagrams)
    {
        var node = RealTool.Require("node");
        var chromium = RealTool.Require("chromium");
        var folder = Path.Combine(FolderOfThisFile(), "mermaid");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            throw RealTool.Missing("mermaid (npm ci in tests/RealTools/mermaid)");

        var input = JsonSerializer.Serialize(diagrams.Select(diagram => new { name = diagram.Name, text = diagram.Text }));
        var output = RealTool.Run(node, [Path.Combine(folder, "render.mjs"), chromium], input, TimeSpan.FromMinutes(5));
        return JsonSerializer.Deserialize<ImmutableArray<MermaidPicture>>(output, Json);
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
