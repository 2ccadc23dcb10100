using System.Text.RegularExpressions;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Tags of HTML that set words apart, which publishers and reference managers leave in values, with the brackets as
/// they are or in LaTeX: <c>&lt;i&gt;in vitro&lt;/i&gt;</c>, <c>H{\textless}sub{\textgreater}2{\textless}/sub…</c>.
/// </summary>
internal static partial class BibtexTags
{
    private const string Open = @"(?:\{\\textless\}|\\textless(?:\{\}|\s)|\{?\$<\$\}?|<)";
    private const string Close = @"(?:\{\\textgreater\}|\\textgreater(?:\{\}|\s)|\{?\$>\$\}?|>)";

    private const string LessThan = "textless";

    /// <summary>Whether there may be any: a tag that closes, behind any form of its bracket.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var rest = text;
        for (var i = rest.IndexOf('<'); i >= 0; i = rest.IndexOf('<'))
        {
            rest = rest[(i + 1)..];
            if (rest is ['/', ..] or ['$', '/', ..] or ['$', '}', '/', ..])
                return true;
        }
        for (var i = text.IndexOf(LessThan); i >= 0; i = text.IndexOf(LessThan))
        {
            text = text[(i + LessThan.Length)..];
            if (text is ['}' or ' ', '/', ..] or ['{', '}', '/', ..])
                return true;
        }
        return false;
    }

    public static BibtexEntry Decode(BibtexEntry entry) => entry.Decode(AreIn, Decode);

    private static BibtexField Decode(BibtexField field) =>
        field with { Value = Tag().Replace(field.Value.ToString(), InLatex).AsMemory() };

    private static string InLatex(Match tag)
    {
        var group = $"{{{tag.Groups["text"].Value}}}";
        if (LatexScan.LengthOfGroup(group) != group.Length)
            return tag.Value;
        return tag.Groups["name"].Value switch
        {
            "sub" or "inf" => @"\textsubscript" + group,
            "sup" => @"\textsuperscript" + group,
            "b" or "strong" or "bold" => @"\textbf" + group,
            "sc" or "scp" => @"\textsc" + group,
            _ => @"\textit" + group,
        };
    }

    [GeneratedRegex(
        Open + "(?<name>i|em|italic|b|strong|bold|sub|inf|sup|scp|sc|u)" + Close + "(?<text>[^<>]{1,300}?)"
        + Open + @"/\k<name>" + Close,
        RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
