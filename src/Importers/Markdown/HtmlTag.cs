using System.Net;

namespace SurveyGraph.Importers.Markdown;

/// <summary>An HTML tag as far as lists need it: its name and the values of its attributes.</summary>
/// <param name="tag">The tag with its angle brackets.</param>
internal readonly ref struct HtmlTag(string tag)
{
    /// <summary>The name in lower case, that of an end tag with its slash: a, /a, br.</summary>
#pragma warning disable CA1308 // HTML names are compared in lower case.
    public string Name { get; } = NameOf(tag).ToString().ToLowerInvariant();
#pragma warning restore CA1308

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
