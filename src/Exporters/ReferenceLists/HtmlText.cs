using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.ReferenceLists;

/// <summary>Text in an HTML page: between tags or in a quoted attribute.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/syntax.html#character-references</remarks>
public static class HtmlText
{
    /// <summary>
    /// The text on one line, as it is shown again character for character and means nothing to a browser.
    /// </summary>
    public static string Escape(string text)
    {
        var line = PlainText.OneLine(text);
        if (!line.AsSpan().ContainsAny("&<>\"'"))
            return line;
        var escaped = new StringBuilder(line.Length + 16);
        foreach (var c in line)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    /// <summary>Words that link to a page, or only the words where the address is none of a web page.</summary>
    public static string Link(string text, string? url) => WebLink.Of(url) is { } link
        ? $"<a href=\"{Escape(link)}\" rel=\"noopener noreferrer\">{Escape(text)}</a>"
        : Escape(text);
}
