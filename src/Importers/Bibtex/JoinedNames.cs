using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Names that another word than "and" joins: <c>Ann Lee et Bo Chen</c>, <c>Ann Lee / Bo Chen</c>, <c>Lee, Ann y Chen,
/// Bo</c>. BibTeX takes them for one name, and the word for a particle.
/// </summary>
internal static class JoinedNames
{
    private const int MaxWords = 5;

    private static readonly string[] Words = [" et ", " und ", " och ", " og ", " oraz ", " / "];

    // Within family names, too: Ortega y Gasset.
    private static readonly string[] WordsInNames = [" y ", " e ", " i "];

    /// <summary>The list with "and" between the names; null where nothing else joins them.</summary>
    public static string? WithAnd(ReadOnlySpan<char> latex)
    {
        // As documents have it: Ann Lee\and Bo Chen
        var changed = latex.Contains('\\') && latex.Contains(@"\and ", StringComparison.Ordinal)
            ? latex.ToString().Replace(@"\and ", " and ", StringComparison.Ordinal) : null;
        // Nearly all lists have "and" alone.
        if (!MayHaveWord(latex))
            return changed;
        foreach (var word in Words)
            changed = Replaced(changed ?? latex, word, IsName) ?? changed;
        foreach (var word in WordsInNames)
            changed = Replaced(changed ?? latex, word, IsTurned) ?? changed;
        return changed;
    }

    private static bool MayHaveWord(ReadOnlySpan<char> latex)
    {
        foreach (var range in latex.Split(' '))
        {
            if (latex[range] is "et" or "und" or "och" or "og" or "oraz" or "/" or "y" or "e" or "i")
                return true;
        }
        return false;
    }

    private static string? Replaced(ReadOnlySpan<char> latex, string word, Func<string, bool> isName)
    {
        if (!latex.Contains(word, StringComparison.Ordinal))
            return null;
        var list = latex.ToString();
        var parts = list.Split(word);
        // Beside the word stand the last name of a list before it, and the first of one behind it.
        return Enumerable.Range(1, parts.Length - 1)
            .All(i => isName(After(parts[i - 1])) && isName(Before(parts[i])))
            ? string.Join(" and ", parts.Select(part => part.Trim())) : null;
    }

    private static string After(string list) =>
        list.LastIndexOf(" and ", StringComparison.Ordinal) is >= 0 and var and ? list[(and + " and ".Length)..] : list;

    private static string Before(string list) =>
        list.IndexOf(" and ", StringComparison.Ordinal) is >= 0 and var and ? list[..and] : list;

    // Ann Lee; Lee, Ann; of several with commas between them, the one beside the word.
    private static bool IsName(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return IsTurned(text) || IsSpoken(parts[^1]) || (parts.Length > 1 && IsSpoken(parts[0]));
    }

    private static bool IsTurned(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries) is [[var family, ..], [var given, ..]]
        && IsCapital(family) && IsCapital(given);

    private static bool IsSpoken(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MaxWords && IsCapital(words[0][0]) && IsCapital(words[^1][0])
            && words.All(word => IsCapital(word[0]) || FullNames.AreParticles(word))
            && !CollectiveNames.EndIn(words[^1]) && !words.Any(word => CollectiveNames.EndIn(word));
    }

    private static bool IsCapital(char c) => char.IsUpper(c) || c is '{' or '\\';
}
