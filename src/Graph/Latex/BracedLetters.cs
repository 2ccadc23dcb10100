using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// LaTeX's commands for one character in text that is no LaTeX, as programs leave them that keep .bib files as tables:
/// <c>K{\"a}hler</c>, <c>12{\textendash}19</c>.
/// </summary>
public static partial class BracedLetters
{
    /// <summary>The text with the characters that the commands set; other commands stay as they are.</summary>
    public static string Decode(string text) => text.Contains(@"{\", StringComparison.Ordinal)
        ? Command().Replace(text, match => LatexText.Decode(match.Value) is [_] character ? character : match.Value)
        : text;

    [GeneratedRegex(
        @"\{\\(?:[""'`^~=.&%#_]|[A-Za-z]{1,20})(?:[ ]?(?:\{\\?[A-Za-z]\}|\\?[A-Za-z]))?\}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
