namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// A value in braces that stands in one line, and that one closing brace too many ends before the line:
/// <c>{{Folds}}: A Title of {Paper}},</c>.
/// </summary>
internal static class BibtexLineValue
{
    // Titles are shorter; a file may be one line.
    private const int MaxLength = 2000;

    /// <param name="open">The place of the brace that opens the value.</param>
    /// <param name="early">The place where it seems to have ended.</param>
    /// <param name="value">All between the braces, without the spare one.</param>
    /// <param name="spare">The place of that brace.</param>
    /// <param name="end">The place behind the brace that ends the line.</param>
    public static bool TryRead(string text, int open, int early, out string value, out int spare, out int end)
    {
        (value, spare, end) = ("", -1, -1);
        var line = text.AsSpan(open, Math.Min(MaxLength, text.Length - open));
        if (line.IndexOfAny('\n', '\r') is >= 0 and var length)
            line = line[..length];
        line = line.TrimEnd(", \t");
        if (text[open] != '{' || line[^1] != '}' || open + line.Length <= early)
            return false;
        var depth = 0;
        for (var i = 1; i < line.Length - 1; i++)
        {
            depth += line[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth >= 0)
                continue;
            if (spare >= 0)
                return false;
            (spare, depth) = (open + i, 0);
        }
        if (spare < 0 || depth != 0)
            return false;
        value = string.Concat(line[1..(spare - open)], line[(spare - open + 1)..^1]);
        end = open + line.Length;
        return true;
    }
}
