using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Braces that keep capitals in a .bib file, in text that was copied from one: <c>{B}ayesian Folds</c>,
/// <c>{FOLD} 2019</c>, <c>{GPT-4:} Folds</c>. In mathematics they mean more.
/// </summary>
public static partial class BracedCapitals
{
    /// <summary>The text without them.</summary>
    public static string Without(string text) =>
        text.Contains('{', StringComparison.Ordinal) && text.IndexOfAny(['\\', '$', '_', '^']) < 0
            ? Braced().Replace(text, "$1") : text;

    [GeneratedRegex(@"\{(\p{Lu}[\p{L}\d/&.-]{0,30}:?)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braced();
}
