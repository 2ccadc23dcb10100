using System.Text.RegularExpressions;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Takes from a text what only formats it: <c>&lt;strong&gt;Ann Lee&lt;/strong&gt;</c> and <c>**Ann Lee**</c>, as the
/// owners of home pages set their own names.
/// </summary>
internal static partial class CellMarkup
{
    public static string Without(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
            text = Tag().Replace(Mark().Replace(text, ""), "");
        if (text.Contains("**", StringComparison.Ordinal) || text.Contains("__", StringComparison.Ordinal))
            text = Emphasis().Replace(text, "$2");
        return text;
    }

    /// <summary>
    /// The text without the LaTeX of tables that were made of .bib files: the braces that hold all of it, those that
    /// keep capitals, and commands for one character.
    /// </summary>
    /// <param name="column">
    /// Of authors, braces say that a name is no person's, and fields of .bib files stay LaTeX.
    /// </param>
    public static string WithoutLatex(string text, PaperColumn column)
    {
        if (column == PaperColumn.BibField || !text.Contains('{', StringComparison.Ordinal))
            return text;
        if (column != PaperColumn.Authors)
            text = WithoutBraces(text);
        if (column is PaperColumn.Title or PaperColumn.Venue)
            text = BracedCapitals.Without(text);
        return BracedLetters.Decode(text);
    }

    // {Folding Maps}. An object of JSON has none of these.
    private static string WithoutBraces(string text)
    {
        if (text is not ['{', not '"', .., '}'] || text.IndexOf('}', StringComparison.Ordinal) < text.Length - 1)
            return text;
        var inside = text[1..^1].Trim();
        return inside.Length > 0 && !inside.Contains('{', StringComparison.Ordinal) ? inside : text;
    }

    // A raised number or sign is the mark of an affiliation.
    [GeneratedRegex("<sup>[^<\\p{L}]{0,20}</sup>", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(
        "</?(?:b|strong|i|em|u|ins|s|del|mark|small|big|span|font|sup|sub|code|tt|a)(?:\\s[^<>]*)?>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(\*\*|__)(?=\S)([^*_]*[^*_\s])\1")]
    private static partial Regex Emphasis();
}
