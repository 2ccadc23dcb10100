using System.Collections.Immutable;
using System.Text.Json;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What a reader sees of a diagram that a version of Mermaid has drawn in Chromium.</summary>
internal sealed record MermaidPicture(
    string Version,
    string Name,
    string? Error,
    string Type,
    ImmutableArray<MermaidPicture.Node> Nodes,
    ImmutableArray<MermaidPicture.Edge> Edges,
    ImmutableArray<string> Texts,
    string? Title,
    double Width,
    double Height,
    ImmutableArray<string> Overflowing,
    ImmutableArray<string> Overlapping)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="Label">Its lines parted by line breaks.</param>
    public sealed record Node(string Id, string Label, string? Link, string? Tooltip);

    public sealed record Edge(string? Source, string? Target);

    /// <summary>
    /// Draws every diagram with every version; needs node, Chromium and the packages in the folder mermaid.
    /// </summary>
    public static ImmutableArray<MermaidPicture> Draw(IEnumerable<(string Name, string Text)> diagrams)
    {
        var chromium = RealTool.Require("chromium");
        var input = JsonSerializer.Serialize(diagrams.Select(diagram =>
            new { name = diagram.Name, text = diagram.Text }));
        var result = RealTool.RequireNode("mermaid/render.mjs")
            .Run([chromium.Path], input: input, timeout: TimeSpan.FromMinutes(5));
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonSerializer.Deserialize<ImmutableArray<MermaidPicture>>(result.Output, Json);
    }
}
