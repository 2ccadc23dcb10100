using System.Buffers;
using System.Text;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Reads links and identifiers, in which LaTeX's own characters stand for themselves.</summary>
internal static class BibtexVerbatim
{
    private static readonly SearchValues<string> StartsOfLinks =
        SearchValues.Create(["http", "{www."], StringComparison.Ordinal);

    private static readonly SearchValues<char> Markup = SearchValues.Create("\\{}\t\r\n");

    /// <summary>
    /// The text without <c>\url{}</c>, braces and the backslashes that people put before underscores and the like.
    /// </summary>
    public static string Decode(ReadOnlySpan<char> latex)
    {
        latex = Target(latex.Trim());
        if (!latex.ContainsAny(Markup))
            return latex.ToString();
        var text = new StringBuilder(latex.Length);
        for (var i = 0; i < latex.Length; i++)
        {
            if (latex[i] == '\\')
                i = DecodeCommand(latex, i, text);
            else if (latex[i] is not ('{' or '}' or '\t' or '\r' or '\n'))
                text.Append(latex[i]);
            // EndNote has a second address in a line of its own.
            else if (latex[i] == '\n' && latex[i..].TrimStart().StartsWith("http"))
                text.Append(' ');
        }
        return text.ToString().Trim();
    }

    // Of \href{address}{words}, in braces or not, the address.
    private static ReadOnlySpan<char> Target(ReadOnlySpan<char> latex)
    {
        var start = latex.IndexOfAnyExcept('{', ' ');
        if (start < 0 || !latex[start..].StartsWith(@"\href"))
            return latex;
        start += @"\href".Length;
        LatexScan.SkipBlanks(latex, ref start);
        var length = start < latex.Length ? LatexScan.LengthOfGroup(latex[start..]) : -1;
        return length < 2 ? latex : latex.Slice(start + 1, length - 2).Trim();
    }

    /// <summary>
    /// A link or identifier, or the address that a tag of HTML around it leads to: pages about people print .bib files.
    /// </summary>
    public static string Address(ReadOnlySpan<char> latex)
    {
        var text = Decode(latex);
        var tag = text.IndexOf("<a ", StringComparison.OrdinalIgnoreCase);
        var href = tag < 0 ? -1 : text.IndexOf("href=", tag, StringComparison.OrdinalIgnoreCase);
        var start = href + "href=".Length + 1;
        if (href < 0 || start >= text.Length || text[start - 1] is not ('"' or '\''))
            return text;
        var end = text.IndexOf(text[start - 1], start);
        return end < 0 ? text : text[start..end].Trim();
    }

    // Returns the place of the last character of the command.
    private static int DecodeCommand(ReadOnlySpan<char> latex, int backslash, StringBuilder text)
    {
        var end = backslash + 1;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
            end++;
        var name = latex[(backslash + 1)..end];
        if (name.IsEmpty)
        {
            if (end < latex.Length)
                text.Append(latex[end]);
            return end;
        }
        if (name is not ("url" or "path" or "nolinkurl" or "href" or "string" or "texttt"))
            text.Append(LatexText.Decode(latex[backslash..end]));
        return end - 1;
    }

    /// <summary>Whether the parts between blanks are one link: the name of a file in it has blanks.</summary>
    public static bool IsLinkWithBlanks(string[] parts)
    {
        var last = parts[^1];
        var dot = last.LastIndexOf('.');
        var isFile = dot >= 0
            && last.Length - dot is >= 3 and <= 5 && last.AsSpan(dot + 1).ContainsAnyExceptInRange('0', '9');
        return isFile && !parts.Skip(1).Any(IsLink)
            && !parts[0].EndsWith(',') && !parts[0].EndsWith(';');
    }

    public static bool IsLink(string text) =>
        text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal);

    // Between links, or behind one; addresses of newspapers have commas inside.
    private static bool IsComma(string latex, int i) => latex[i] == ','
        && (i + 1 == latex.Length || char.IsWhiteSpace(latex[i + 1]) || latex.AsSpan(i + 1).StartsWith("http"));

    public static bool MayHaveLinks(ReadOnlySpan<char> latex) => latex.ContainsAny(StartsOfLinks);

    /// <summary>The links in a note, in order.</summary>
    public static IEnumerable<string> Links(string latex)
    {
        for (var i = StartOfLink(latex, 0); i >= 0; i = StartOfLink(latex, i))
        {
            var start = i;
            while (i < latex.Length && latex[i] is not (' ' or '}' or '\t' or '\r' or '\n' or '>' or '"')
                && !IsComma(latex, i))
            {
                i++;
            }
            var link = Decode(latex.AsSpan(start, i - start)).TrimEnd('.', ',', ';', ')', ']');
            if (IsLink(link) || link.StartsWith("www.", StringComparison.Ordinal))
                yield return link;
        }
    }

    // Without a scheme only what a command marks: \url{www.example.org}
    private static int StartOfLink(string latex, int start)
    {
        var i = latex.AsSpan(start).IndexOfAny(StartsOfLinks);
        return i < 0 ? -1 : start + i + (latex[start + i] == '{' ? 1 : 0);
    }
}
