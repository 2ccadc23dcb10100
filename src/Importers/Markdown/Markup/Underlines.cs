namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Headings that are underlined by a row of signs. For each of them Markdig looks at all blocks before it, so that more
/// of them than any list has are better read as text.
/// </summary>
internal static class Underlines
{
    private const int Most = 20_000;

    public static bool AreTooMany(string text)
    {
        if (text.AsSpan().Count("\n=") + text.AsSpan().Count("\n-") <= Most)
            return false;
        var count = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            count += line is ['=' or '-', ..] && !line.TrimEnd().ContainsAnyExcept(line[0]) ? 1 : 0;
        return count > Most;
    }
}
