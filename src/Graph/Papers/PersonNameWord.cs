using System.Buffers;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>A word of a name in BibTeX, by its place.</summary>
/// <param name="Part">How many commas stand before the word.</param>
internal readonly record struct PersonNameWord(int Start, int End, int Part)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("{}, \t\r\n~\u00A0\u3000");

    /// <summary>Finds the words of a name: blanks and commas part them, outside braces.</summary>
    /// <param name="words">Takes the words.</param>
    /// <returns>How many words there are, or -1 where they are more than may be taken.</returns>
    public static int Split(ReadOnlySpan<char> name, Span<PersonNameWord> words, out int commas)
    {
        commas = 0;
        int count = 0, depth = 0, start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            if (start < 0)
                start = i;
            var next = name[i..].IndexOfAny(Separators);
            i = next < 0 ? name.Length : i + next;
            if (i < name.Length && name[i] is '{' or '}')
            {
                depth = Math.Max(0, depth + (name[i] == '{' ? 1 : -1));
                continue;
            }
            // In braces nothing separates, nor does what belongs to a command: \~n, J.\,L.
            if (i < name.Length && (depth > 0 || (name[i] is '~' or ',' && i > 0 && name[i - 1] == '\\')))
                continue;
            if (i < name.Length && EndsLetter(name, i))
                continue;
            if (i > start)
            {
                if (count == words.Length)
                    return -1;
                words[count++] = new(start, i, commas);
            }
            start = -1;
            if (i < name.Length && name[i] == ',')
                commas++;
        }
        return count;
    }

    // TeX takes the blank behind a letter's command for its end, and looks for the letter of an accent behind it:
    // S\o ren, \L ukasz, Dvo\v r\' ak.
    private static bool EndsLetter(ReadOnlySpan<char> name, int blank)
    {
        if (name[blank] is ',' or '~' || blank + 1 == name.Length || !char.IsLetter(name[blank + 1]))
            return false;
        if (blank > 1 && name[blank - 2] == '\\' && LatexSymbols.TryGetMark(name.Slice(blank - 1, 1), out _)
            && !char.IsLetter(name[blank - 1]))
        {
            return true;
        }
        var backslash = blank - 1;
        while (backslash >= 0 && char.IsAsciiLetter(name[backslash]))
            backslash--;
        return backslash >= 0 && backslash < blank - 1 && name[backslash] == '\\'
            && IsLetter(name[(backslash + 1)..blank]);
    }

    /// <summary>Whether a command stands for a letter or sets a mark on one.</summary>
    public static bool IsLetter(ReadOnlySpan<char> command) =>
        LatexSymbols.TryGetMark(command, out _)
            || (LatexSymbols.TryGetText(command, out var letter) && char.IsLetter(letter)) || command is "ensuremath";
}
