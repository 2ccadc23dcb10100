using System.Buffers;
using System.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// The one spelling of an author's LaTeX: letters with their accents, dashes, quotation marks and the ellipsis as
/// characters, signs of the keyboard without the backslash that documents need, and text without the name of its
/// language. Where LaTeX is written, it is as documents need it again.
/// </summary>
public static partial class LatexSpelling
{
    // Each is a sign alone; a hyphen, an apostrophe and a brace, which are in most texts, are not.
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`\u00A0");

    private static readonly SearchValues<char> StartsOfSigns = SearchValues.Create("\\$-`'{\u00A0");

    // A letter with an accent or two, in braces.
    private const int MaxLetterLength = 16;
    private const int MaxArgumentsLength = 64;

    /// <summary>The LaTeX in that spelling. Mathematics is as it is, but for a character alone: <c>$\mu$</c>.</summary>
    public static string Of(string latex)
    {
        ArgumentNullException.ThrowIfNull(latex);
        if (!HasSign(latex) || latex.Contains(@"\ensuremath", StringComparison.Ordinal))
            return latex;
        // Two hyphens in an address are two.
        var hasLigatures = !latex.Contains("://", StringComparison.Ordinal);
        var text = new StringBuilder(latex.Length);
        var bare = -1;
        var isQuotation = false;
        for (var i = 0; i < latex.Length;)
        {
            var next = latex.AsSpan(i).IndexOfAny(StartsOfSigns);
            if (next != 0)
                Copy(latex, next < 0 ? latex.Length : i + next, text, ref i);
            else if (latex[i] == '$')
                CopyMathematics(latex, EndOfMathematics(latex, i), text, ref i);
            else if (hasLigatures && Ligature(latex, i, ref isQuotation) is (_, > 0) ligature)
                Replace(ligature, text, ref i);
            else if (LatexCodePoints.TryRead(latex.AsSpan(i), out var characters, out var length))
                Replace((characters, length), text, ref i);
            else if (latex[i] != '\\')
                Copy(latex, i + 1, text, ref i);
            else
                Respell(latex, text, ref i, ref bare);
        }
        return text.ToString();
    }

    private static bool HasSign(ReadOnlySpan<char> latex) => latex.ContainsAny(Signs)
        || latex.IndexOf("--", StringComparison.Ordinal) >= 0 || latex.IndexOf("''", StringComparison.Ordinal) >= 0
        || latex.IndexOf(LatexCodePoints.Start, StringComparison.Ordinal) >= 0;

    // Copies or replaces what the backslash begins. Bare is where the last group ended whose braces were left out.
    private static void Respell(string latex, StringBuilder text, ref int i, ref int bare)
    {
        var name = LatexCommands.NameAt(latex, i);
        if (name.IsEmpty)
        {
            // What is left of a blank at the end.
            i++;
        }
        else if (name is "&" or "%" or "_" or "#")
        {
            text.Append(name);
            i += 2;
        }
        else if (LatexCommands.IsLanguage(name))
        {
            i += 1 + name.Length;
        }
        else if (name is "par")
        {
            text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            i = EndOfName(latex, i + 1 + name.Length, name);
        }
        else if (name is "(" && LatexMath.TryReadInline(latex, i + 2, out var content))
        {
            text.Append('$').Append(content).Append('$');
            i += content.Length + 4;
        }
        else if (name is "url" or "path" or "nolinkurl" or "href")
        {
            CopyAddress(latex, EndOfGroup(latex, i + 1 + name.Length, latex.Length), text, ref i);
        }
        else if (name is "~" or "^" && latex.AsSpan(i + 2).StartsWith("{}"))
        {
            // An accent on nothing, which biber does not know.
            text.Append(name is "~" ? @"\textasciitilde{}" : @"\textasciicircum{}");
            i += 4;
        }
        else if (EndOfLetter(latex, i, name) is var end && end > i && Letter(latex.AsSpan(i, end - i)) is { } letter)
        {
            // Braces that hold nothing else together go with the command.
            if (i > 0 && latex[i - 1] == '{' && end < latex.Length && latex[end] == '}'
                && !IsArgument(latex, i - 1, bare))
            {
                text.Length--;
                bare = ++end;
            }
            text.Append(letter);
            i = end;
        }
        else if (LatexSymbols.TryGetMath(name, out var character) && IsAlone(character, name))
        {
            // Forgotten dollar signs.
            text.Append(character);
            i = EndOfName(latex, i + 1 + name.Length, name);
        }
        else
        {
            text.Append('\\').Append(LatexCommands.UsualName(name));
            i += 1 + name.Length;
        }
    }

