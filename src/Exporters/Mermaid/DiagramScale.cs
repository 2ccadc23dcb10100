namespace SurveyGraph.Exporters.Mermaid;

/// <summary>The colours by which timelines and mindmaps tell their parts apart, as settings of the theme.</summary>
/// <remarks>https://mermaid.js.org/syntax/timeline.html#customizing-color-scheme</remarks>
internal static class DiagramScale
{
    /// <summary>
    /// How many parts have a colour. The last one of the scale is that of lines which belong to none.
    /// </summary>
    public const int Colors = 11;

    /// <summary>Settings that give each part the fill of a branch, and the first box that of the list.</summary>
    public static string Settings { get; } = string.Join('\n', (string[])
    [
        "  themeVariables:",
        $"    textColor: \"{DiagramHead.PageColor}\"",
        $"    titleColor: \"{DiagramHead.PageColor}\"",
        $"    git0: \"{BranchColors.Root.Fill}\"",
        $"    gitBranchLabel0: \"{BranchColors.Root.Text}\"",
        .. Enumerable.Range(0, Colors).SelectMany(Lines),
        $"    cScaleLabel{Colors}: \"{DiagramHead.PageColor}\"",
    ]);

    private static IEnumerable<string> Lines(int part)
    {
        var color = BranchColors.OfBranch(1 + (part % BranchColors.Hues));
        yield return $"    cScale{part}: \"{color.Fill}\"";
        yield return $"    cScaleLabel{part}: \"{color.Text}\"";
        yield return $"    cScaleInv{part}: \"{color.Stroke}\"";
    }
}
