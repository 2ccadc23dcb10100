using System.Buffers;

namespace SurveyGraph.Importers.Tables;

/// <summary>The links in a cell: bare, several, as Markdown, or without their scheme.</summary>
internal static class CellLinks
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"<>|\u00A0");

    private static readonly SearchValues<char> NotInBareLinks = SearchValues.Create(" \t\r\n<>\"':");

    public static bool StartsWithLink(string cell)
    {
        var text = cell.AsSpan().Trim();
        return text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the cell says that there is no link: <c>pdf: false</c>.</summary>
    public static bool AreNone(string cell) =>
        cell.Equals("false", StringComparison.OrdinalIgnoreCase)
        || cell.Equals("no", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text is one link from end to end.</summary>
    public static bool IsLink(string cell) =>
        StartsWithLink(cell) && !cell.AsSpan().ContainsAny(Ends) && IndexOfLink(cell.AsSpan(8)) < 0;

    /// <summary>
    /// Every link in the text, in order; none for text without a link, and for links that no browser should follow.
    /// </summary>
    public static List<string> Of(string text)
    {
        List<string> links = [];
        var rest = text.AsSpan();
        for (var start = IndexOfLink(rest); start >= 0; start = IndexOfLink(rest))
        {
            rest = rest[start..];
            var length = rest.IndexOfAny(Ends);
            var link = length < 0 ? rest : rest[..length];
            // Two links that only a semicolon or a comma holds together.
            if (link.Length > 8 && IndexOfLink(link[8..]) is > 0 and var next && link[8 + next - 1] is ';' or ',')
                link = link[..(8 + next)];
            rest = rest[link.Length..];
            link = WithoutClosing(link);
            if (link.Length > 10)
                links.Add(link.ToString());
        }
        if (links.Count == 0 && WithoutScheme(text.Trim()) is { } completed)
            links.Add(completed);
        return links;
    }

    /// <summary>Cuts a link off that stands behind words: <c>A Title of Words (https://example.org/a)</c>.</summary>
    public static bool TryCutBehind(string text, out string words, out string link)
    {
        (words, link) = (text, "");
        var start = IndexOfLink(text);
        if (start < 2 || text[start - 1] is not (' ' or '(' or '[') || text.AsSpan(start).ContainsAny(Ends))
            return false;
        words = text[..start].TrimEnd(' ', '(', '[', ':', '-', '–');
        link = WithoutClosing(text.AsSpan(start)).ToString();
        return words.Length > 0;
    }

    private static int IndexOfLink(ReadOnlySpan<char> text)
    {
        for (var start = 0; text[start..].IndexOf("://") is >= 0 and var colon; start += colon + 3)
        {
            var scheme = text[..(start + colon)];
            if (scheme.EndsWith("https", StringComparison.OrdinalIgnoreCase))
                return scheme.Length - 5;
            if (scheme.EndsWith("http", StringComparison.OrdinalIgnoreCase))
                return scheme.Length - 4;
        }
        return -1;
    }

    // Punctuation behind a link, and brackets that it does not open, belong to the text around it.
    private static ReadOnlySpan<char> WithoutClosing(ReadOnlySpan<char> link)
    {
        var unopened = link.Count(')') + link.Count(']') - link.Count('(') - link.Count('[');
        for (link = link.TrimEnd(".,;"); unopened > 0 && link[^1] is ')' or ']'; unopened--)
            link = link[..^1].TrimEnd(".,;");
        return link;
    }

    // arxiv.org/abs/2403.06764, github.com/a/b: a host with a path and nothing else; www.example.org needs no path.
    private static string? WithoutScheme(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 && text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            slash = text.Length;
        if (slash < 4 || slash == text.Length - 1 || text.AsSpan().ContainsAny(NotInBareLinks))
            return null;
        var host = text.AsSpan(0, slash);
        var dot = host.LastIndexOf('.');
        var isHost = dot > 0 && host.Length - dot is >= 3 and <= 7
            && !host[(dot + 1)..].ContainsAnyExceptInRange('a', 'z');
        return isHost ? "https://" + text : null;
    }
}