    // Where the letter ends that the command sets; where the command starts if it sets none.
    private static int EndOfLetter(string latex, int backslash, ReadOnlySpan<char> name)
    {
        var i = backslash + 1 + name.Length;
        var isMark = LatexSymbols.TryGetMark(name, out _);
        if (!isMark && !LatexSymbols.TryGetText(name, out _))
            return backslash;
        if (!isMark)
            return EndOfName(latex, i, name);
        while (i < latex.Length && latex[i] == ' ')
            i++;
        if (i == latex.Length || latex[i] is '}' or '$')
            return backslash;
        if (latex[i] == '{')
            return EndOfGroup(latex, i, MaxLetterLength) is var close && close > i + 1 ? close : backslash;
        if (latex[i] != '\\')
            return i + 1;
        var inner = LatexCommands.NameAt(latex, i);
        return inner is "i" or "j" ? EndOfName(latex, i + 2, inner) : backslash;
    }

    // Blanks behind the name of a command belong to it, and so does an empty group.
    private static int EndOfName(string latex, int i, ReadOnlySpan<char> name)
    {
        if (!char.IsAsciiLetter(name[^1]))
            return i;
        if (latex.AsSpan(i).StartsWith("{}"))
            return i + 2;
        while (i < latex.Length && latex[i] == ' ')
            i++;
        return i;
    }

    // The character that is written as this command again, in LaTeX as in text; a backslash would begin a command.
    private static string? Letter(ReadOnlySpan<char> latex) =>
        LatexText.Decode(latex) is [not '\\'] letter && LatexText.Encode(letter).Latex is ['{', '\\', ..] written
            && LatexText.Harden(letter).Latex == written
            ? letter
            : null;

    // Whether a group is the argument of a command: \textbf{, \href{…}{. Behind long ones it may be.
    private static bool IsArgument(string latex, int open, int bare)
    {
        var first = Math.Max(0, open - MaxArgumentsLength);
        while (open > first && open != bare && latex[open - 1] == '}')
        {
            var depth = 0;
            for (open--; open >= first; open--)
            {
                depth += latex[open] switch { '}' => 1, '{' => -1, _ => 0 };
                if (depth == 0)
                    break;
            }
        }
        if (open == bare)
            return false;
        if (open < first || (open > 0 && latex[open - 1] is '}' or ']'))
            return true;
        var i = open - 1;
        while (i >= 0 && open - i < MaxArgumentsLength && char.IsAsciiLetter(latex[i]))
            i--;
        return i >= 0 && (latex[i] == '\\' || char.IsAsciiLetter(latex[i]));
    }

    // The character that the font makes of what is here, and of how many.
    private static (string Text, int Length) Ligature(string latex, int i, ref bool isQuotation)
    {
        var rest = latex.AsSpan(i);
        if (rest[0] == '\u00A0')
            return ("~", 1);
        if (i > 0 && latex[i - 1] is '-' or '\'' or '`' or '?' or '!')
            return ("", 0);
        if (rest.StartsWith("---") && !rest.StartsWith("----"))
            return ("—", 3);
        if (rest.StartsWith("--") && !rest.StartsWith("---"))
            return ("–", 2);
        if (rest.StartsWith("``") && !rest.StartsWith("```"))
            return ("“", 2);
        if (rest.StartsWith("''") && !rest.StartsWith("'''"))
            return ("”", 2);
        if (rest is ['`', not '`', ..])
        {
            isQuotation = true;
            return ("‘", 1);
        }
        if (!isQuotation || rest[0] != '\'' || !LatexPunctuation.IsClosing(latex, i))
            return default;
        isQuotation = false;
        return ("’", 1);
    }

    private static void Replace((string Text, int Length) sign, StringBuilder text, ref int i)
    {
        text.Append(sign.Text);
        i += sign.Length;
    }

    // The place behind the group that opens here; the end where none does, or none that is as short.
    private static int EndOfGroup(string latex, int open, int maxLength)
    {
        if (open >= latex.Length || latex[open] != '{')
            return Math.Min(open, latex.Length);
        var depth = 0;
        for (var i = open; i < latex.Length && i - open < maxLength; i++)
        {
            depth += latex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }
        return maxLength < latex.Length ? open : latex.Length;
    }

    // LaTeX drops the blanks of an address, and takes an escaped sign for the sign.
    private static void CopyAddress(string latex, int end, StringBuilder text, ref int i)
    {
        for (; i < end; i++)
        {
            var isEscape = latex[i] == '\\' && i + 1 < end && latex[i + 1] is '%' or '#' or '&' or '_';
            if (!isEscape && !char.IsWhiteSpace(latex[i]))
                text.Append(latex[i]);
        }
    }

    private static void Copy(string latex, int end, StringBuilder text, ref int i)
    {
        end = Math.Min(end, latex.Length);
        text.Append(latex, i, end - i);
        i = end;
    }
}
