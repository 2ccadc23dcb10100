using SurveyGraph.Exporters.Colors;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// The classes of the boxes. Each gives fill, stroke and text, so that a picture reads the same on a light and on a
/// dark page; papers have a light tint of their branch's hue.
/// </summary>
internal static class BoxStyles
{
    /// <summary>No less than the characters of the line that defines a class.</summary>
    public const int DefinitionLength = 90;

    public const string Root = "root";
    public const string Gap = "gap";

    public static string Branch(int hue) => $"branch{hue}";

    public static string Paper(int hue) => $"paper{hue}";

    /// <summary>The lines that define the classes which a diagram uses, in a fixed order.</summary>
    public static IEnumerable<string> Definitions(IEnumerable<string> used)
    {
        var styles = used.ToHashSet();
        if (styles.Contains(Root))
            yield return Definition(Root, BranchColors.Root);
        for (var hue = 0; hue <= BranchColors.Hues; hue++)
        {
            if (styles.Contains(Branch(hue)))
                yield return Definition(Branch(hue), BranchColors.OfBranch(hue));
            if (styles.Contains(Paper(hue)))
                yield return Definition(Paper(hue), BranchColors.OfPaper(hue));
        }
        if (styles.Contains(Gap))
            yield return Definition(Gap, BranchColors.Gap) + ",stroke-dasharray:5 4";
    }

    private static string Definition(string name, BoxColor color) =>
        $"classDef {name} fill:{color.Fill},stroke:{color.Stroke},color:{color.Text}";
}
