namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>
/// What stands before the name of a venue and is no part of it: "in Proc. of the 19th Conference on Folds".
/// </summary>
internal static class VenueLead
{
    private static readonly string[] Preambles =
    [
        "in: ", "in ", "accepted by ", "accepted to ", "accepted at ", "to appear in ", "published in ",
    ];

    private static readonly string[] StartsOfProceedings =
        ["Proceedings of the ", "Proceedings of ", "Proc. of the ", "Proc. of ", "Proc. "];

    /// <summary>The words without "in", "accepted by" and the like, which say only that a venue follows.</summary>
    public static string Without(string text)
    {
        text = text.Trim(' ', '.', ',', ';', ':', '*', '_', '–', '-', '/');
        foreach (var words in Preambles)
        {
            if (text.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                text = text[words.Length..].TrimStart(' ', '.', ',', ':');
        }
        return text[LengthOfOrdinal(text)..];
    }

    /// <summary>
    /// The name of a venue that no table knows: "Proceedings of the Folds" appear at the Folds, but those of a society
    /// are its journal.
    /// </summary>
    public static string NameOf(string words)
    {
        if (words.Contains(" Society", StringComparison.Ordinal) || words.Contains(" Academy", StringComparison.Ordinal))
            return words;
        foreach (var start in StartsOfProceedings)
        {
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && VenueWords.IsVenueShaped(words[start.Length..]))
                return words[start.Length..];
        }
        return words;
    }

    // "19th Conference on Folds"
    private static int LengthOfOrdinal(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var digits
        && text.AsSpan(digits) is [var first, var second, ' ', var next, ..] && char.IsUpper(next)
        && $"{first}{second}" is "st" or "nd" or "rd" or "th" ? digits + 3 : 0;
}
