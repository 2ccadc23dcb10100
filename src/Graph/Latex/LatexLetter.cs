using System.Diagnostics.CodeAnalysis;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>Letters with accents as LaTeX.</summary>
internal static class LatexLetter
{
    /// <summary>Up to here the fonts of LaTeX have the letters ready, and every reader knows the usual form.</summary>
    public const char LastCommon = '\u017F';

    // Names are full of them.
    private static readonly (string? Latex, bool IsExact)[] Common =
        [.. Enumerable.Range(0, LastCommon + 1).Select(letter => Encoded((char)letter))];

    /// <summary>
    /// Writes a letter beyond ASCII, where it can be set as an ASCII letter with accents, or at least as the letter
    /// without one.
    /// </summary>
    /// <param name="isExact">Every accent of the letter is there.</param>
    public static bool TryEncode(char letter, [NotNullWhen(true)] out string? latex, out bool isExact)
    {
        (latex, isExact) = letter <= LastCommon ? Common[letter] : Encoded(letter);
        return latex is not null;
    }

    private static (string? Latex, bool IsExact) Encoded(char letter)
    {
        var isExact = true;
        var latex = Encode(letter, ref isExact);
        return (latex is null or { Length: 1 } ? latex : "{" + latex + "}", isExact);
    }

    private static string? Encode(char letter, ref bool isExact)
    {
        if (letter < 128)
            return char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : null;
        if (LatexSymbols.TryGetTextCommand(letter, out var command))
            return "\\" + command;
        if (!LatinAccents.TryDecompose(letter, out var plain, out var mark))
            return Fold(letter, ref isExact);
        if (Encode(plain, ref isExact) is not { } below)
            return null;
        if (!LatexSymbols.TryGetAccent(mark, out var accent))
        {
            isExact = false;
            return below;
        }
        // In the fonts of LaTeX the accents over i are ready; elsewhere an accent takes the dot's place.
        if (letter > LastCommon && plain is 'i' or 'j' && IsAbove(mark))
            below = "\\" + plain;
        if (char.IsAsciiLetter(accent[0]))
            return $"\\{accent}{{{below}}}";
        // Two braces keep biber from joining accents into a letter that pdfLaTeX does not know.
        return letter > LastCommon
            ? $"\\{accent}{{{{{below}}}}}" : below.Length == 1 ? $"\\{accent}{below}" : $"\\{accent}{{{below}}}";
    }

    private static bool IsAbove(char mark) => mark < '\u0323';

    private static string? Fold(char letter, ref bool isExact)
    {
        // The wide forms that stand between Chinese characters.
        var folded = letter is >= '\uFF01' and <= '\uFF5E'
            ? ((char)(letter - '\uFF01' + '!')).ToString()
            : Slug.Ascii(letter.ToString());
        if (!LatexEncoder.IsPlain(folded) || folded.Length == 0)
            return null;
        isExact = false;
        return folded;
    }
}
