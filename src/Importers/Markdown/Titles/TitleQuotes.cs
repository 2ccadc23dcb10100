namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>What stands around a title as a whole, and is no part of it.</summary>
internal static class TitleQuotes
{
    // Pairs that stand around a title as a whole; inner square brackets are part of it.
    private static readonly (char Open, char Close)[] Quotes = [('"', '"'), ('“', '”'), ('《', '》'), ('\'', '\''),
        ('[', ']')];

    /// <summary>A title without the quotes, brackets and punctuation around it.</summary>
    public static string Without(string text)
    {
        const string Around = ",; :|，。；：、";
        var title = text.AsSpan().Trim().Trim("*~").Trim().TrimEnd(Around);
        while (title.Length > 2 && IsQuoted(title))
            title = title[1..^1].Trim();
        // A Title of Which the First Quote Is Lost"
        if (title is [.., '"' or '”'] && title[..^1].IndexOfAny("\"“”") < 0)
            title = title[..^1];
        // "A Title]" that was opened before it
        if (title is [.., ']'] && !title.Contains('['))
            title = title[..^1];
        title = title.Trim(Around);
        return title.Length == text.Length ? text : title.ToString();
    }

    private static bool IsQuoted(ReadOnlySpan<char> title)
    {
        foreach (var (open, close) in Quotes)
        {
            if (title[0] == open && title[^1] == close && (close != ']' || title.IndexOf(']') == title.Length - 1))
                return true;
        }
        return false;
    }
}
