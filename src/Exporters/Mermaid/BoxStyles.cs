using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// The classes of the boxes. Each gives fill, stroke and text, so that a picture reads the same on a light and on a dark
/// page; papers have a light tint of their branch's hue.
/// </summary>
internal static class BoxStyles
{
    public const string Root = "root";
    public const string Gap = "gap";

    /// <summary>How many hues there are beside the neutral one, which is 0.</summary>
    public const int Hues = 6;

    private static readonly ImmutableArray<(string Branch, string Paper, string Stroke)> Colors =
    [
        ("#d9dee5", "#f3f5f8", "#6b7787"),
        ("#c6dbf7", "#eef5fd", "#2f6fb5"),
        ("#f9d9b0", "#fef4e6", "#b86e14"),
        ("#c5e6cd", "#eef8f0", "#2f8550"),
        ("#e0d0f3", "#f7f1fd", "#7a4fb0"),
        ("#f8cdd4", "#fdf0f2", "#b83f55"),
        ("#bfe5e6", "#ebf8f8", "#1f7f86"),
    ];

    public static string Branch(int hue) => $"branch{hue}";

    public static string Paper(int hue) => $"paper{hue}";

    /// <summary>The lines that define the classes which a diagram uses, in a fixed order.</summary>
    public static IEnumerable<string> Definitions(IEnumerable<string> used)
    {
        var styles = used.ToHashSet();
        if (styles.Contains(Root))
            yield return Definition(Root, "#26334d", "#8797b2", "#ffffff");
        for (var hue = 0; hue <= Hues; hue++)
        {
            var (branch, paper, stroke) = Colors[hue];
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
