namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Markup for which Markdig takes the square of its length, so that more of it than any list has is better read as
/// text: for each underlined heading it looks at all blocks before it, for each colon in a table at the whole line.
/// </summary>
internal static class SlowMarkup
{
    private const int MostUnderlines = 20_000;
    private const int MostColonsInLine = 5_000;
    private const int LongLine = 20_000;

    public static bool IsIn(string text) =>
        text.Length > LongLine && (HasManyUnderlines(text) || HasLineOfManyColons(text));

    private static bool HasManyUnderlines(ReadOnlySpan<char> text)
    {
        if (text.Count("\n=") + text.Count("\n-") <= MostUnderlines)
            return false;
        var count = 0;
        foreach (var line in text.EnumerateLines())
            count += line is ['=' or '-', ..] && !line.TrimEnd().ContainsAnyExcept(line[0]) ? 1 : 0;
        return count > MostUnderlines;
    }

    private static bool HasLineOfManyColons(ReadOnlySpan<char> text)
    {
        while (text.Length > LongLine)
        {
            var length = text.IndexOf('\n');
            var line = length < 0 ? text : text[..length];
            if (line.Length > LongLine && line.Contains('|') && line.Count(':') > MostColonsInLine)
                return true;
            text = text[Math.Min(line.Length + 1, text.Length)..];
        }
        return false;
    }
}
