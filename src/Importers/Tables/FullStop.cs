using System.Buffers;

namespace SurveyGraph.Importers.Tables;

/// <summary>The full stop that databases write behind titles.</summary>
internal static class FullStop
{
    // "Corp." and "etc." end in a full stop of their own.
    private const int MinWord = 4;

    private static readonly SearchValues<char> BeforeWord = SearchValues.Create(" -–—/(");

    /// <summary>
    /// A title without the full stop that DBLP and PubMed end each of theirs with; one behind few letters may be that of a
    /// word, and several are an ellipsis.
    /// </summary>
    public static string Without(string title)
    {
        if (title is not [.., not '.' and not ' ', '.'])
            return title;
        var word = title.AsSpan(..^1);
        word = word[(word.LastIndexOfAny(BeforeWord) + 1)..];
        if (word.IsEmpty || word.Contains('.'))
            return title;
        var isWord = word.Length >= MinWord || !char.IsLetter(word[^1])
            || (word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z'));
        return isWord ? title[..^1] : title;
    }
}
