using System.Buffers;
using System.Globalization;
using System.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Mathematics between dollar signs: which text is mathematics, and which mathematics is only characters.
/// </summary>
internal static class LatexMath
{
    private static readonly SearchValues<char> DollarOrEscape = SearchValues.Create("$\\");

    // What would end a line, a cell or the mathematics itself, or make characters that are not written.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("%#&$");

    private const int MaxLength = 256;

    /// <summary>
    /// The place of the dollar sign that closes the mathematics opened before <paramref name="start"/>, or -1.
    /// </summary>
    public static int FindClosing(ReadOnlySpan<char> latex, int start)
    {
        for (var i = start; i < latex.Length; i++)
        {
            var next = latex[i..].IndexOfAny(DollarOrEscape);
            if (next < 0)
                return -1;
            i += next;
            if (latex[i] == '$')
                return i;
            i++;
        }
        return -1;
    }

    /// <summary>
    /// Reads mathematics between <c>\(</c>, which ends at <paramref name="start"/>, and <c>\)</c>. There is none with a
    /// dollar sign in it.
    /// </summary>
    public static bool TryReadInline(ReadOnlySpan<char> latex, int start, out ReadOnlySpan<char> content)
    {
        content = latex.Slice(start, Math.Min(MaxLength, latex.Length - start));
        var length = content.IndexOf(@"\)", StringComparison.Ordinal);
        content = content[..Math.Max(0, length)];
        return length > 0 && !content.Contains('$');
    }

    /// <summary>
    /// The word of mathematics that is nothing but a raised or lowered one, with letters that mathematics cannot set:
    /// <c>^{ème}</c>. Empty for other mathematics.
    /// </summary>
    public static ReadOnlySpan<char> RaisedWord(ReadOnlySpan<char> content)
    {
        if (content is not ['^' or '_', '{', _, .., '}'])
            return [];
        var word = content[2..^1];
        foreach (var c in word)
        {
            if (!char.IsLetter(c) || c > LatexLetter.LastCommon)
                return [];
        }
        return word.ContainsAnyExceptInRange('A', 'z') ? word : [];
    }

    /// <summary>
    /// Whether the dollar sign at <paramref name="start"/> of a plain text opens mathematics, by pandoc's rule: no
    /// blank inside the dollars, no digit after the second one. "$5 and $10" is money.
    /// </summary>
    public static bool TryFind(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        var end = FindClosing(text[..Math.Min(text.Length, start + MaxLength)], start + 1);
        if (end < 0 || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) || !IsMath(text[(start + 1)..end]))
            return false;
        length = end + 1 - start;
        return true;
    }

    /// <summary>
    /// The text with every character as it comes back from LaTeX where that has one form for several: what is
    /// mathematics once is so again.
    /// </summary>
    public static string Settle(string text)
    {
        if (!text.Contains('$', StringComparison.Ordinal) || Ascii.IsValid(text))
            return text;
        var settled = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '’')
                settled.Append('\'');
            else if (char.IsWhiteSpace(c) || (c < 128 && char.IsControl(c)))
                settled.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                settled.Append(c);
        }
        return settled.ToString();
    }

    /// <summary>
    /// Whether the text may stand between dollar signs as it is: ASCII, balanced, and no command but those of
    /// mathematics.
    /// </summary>
    public static bool IsMath(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || content[0] == ' ' || content[^1] == ' ')
            return false;
        if (content.ContainsAny(Unsafe)
            || content.ContainsAnyExceptInRange(' ', '~') || content.IndexOf("^^", StringComparison.Ordinal) >= 0)
            return false;
        return LatexCommands.HasBalancedBraces(content) && LatexMathSyntax.IsWellFormed(content);
    }

    /// <summary>
    /// Writes mathematics that is nothing but characters as these characters: <c>\alpha</c>, <c>_{10}</c>,
    /// <c>\rightarrow</c>.
    /// </summary>
    /// <returns>The number of characters written, or -1 where the mathematics says more.</returns>
    public static int DecodeSymbols(ReadOnlySpan<char> content, Span<char> text)
    {
        var length = 0;
        for (var i = 0; i < content.Length;)
        {
            switch (content[i])
            {
                case '\\':
                    var name = LatexCommands.NameAt(content, i);
                    if (!LatexSymbols.TryGetMath(name, out text[length++]))
                        return -1;
                    i += 1 + name.Length;
                    break;
                case '_' or '^':
                    if (!DecodeScript(content, ref i, text, ref length))
                        return -1;
                    break;
                case '{' when i + 1 < content.Length && content[i + 1] == '}':
                    i += 2;
                    break;
                case ' ':
                    i++;
                    break;
                case var c when DecodeSign(c) is { } sign:
                    text[length++] = sign;
                    i++;
                    break;
                default:
                    return -1;
            }
        }
        return length == 0 ? -1 : length;
    }

    private static char? DecodeSign(char c) => c switch
    {
        '-' => '−',
        '\'' => '′',
        '<' or '>' or '|' or '=' or '+' or '*' or '/' => c,
        _ => null,
    };

    private static bool DecodeScript(ReadOnlySpan<char> content, ref int i, Span<char> text, ref int length)
    {
        var position = content[i++];
        var end = i + 1;
        if (i < content.Length && content[i] == '{')
        {
            i++;
            end = content[i..].IndexOf('}') is var close and >= 0 ? i + close : content.Length + 1;
        }
        if (end > content.Length || end == i)
            return false;
        foreach (var c in content[i..end])
        {
            if ((position == '^' ? LatexSymbols.Superscript(c) : LatexSymbols.Subscript(c)) is not { } script)
                return false;
            text[length++] = script;
        }
        i = end < content.Length && content[end] == '}' ? end + 1 : end;
        return true;
    }
}
