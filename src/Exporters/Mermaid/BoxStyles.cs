namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// The classes of the boxes. Each gives fill, stroke and text, so that a picture reads the same on a light and on a dark
/// page; papers have a light tint of their branch's hue.
/// </summary>
internal static class BoxStyles
{
    public const string Root = "root";
    public const string Gap = "gap";

    public static string Branch(int hue) => $"branch{hue}";

    public static string Paper(int hue) => $"paper{hue}";

    /// <summary>The lines that define the classes which a diagram uses, in a fixed order.</summary>
    public static IEnumerable<string> Definitions(IEnumerable<string> used)
    {
        var styles = used.ToHashSet();
        if (styles.Contains(Root))
            yield return Definition(Root, "#26334d", "#8797b2", "#ffffff");
        for (var hue = 0; hue <= BranchColors.Hues; hue++)
        {
            var (branch, paper, stroke) = BranchColors.All[hue];
            if (styles.Contains(Branch(hue)))
                yield return Definition(Branch(hue), branch, stroke, "#1b1f24");
            if (styles.Contains(Paper(hue)))
                yield return Definition(Paper(hue), paper, stroke, "#1b1f24");
        }
        if (styles.Contains(Gap))
            yield return Definition(Gap, "#eceff2", "#8a94a0", "#4d5560") + ",stroke-dasharray:5 4";
    }

    private static string Definition(string name, string fill, string stroke, string color) =>
        $"classDef {name} fill:{fill},stroke:{stroke},color:{color}";
}
