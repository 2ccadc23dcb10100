using System.Buffers;
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

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["</", "textless}/", "textless{}/", @"\textless /", "$<$/", "$<$}/"], StringComparison.Ordinal);

    /// <summary>Whether there may be any.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs);

    public static BibtexEntry Decode(BibtexEntry entry) => entry.Fields.Any(field => AreIn(field.Value.Span))
        ? entry with { Fields = [.. entry.Fields.Select(Decode)] }
        : entry;

    private static BibtexField Decode(BibtexField field) => AreIn(field.Value.Span)
        ? field with { Value = Tag().Replace(field.Value.ToString(), InLatex).AsMemory() }
        : field;

    private static string InLatex(Match tag)
    {
        var text = tag.Groups["text"].Value;
        if (!IsBalanced(text))
            return tag.Value;
        return tag.Groups["name"].Value switch
        {
            "sub" or "inf" => $@"\textsubscript{{{text}}}",
            "sup" => $@"\textsuperscript{{{text}}}",
            "b" or "strong" or "bold" => $@"\textbf{{{text}}}",
            "sc" or "scp" => $@"\textsc{{{text}}}",
            _ => $@"\textit{{{text}}}",
        };
    }

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }
        return depth == 0 && text.Length > 0;
    }

    [GeneratedRegex(
        Open + "(?<name>i|em|italic|b|strong|bold|sub|inf|sup|scp|sc|u)" + Close + "(?<text>[^<>]{1,300}?)"
        + Open + @"/\k<name>" + Close,
        RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
