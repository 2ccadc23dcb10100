using SurveyGraph.Graph.Text;
namespace SurveyGraph.Graph.Latex;

/// <summary>Puts accents on letters that stand in a buffer.</summary>
internal static class LatexAccents
{
    // More than a letter with its marks cannot be under one accent.
    private const int MaxLetterLength = 4;

    /// <summary>
    /// Puts the mark on the letter at <paramref name="start"/>, the first of the text that an accent command has as
    /// argument.
    /// </summary>
    /// <returns>The new length of the text, at most one more.</returns>
    public static int Apply(Span<char> text, int start, int length, char mark)
    {
        if (length == start || length - start > MaxLetterLength)
            return length;
        if (Compose(text[start], mark) is { } composed)
        {
            text[start] = composed;
            return length;
        }
        var end = start + (char.IsHighSurrogate(text[start]) && start + 1 < length ? 2 : 1);
        while (end < length && text[end] is >= '\u0300' and <= '\u036F')
            end++;
        text[end..length].CopyTo(text[(end + 1)..]);
        text[end] = mark;
        return length + 1;
    }

    /// <summary>The accent by itself, as over an empty group; nothing where there is no such character.</summary>
    public static ReadOnlySpan<char> Spacing(char mark) => mark switch
    {
        '\u0300' => "`",
        '\u0301' => "´",
        '\u0302' => "^",
        '\u0303' => "~",
        '\u0308' => "¨",
        _ => "",
    };

    private static char? Compose(char letter, char mark)
    {
        // An accent takes the dot's place, so LaTeX writes it over a letter without one.
        if (letter is 'ı' or 'ȷ' && LatinAccents.Compose(letter == 'ı' ? 'i' : 'j', mark) is { } dotless)
            return dotless;
        if (LatinAccents.Compose(letter, mark) is { } composed)
            return composed;
        // The marks of one letter have one order in Unicode and may be written in any: a circumflex, then a dot below.
        return LatinAccents.TryDecompose(letter, out var plain, out var first)
            && LatinAccents.Compose(plain, mark) is { } second
            ? LatinAccents.Compose(second, first)
            : null;
    }
}
