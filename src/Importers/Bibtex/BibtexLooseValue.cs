using System.Text;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// A value whose braces or quotation marks do not match, as it is meant: what stands between those at its two ends,
/// without the braces that have no partner.
/// </summary>
internal static class BibtexLooseValue
{
    /// <summary>Reads what stands from the equals sign to the next field or the end of the entry.</summary>
    public static string Read(ReadOnlySpan<char> text)
    {
        text = WithoutLineEnd(text);
        if (text is ['{', ..])
            text = text.Count('}') < text.Count('{') ? text[1..] : WithoutEnd(text[1..], '}');
        else if (text is ['"' or '“' or '”' or '„', ..])
            text = WithoutEnd(WithoutSpareBrace(text[1..]), text[0] == '"' ? '"' : '”');
        else if (text is ['\'', _, .., '\''])
            text = text[1..^1];
        else if (text is [.., '"'] && text.Count('"') == 1)
            text = text[..^1];
        return WithPartners(text).Trim();
    }

    // The comma behind a value, and what ends a line of text that was copied from a page: a backslash, <br/>.
    private static ReadOnlySpan<char> WithoutLineEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \t\r\n,;\\");
        while (text is [.., '>'] && text.LastIndexOf('<') is var tag and >= 0
            && text[tag..].StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            text = text[..tag].TrimEnd(" \t\r\n,;\\");
        return text;
    }

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text, char end)
    {
        text = text.TrimEnd();
        return text.EndsWith([end]) || (end == '”' && text is [.., '“' or '"']) ? text[..^1] : text;
    }

    // The brace that closes the entry, in the line of its last field.
    private static ReadOnlySpan<char> WithoutSpareBrace(ReadOnlySpan<char> text) =>
        text is [.., '}'] && text.Count('}') > text.Count('{') ? text[..^1].TrimEnd() : text;

    private static string WithPartners(ReadOnlySpan<char> text)
    {
        var open = new Stack<int>();
        var spare = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
                open.Push(i);
            else if (text[i] == '}' && !open.TryPop(out _))
                spare.Add(i);
        }
        if (open.Count == 0 && spare.Count == 0)
            return text.ToString();
        var kept = new StringBuilder(text.Length);
        var from = 0;
        foreach (var place in spare.Concat(open).Order())
        {
            // The backslash of an escaped brace would escape what comes next.
            var isEscaped = place > from && text[place - 1] == '\\';
            kept.Append(text[from..(isEscaped ? place - 1 : place)]);
            from = place + 1;
        }
        return kept.Append(text[from..]).ToString();
    }
}
