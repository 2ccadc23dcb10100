using System.Text;

namespace SurveyGraph.Graph.Text;

/// <summary>
/// The form in which text enters the graph: one line, no control characters, well-formed, accents joined to their
/// letters.
/// </summary>
public static class PlainText
{
    /// <summary>
    /// Whether the text holds a character that XML cannot hold or a terminal would obey. Blanks without width and byte
    /// order marks, which lists are full of, go without a word.
    /// </summary>
    public static bool HasControls(ReadOnlySpan<char> text)
    {
        if (IsPlain(text))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsControl(text, i) && text[i] is not ('\t' or '\n' or '\r') && !HasNoWidth(text[i]))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The text on one line: runs of blanks and line breaks are one blank, control characters are gone.
    /// </summary>
    public static string OneLine(string text)
    {
        if (IsOneLine(text))
            return text;
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) && c != '\u00A0')
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (char.IsSurrogate(c))
            {
                i = AppendSurrogate(line, text, i);
            }
            else if (!IsControl(text, i))
            {
                line.Append(c);
            }
        }
        while (line.Length > 0 && line[^1] == ' ')
            line.Length--;
        var normal = LatinAccents.Compose(line.ToString());
        return normal == text ? text : normal;
    }

    /// <summary>
    /// The text on one line and within a length, cut at a blank where there is one near, with an ellipsis.
    /// </summary>
    public static string Shorten(string text, int maxLength)
    {
        var line = OneLine(text);
        if (line.Length <= maxLength)
            return line;
        var end = line.LastIndexOf(' ', maxLength - 1, maxLength / 2);
        if (end < 0)
            end = char.IsHighSurrogate(line[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return string.Concat(line.AsSpan(0, end), "…");
    }

    /// <summary>The text with its line breaks and tabs, but no other control characters, well-formed.</summary>
    public static string Lines(string text)
    {
        if (IsPlain(text))
            return text;
        var lines = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
                i = AppendSurrogate(lines, text, i);
            else if (text[i] is '\t' or '\n' or '\r' || !IsControl(text, i))
                lines.Append(text[i]);
        }
        return LatinAccents.Compose(lines.ToString());
    }

    // ASCII and the Latin letters: none of them is a control, a blank but ' ', a mark or half a character.
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyExceptInRange(' ', '~'); i >= 0; i = text.IndexOfAnyExceptInRange(' ', '~'))
        {
            if (text[i] is not (>= '\u00A1' and <= '\u024F'))
                return false;
            text = text[(i + 1)..];
        }
        return true;
    }

    private static bool IsOneLine(string text)
    {
        if (!IsPlain(text) || text.Contains("  ", StringComparison.Ordinal))
            return false;
        return text.Length == 0 || (text[0] != ' ' && text[^1] != ' ');
    }

    private static int AppendSurrogate(StringBuilder text, string source, int i)
    {
        if (char.IsHighSurrogate(source[i]) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]))
        {
            text.Append(source[i]).Append(source[i + 1]);
            return i + 1;
        }
        text.Append('\uFFFD');
        return i;
    }

    private static bool HasNoWidth(char c) => c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF';

    // Besides C0 and C1: the two non-characters that XML forbids, and marks that turn the direction of the text around
    // them.
    private static bool IsControl(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        < ' ' or '\u007F' => true,
        >= '\u0080' and <= '\u009F' => true,
        '\uFFFE' or '\uFFFF' => true,
        _ when HasNoWidth(text[i]) => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        _ => false,
    };
}
