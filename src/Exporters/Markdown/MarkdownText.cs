using System.Buffers;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Markdown;

/// <summary>Text in a line of GitHub Flavored Markdown: in a heading, a table cell or the words of a link.</summary>
/// <remarks>
/// Syntax: https://github.github.com/gfm/. What GitHub makes of the text once it is HTML (names, issue numbers, emoji,
/// formulas) no backslash stops; a comment without words does, because it divides the text.
/// </remarks>
public static class MarkdownText
{
    private const string Divider = "<!-- -->";

    private static readonly SearchValues<char> EmojiNames =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-");

    /// <summary>
    /// The text, made one line of plain text, as it comes out again character for character and linking to nothing.
    /// </summary>
    public static string Escape(string text)
    {
        var line = PlainText.OneLine(text);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
            Append(escaped, line, i);
        return escaped.ToString();
    }

    /// <summary>Words that link to a page, or only the words where the address is none of a web page.</summary>
    public static string Link(string text, string? url) =>
        WebLink.Of(url) is { } link ? $"[{Escape(text)}]({Address(link)})" : Escape(text);

    /// <summary>
    /// The line of a table with these cells, which are escaped already; an empty one is a single blank.
    /// </summary>
    public static string Row(IEnumerable<string> cells) =>
        "|" + string.Concat(cells.Select(cell => cell.Length == 0 ? " |" : $" {cell} |"));

    private static void Append(StringBuilder escaped, string line, int i)
    {
        var c = line[i];
        _ = c switch
        {
            '&' => escaped.Append("&amp;"),
            '<' => escaped.Append("&lt;"),
            '>' => escaped.Append("&gt;"),
            '$' => escaped.Append("<span>&#36;</span>"),
            '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' => escaped.Append('\\').Append(c),
            '@' => escaped.Append(c).Append(Divider),
            '#' => escaped.Append(@"\#").Append(IsDigit(line, i + 1) ? Divider : ""),
            ':' => escaped.Append(IsScheme(line, i) ? @"\:" : ":").Append(IsEmoji(line, i) ? Divider : ""),
            '.' or ')' when IsListMark(line, i) || IsHostNameMark(line, i) => escaped.Append('\\').Append(c),
            '-' or '+' or '=' when i == 0 => escaped.Append('\\').Append(c),
            _ => escaped.Append(c),
        };
    }

    private static bool IsDigit(string line, int i) => i < line.Length && char.IsAsciiDigit(line[i]);

    /// <summary>https: makes a link of what follows.</summary>
    private static bool IsScheme(string line, int colon) =>
        colon > 0 && char.IsAsciiLetter(line[colon - 1]) && colon + 1 < line.Length && line[colon + 1] != ' ';

    /// <summary>:rocket: becomes a picture.</summary>
    private static bool IsEmoji(string line, int colon)
    {
        var name = line.AsSpan(colon + 1);
        var end = name.IndexOf(':');
        return end > 0 && !name[..end].ContainsAnyExcept(EmojiNames);
    }

    private static bool IsListMark(string line, int mark) =>
        mark > 0 && !line.AsSpan(0, mark).ContainsAnyExceptInRange('0', '9');

    private static bool IsHostNameMark(string line, int dot) =>
        dot >= 3 && line.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    // In the address of a link parentheses end it, entities are decoded, and what marks text elsewhere may mark it
    // here.
    private static string Address(string link) => link
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("$", "%24", StringComparison.Ordinal)
        .Replace("*", "%2A", StringComparison.Ordinal);
}
