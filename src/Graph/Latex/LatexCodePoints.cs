using System.Globalization;
using System.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Reads <c>{[U+4E09 U+5F20]}</c>, the form in which characters are written that LaTeX cannot set.
/// </summary>
internal static class LatexCodePoints
{
    public const string Start = "{[U+";

    private const int MaxLength = 512;

    /// <param name="length">The length of the LaTeX that the characters are written in.</param>
    public static bool TryRead(ReadOnlySpan<char> latex, out string characters, out int length)
    {
        (characters, length) = ("", 0);
        if (!latex.StartsWith(Start))
            return false;
        latex = latex[..Math.Min(latex.Length, MaxLength)];
        var end = latex.IndexOf("]}", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var text = new StringBuilder();
        var codes = latex[2..end];
        foreach (var part in codes.Split(' '))
        {
            var code = codes[part];
            if (!code.StartsWith("U+")
                || !int.TryParse(code[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                || !Rune.IsValid(value))
                return false;
            text.Append(new Rune(value));
        }
        (characters, length) = (text.ToString(), end + 2);
        return true;
    }
}
