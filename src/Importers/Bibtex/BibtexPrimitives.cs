using System.Globalization;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Commands that no outline of arguments describes: characters and accents by number (<c>\symbol{126}</c>,
/// <c>\char`\~</c>, <c>\accent127 u</c>), accents as tables of tabs have them (<c>\a'e</c>), text between two equal
/// signs (<c>\path|~ann|</c>), hints for the end of a line, space of a length.
/// </summary>
internal static class BibtexPrimitives
{
    private const int MaxVerbatim = 1000;

    /// <summary>Whether a name is that of such a command.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => name is "symbol" or "char" or "accent" or "a" or "verb"
        or "path" or "url" or "linebreak" or "nolinebreak" or "pagebreak" or "nopagebreak" or "kern" or "unskip"
        or "enquote";

    /// <summary>Reads such a command.</summary>
    /// <param name="text">The same in commands that every reader of LaTeX knows.</param>
    /// <param name="end">The place behind it.</param>
    public static bool TryRead(
        ReadOnlySpan<char> latex, int backslash, ReadOnlySpan<char> name, out string text, out int end)
    {
        end = backslash + 1 + name.Length;
        text = "";
        switch (name)
        {
            case "symbol":
                return TryReadSymbol(latex, ref end, out text);
            case "char":
                return TryReadNumber(latex, ref end, out var number) && TryGetText(number, out text);
            case "accent":
                return TryReadNumber(latex, ref end, out var accent) && TryGetAccent(accent, out text);
            case "a":
                return TryReadTabbing(latex, ref end, out text);
            case "verb" or "path" or "url":
                return TryReadVerbatim(latex, name, ref end, out text);
            case "linebreak" or "nolinebreak" or "pagebreak" or "nopagebreak":
                if (latex[end..] is ['[', >= '0' and <= '4', ']', ..])
                    end += 3;
                return true;
            case "unskip":
                LatexScan.SkipBlanks(latex, ref end);
                return true;
            case "kern":
                return TrySkipLength(latex, ref end);
            case "enquote" when latex[end..].StartsWith("*"):
                end++;
                text = @"\enquote";
                return true;
            default:
                return false;
        }
    }

    // -.1em, .063em, 2.5 pt
    private static bool TrySkipLength(ReadOnlySpan<char> latex, ref int end)
    {
        LatexScan.SkipBlanks(latex, ref end);
        var i = end;
        while (i < latex.Length && latex[i] is '-' or '+' or '.' or (>= '0' and <= '9'))
            i++;
        if (i == end)
            return false;
        LatexScan.SkipBlanks(latex, ref i);
        if (i + 1 >= latex.Length || !char.IsAsciiLetterLower(latex[i]) || !char.IsAsciiLetterLower(latex[i + 1]))
            return false;
        end = i + 2;
        if (end < latex.Length && latex[end] == ' ')
            end++;
        return true;
    }

    private static bool TryReadTabbing(ReadOnlySpan<char> latex, ref int end, out string text)
    {
        text = end < latex.Length && latex[end] is '\'' or '`' or '=' ? $"\\{latex[end]}" : "";
        end += text.Length > 0 ? 1 : 0;
        return text.Length > 0;
    }

    private static bool TryReadSymbol(ReadOnlySpan<char> latex, ref int end, out string text)
    {
        text = "";
        var close = latex[end..].StartsWith("{") ? latex.Slice(end, Math.Min(8, latex.Length - end)).IndexOf('}') : -1;
        if (close < 0)
            return false;
        var digits = latex.Slice(end + 1, close - 1);
        var inside = 0;
        end += close + 1;
        return TryReadNumber(digits, ref inside, out var number) && inside == digits.Length
            && TryGetText(number, out text);
    }

    // TeX's numbers: 126, '176, "7E, `~, `\~. A blank behind the digits belongs to them.
    private static bool TryReadNumber(ReadOnlySpan<char> latex, ref int position, out int number)
    {
        number = -1;
        LatexScan.SkipBlanks(latex, ref position);
        var rest = latex[position..];
        if (rest is ['`', '\\', var escaped, ..])
        {
            number = escaped;
            position += 3;
            return true;
        }
        if (rest is ['`', var plain, ..])
        {
            number = plain;
            position += 2;
            return true;
        }
        var (digits, start, radix) = rest switch
        {
            ['"', ..] => ("0123456789ABCDEF", 1, 16),
            ['\'', ..] => ("01234567", 1, 8),
            _ => ("0123456789", 0, 10),
        };
        var end = start;
        while (end < rest.Length && end < start + 4 && digits.Contains(rest[end], StringComparison.Ordinal))
            end++;
        if (end == start)
            return false;
        number = Convert.ToInt32(rest[start..end].ToString(), radix);
        position += end + (end < rest.Length && rest[end] == ' ' ? 1 : 0);
        return true;
    }

    // Below and above are other characters in each font.
    private static bool TryGetText(int number, out string text)
    {
        text = number is > ' ' and <= '~' ? LatexText.Encode(((char)number).ToString()).Latex : "";
        return text.Length > 0;
    }

    // The places of accents in the fonts that TeX came with.
    private static bool TryGetAccent(int number, out string text)
    {
        text = number switch
        {
            18 => "\\`",
            19 => "\\'",
            20 => "\\v ",
            21 => "\\u ",
            22 => "\\=",
            23 => "\\r ",
            94 => "\\^",
            95 => "\\.",
            125 => "\\H ",
            126 => "\\~",
            127 => "\\\"",
            _ => "",
        };
        return text.Length > 0;
    }

    private static bool TryReadVerbatim(
        ReadOnlySpan<char> latex, ReadOnlySpan<char> name, ref int end, out string text)
    {
        text = "";
        if (end >= latex.Length || latex[end] is not ('|' or '!' or '+' or '/' or '=' or '"'))
            return false;
        var rest = latex.Slice(end + 1, Math.Min(MaxVerbatim, latex.Length - end - 1));
        var length = rest.IndexOf(latex[end]);
        if (length <= 0 || rest[..length].ContainsAny("{}\n")
            || (name is not "verb" && rest[..length].Contains('\\')))
            return false;
        var inside = rest[..length].ToString();
        text = name is "verb"
            ? $@"\texttt{{{LatexText.Encode(inside).Latex}}}"
            : string.Create(CultureInfo.InvariantCulture, $@"\{name}{{{inside}}}");
        end += length + 2;
        return true;
    }
}
