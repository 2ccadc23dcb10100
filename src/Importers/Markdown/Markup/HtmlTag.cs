using System.Collections.Frozen;
using System.Net;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>An HTML tag as far as lists need it: its name and the values of its attributes.</summary>
/// <param name="tag">The tag with its angle brackets.</param>
internal readonly ref struct HtmlTag(string tag)
{
    private static readonly FrozenSet<string> Elements = (
        "a abbr acronym address article aside audio b base big blink blockquote body br button canvas caption center "
        + "cite code col colgroup data datalist dd del details dfn dir div dl dt em embed fieldset figcaption figure "
        + "font footer form frame h h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li "
        + "link main map mark marquee math menu meta meter nav nobr noscript object ol optgroup option output p param "
        + "picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub "
        + "summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name in lower case, that of an end tag with its slash: a, /a, br.</summary>
#pragma warning disable CA1308 // HTML names are compared in lower case.
    public string Name { get; } = NameOf(tag).ToString().ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>
    /// Whether HTML has such an element: "&lt;mask&gt;" and "&lt;A Class of Models&gt;" are words in angle brackets.
    /// </summary>
    public bool IsOfHtml =>
        Name.Contains('-', StringComparison.Ordinal) || Name.Contains(':', StringComparison.Ordinal)
        || (Elements.Contains(Name.TrimStart('/'))
            && !(Name == "a" && tag.Contains(' ', StringComparison.Ordinal)
                && !tag.Contains('=', StringComparison.Ordinal)));

    public string? Attribute(string name)
    {
        for (var i = IndexOf(name, 0); i > 0; i = IndexOf(name, i + 1))
        {
            var rest = tag.AsSpan(i + name.Length).TrimStart();
            if (!char.IsWhiteSpace(tag[i - 1]) || rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart();
            var quote = rest.IsEmpty ? ' ' : rest[0];
            var end = quote is '"' or '\'' ? rest[1..].IndexOf(quote) : rest.IndexOfAny(" \t\r\n>");
            if (end < 0)
                return null;
            return WebUtility.HtmlDecode((quote is '"' or '\'' ? rest.Slice(1, end) : rest[..end]).ToString());
        }
        return null;
    }

    private int IndexOf(string name, int start) => tag.IndexOf(name, start, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameOf(string tag)
    {
        var name = tag.AsSpan().TrimStart('<');
        var end = name.IndexOfAny(" \t\r\n>");
        name = end < 0 ? name : name[..end];
        return name.Length > 1 ? name.TrimEnd('/') : name;
    }
}
