using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Reads what fields say about arXiv in words: <c>arXiv preprint arXiv:2403.06764 [cs.CV]</c>.</summary>
internal static class ArxivStatement
{
    private static readonly string[] Prefixes =
        ["arxiv preprint", "arxiv e-prints", "arxiv e-print", "arxiv eprints", "preprint at", "preprint", "e-print",
            "corr", "computing research repository", "available at", "arxiv.org", "arxiv", "abs"];

    /// <summary>Whether the text names arXiv as a place and says nothing more.</summary>
    public static bool IsPlace(ReadOnlySpan<char> text) =>
        text.Length < 64 && Rest(text).IsEmpty && !text.Trim().IsEmpty;

    /// <summary>Reads a text that is nothing but the number of a preprint, in words or as a link.</summary>
    /// <param name="primaryClass">The subject class that stands behind the number in brackets, or null.</param>
    public static bool TryParse(string text, out ArxivId id, out string? primaryClass)
    {
        primaryClass = null;
        id = default;
        if (text.Length > 128)
            return false;
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return !text.Contains(' ', StringComparison.Ordinal) && ArxivId.TryParseUrl(text, out id);
        if (!text.Contains("arxiv", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("abs/", StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = Rest(text);
        var length = rest.IndexOfAny(' ', '[', '(');
        var number = length < 0 ? rest : rest[..length];
        var after = length < 0 ? "" : rest[length..].Trim();
        if (!ArxivId.TryParse(number.TrimEnd(",.;").ToString(), out id))
            return false;
        if (after is ['[', .. var inside, ']'] && !inside.ContainsAny(" []"))
            primaryClass = inside.ToString();
        else
            return after.IsEmpty || IsYear(after);
        return true;
    }

    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text)
    {
        var rest = text.Trim();
        for (var i = 0; i < Prefixes.Length; i++)
        {
            if (!rest.StartsWith(Prefixes[i], StringComparison.OrdinalIgnoreCase))
                continue;
            rest = rest[Prefixes[i].Length..].TrimStart(" :/,.");
            i = -1;
        }
        return rest;
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        BibtexDate.Year(text.Trim("()."), out var isWhole) is not null && isWhole;
}
