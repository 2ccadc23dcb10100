namespace SurveyGraph.Exporters.Colors;

/// <summary>A colour of the sRGB space.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour between two, at 0 the first and at 1 the second.</summary>
    public static Rgb Between(Rgb first, Rgb second, double position) => new(
        Between(first.Red, second.Red, position),
        Between(first.Green, second.Green, position),
        Between(first.Blue, second.Blue, position));

    /// <summary>The form that HTML, Mermaid and Graphviz take: <c>#88ccee</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Between(byte first, byte second, double position) =>
        (byte)Math.Round(first + ((second - first) * position));
}
