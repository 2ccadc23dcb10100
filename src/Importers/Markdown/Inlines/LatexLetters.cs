using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>
/// Letters that lists copy from .bib files: <c>B{\"o}ker</c>, <c>Garc\'ia</c>, <c>\v{C}apek</c>. To Markdown,
/// <c>\"</c> is a quotation mark, so that only what can be nothing but a letter is one.
/// </summary>
internal static partial class LatexLetters
{
    /// <summary>What Markdown takes a backslash off that LaTeX has for an accent.</summary>
    public static bool IsAccent(char c) => c is '"' or '\'' or '`' or '^' or '~' or '=' or '.';

    /// <summary>The piece with such letters in it, and without the backslashes that are Markdown's own.</summary>
    public static Piece Decode(Piece piece)
    {
        var text = piece.Text;
        if (!text.Contains('\\', StringComparison.Ordinal))
            return piece;
        var decoded = new StringBuilder(text.Length);
        List<(int Index, int Offset)> runs = [];
        var expected = -1;
        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text, i);
            if (length == 0 && text[i] == '\\' && i + 1 < text.Length && IsAccent(text[i + 1]))
            {
                i++;
                continue;
            }
            var offset = piece.OffsetOf(i);
            if (offset != expected)
                runs.Add((decoded.Length, offset));
            if (length == 0)
                decoded.Append(text[i]);
            else
                decoded.Append(LatexText.Decode(text.AsSpan(i, length)));
            expected = offset + 1;
            i += Math.Max(length, 1);
        }
        if (decoded.Length == 0)
            return piece;
        return piece with
        {
            Text = decoded.ToString(),
            Start = runs[0].Offset,
            Runs = runs.Count > 1 ? [.. runs] : null,
        };
    }

    public static string Decode(string text) =>
        Decode(new Piece(PieceKind.Text, text, PieceStyle.None, 0, text.Length)).Text;

    private static int LengthAt(string text, int i)
    {
        if (text[i] is not ('\\' or '{') || Letter().Match(text, i) is not { Success: true } match)
            return 0;
        // Without braces an accent stands inside a word only: P\'erez, but l\'amour and \"A Title\".
        var isSure = match.ValueSpan.Contains('{') || match.Groups["named"].Success;
        return isSure || IsInWord(text, i, match.ValueSpan) ? match.Length : 0;
    }

    private static bool IsInWord(string text, int i, ReadOnlySpan<char> accent)
    {
        if (i == 0 || !char.IsLetter(text[i - 1]) || !IsAccented(accent[1], accent[^1]))
            return false;
        var isSecond = i == 1 || !char.IsLetter(text[i - 2]);
        return !isSecond || accent[1] != '\''
            || (char.IsUpper(text[i - 1]) && text[i - 1] is not ('D' or 'L' or 'O' or 'M' or 'N'));
    }

    private static bool IsAccented(char accent, char letter) => accent switch
    {
        '"' or '\'' or '`' or '^' => char.ToLowerInvariant(letter) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y',
        '~' => char.ToLowerInvariant(letter) is 'a' or 'o' or 'n',
        _ => false,
    };

    [GeneratedRegex(
        """\G(?<brace>\{)?(?:\\["'`^~=.](?:\{\\?[A-Za-z]\}|\\?[A-Za-z])|\\[vcuHkrdb]\{\\?[A-Za-z]\}|"""
            + """(?<named>\\(?:ss|oe|OE|ae|AE|aa|AA|[oOlLij])(?=\})))(?(brace)\})""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
