using SurveyGraph.Exporters.Colors;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>The colours by which timelines and mindmaps tell their parts apart, as settings of the theme.</summary>
/// <remarks>https://mermaid.js.org/syntax/timeline.html#customizing-color-scheme</remarks>
internal static class DiagramScale
{
    private const int Colors = 12;

    /// <summary>
    /// Settings that give each branch of a mindmap the fill that it has in the flowchart, and the first box that of the
    /// list.
    /// </summary>
    /// <remarks>The first colour of the scale is that of the box in the middle: branches begin with the next.</remarks>
    public static string Mindmap { get; } = Settings(Colors, firstHue: BranchColors.Hues);

    /// <summary>Settings that give each part of a timeline a fill.</summary>
    /// <remarks>The last colour of the scale is that of lines which belong to no part.</remarks>
    public static string Timeline { get; } =
        Settings(Colors - 1, firstHue: 1) + $"\n    cScaleLabel{Colors - 1}: \"{DiagramHead.PageColor}\"";

    private static string Settings(int parts, int firstHue) => string.Join('\n', (string[])
    [
        "  themeVariables:",
        $"    textColor: \"{DiagramHead.PageColor}\"",
        $"    titleColor: \"{DiagramHead.PageColor}\"",
        $"    git0: \"{BranchColors.Root.Fill}\"",
        $"    gitBranchLabel0: \"{BranchColors.Root.Text}\"",
        .. Enumerable.Range(0, parts)
            .SelectMany(part => Lines(part, 1 + ((firstHue - 1 + part) % BranchColors.Hues))),
    ]);

    private static IEnumerable<string> Lines(int part, int hue)
    {
        var color = BranchColors.OfBranch(hue);
        yield return $"    cScale{part}: \"{color.Fill}\"";
        yield return $"    cScaleLabel{part}: \"{color.Text}\"";
        yield return $"    cScaleInv{part}: \"{color.Stroke}\"";
    }
}
