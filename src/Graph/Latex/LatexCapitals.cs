using System.Buffers;
using System.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// What BibTeX breaks where it sets a title in lower case, mathematics and names of commands too, for it looks at no more
/// than braces: <c>$O(N)$</c> becomes another formula, <c>\LaTeX</c> a command that nobody defines.
/// </summary>
internal static class LatexCapitals
{
    private static readonly SearchValues<char> StartsOfPieces = SearchValues.Create("$\\{}");

    /// <summary>An author's LaTeX with braces round such places that have none.</summary>
    public static string Protect(string latex)
    {
        StringBuilder? output = null;
        var (depth, written) = (0, 0);
        for (var i = 0; i < latex.Length;)
        {
            var next = latex.AsSpan(i).IndexOfAny(StartsOfPieces);
            if (next < 0)
                break;
            i += next;
            var end = EndOfPiece(latex, i);
            var piece = latex.AsSpan(i..end);
            depth += piece switch { ['{'] => 1, ['}'] => -1, _ => 0 };
            if (depth == 0 && EndOfOwn(latex, i, end) is var own and > 0)
            {
                // Two braces: in one, what the command holds would be set in lower case, too.
                output ??= new(latex.Length + 4);
                output.Append(latex, written, i - written).Append("{{").Append(latex, i, own - i).Append("}}");
                written = end = own;
            }
            else if (depth == 0 && IsBroken(piece))
            {
                output ??= new(latex.Length + 2);
                output.Append(latex, written, i - written).Append('{').Append(piece).Append('}');
                written = end = piece[0] == '$' ? end : EndOfCommand(latex, end);
            }
            i = end;
        }
        return output?.Append(latex, written, latex.Length - written).ToString() ?? latex;
    }

    /// <summary>Whether there is a capital outside braces.</summary>
    public static bool HasCapital(ReadOnlySpan<char> mathematics)
    {
        var depth = 0;
        foreach (var c in mathematics)
        {
            if (depth == 0 && char.IsAsciiLetterUpper(c))
                return true;
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
        }
        return false;
    }

    private static bool IsOwn(ReadOnlySpan<char> name) =>
        name.ContainsAnyInRange('A', 'Z') && OwnCommands.AreAmong(name);

    // Behind an author's own command with a capital and its arguments; 0 where there is none.
    private static int EndOfOwn(string latex, int start, int end)
    {
        if (latex[start] != '\\' || !latex.AsSpan(end).StartsWith("{") || !IsOwn(latex.AsSpan((start + 1)..end)))
            return 0;
        var depth = 0;
        for (var i = end; i < latex.Length; i++)
        {
            depth += latex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && i == end + 1)
                return 0;
            if (depth == 0 && !latex.AsSpan(i + 1).StartsWith("{"))
                return i + 1;
        }
        return 0;
    }

    // A piece is mathematics, a command, or a brace.
    private static int EndOfPiece(string latex, int start) => latex[start] switch
    {
        '$' => Math.Max(start, LatexMath.FindClosing(latex, start + 1)) + 1,
        '\\' => start + 1 + LatexCommands.NameAt(latex, start).Length,
        _ => start + 1,
    };

    private static bool IsBroken(ReadOnlySpan<char> piece) => piece switch
    {
        ['$', ..] => HasCapital(piece),
        ['\\', .. var name] => LatexCommands.IsLogo(name) || LatexCommands.IsOwnName(name, []) || IsOwn(name),
        _ => false,
    };

    // The empty braces or the blanks that end the name of the command, which braces round it do as well.
    private static int EndOfCommand(string latex, int end)
    {
        if (latex.AsSpan(end).StartsWith("{}"))
            return end + 2;
        while (end < latex.Length && latex[end] == ' ')
            end++;
        return end;
    }
}
