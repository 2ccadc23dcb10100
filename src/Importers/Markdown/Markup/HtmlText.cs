using System.Net;
using System.Text;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>What a reader sees of a piece of inline HTML or Markdown in a heading.</summary>
internal static class HtmlText
{
    /// <summary>The text without tags, entities decoded, Markdown emphasis marks and heading marks removed.</summary>
    public static string Of(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder(html.Length);
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf('<');
            text.Append(tag < 0 ? html : html[..tag]);
            if (tag < 0)
                break;
            var end = html[tag..].IndexOf('>');
            if (end < 0)
            {
                text.Append(html[tag..]);
                break;
            }
            html = html[(tag + end + 1)..];
        }
        return WebUtility.HtmlDecode(text.ToString()).Trim().TrimStart('#').Trim('*', '_', ' ', '\t', '\r', '\n');
    }
}
