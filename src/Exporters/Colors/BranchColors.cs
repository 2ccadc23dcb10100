using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Colors;

/// <summary>
/// The colours of a taxonomy's branches in a picture, by hue: 0 is neutral. Papers have a light tint of their branch's
/// hue, and dark text reads well on all of them, on a light and on a dark page.
/// </summary>
internal static class BranchColors
{
    /// <summary>How many hues there are beside the neutral one.</summary>
    public const int Hues = 6;

    private const string DarkText = "#1b1f24";

    /// <summary>The list as a whole.</summary>
    public static readonly BoxColor Root = new("#26334d", "#8797b2", "#ffffff");

    /// <summary>A branch without papers.</summary>
    public static readonly BoxColor Gap = new("#eceff2", "#8a94a0", "#4d5560");

    public static ImmutableArray<(string Branch, string Paper, string Stroke)> All { get; } =
    [
        ("#d9dee5", "#f3f5f8", "#6b7787"),
        ("#c6dbf7", "#eef5fd", "#2f6fb5"),
        ("#f9d9b0", "#fef4e6", "#b86e14"),
        ("#c5e6cd", "#eef8f0", "#2f8550"),
        ("#e0d0f3", "#f7f1fd", "#7a4fb0"),
        ("#f8cdd4", "#fdf0f2", "#b83f55"),
        ("#bfe5e6", "#ebf8f8", "#1f7f86"),
    ];

    public static BoxColor OfBranch(int hue) => new(All[hue].Branch, All[hue].Stroke, DarkText);

    public static BoxColor OfPaper(int hue) => new(All[hue].Paper, All[hue].Stroke, DarkText);
}
