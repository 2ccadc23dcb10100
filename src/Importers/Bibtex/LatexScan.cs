namespace SurveyGraph.Importers.Bibtex;

/// <summary>Finds the parts of LaTeX that commands are made of, without knowing what they mean.</summary>
internal static class LatexScan
{
    /// <summary>The letters behind the backslash; none where another character is.</summary>
    public static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> latex, int backslash)
    {
        var rest = latex[(backslash + 1)..];
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        return rest[..length];
    }

    /// <summary>Moves on by <paramref name="more"/> characters, and past the blanks there.</summary>
    public static void SkipBlanks(ReadOnlySpan<char> latex, ref int position, int more = 0)
    {
        position += more;
        while (position < latex.Length && char.IsWhiteSpace(latex[position]))
            position++;
    }

    /// <summary>The length of the group that starts the text, with its braces; -1 where it does not end.</summary>
    public static int LengthOfGroup(ReadOnlySpan<char> latex)
    {
        var depth = 0;
        for (var i = 0; i < latex.Length; i++)
        {
            depth += latex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }
        return -1;
    }
}
