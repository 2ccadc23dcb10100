namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Bullets without words right below a line of text: to Markdown, one dash there makes a heading of that line.
/// </summary>
internal static class EmptyBullets
{
    // Deeper lines are no underlines of headings.
    private const int MaxIndent = 3;

    /// <summary>Blanks such bullets; everything stays at the offset where it was.</summary>
    public static string Mask(string text)
    {
        char[]? masked = null;
        var before = "".AsSpan();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.Length > 0 && line.Trim() is "-" && line.IndexOf('-') is <= MaxIndent and var dash
                && IsText(before, dash))
            {
                masked ??= text.ToCharArray();
                masked[start + dash] = ' ';
            }
            before = line;
            start = end + 1;
        }
        return masked is null ? text : new(masked);
    }

    // Below a bullet, a dash that is not indented is one more bullet.
    private static bool IsText(ReadOnlySpan<char> line, int dash)
    {
        var words = line.TrimStart();
        return words.Length > 0 && !words.IsWhiteSpace()
            && (words[0] is not ('-' or '*' or '+') || dash > line.Length - words.Length);
    }
}
