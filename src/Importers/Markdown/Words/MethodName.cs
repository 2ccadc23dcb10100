using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>Words that are made as names of methods are: FastV, H2O; a plain word is none.</summary>
internal static class MethodName
{
    private const int MaxAcronym = 8;

    /// <summary>Whether a word is made so, and names neither a kind of link nor a part of an entry.</summary>
    public static bool Is(string word) => TextShape.IsMade(word) && !LinkLabels.IsLabel(word) && !PartRoles.IsKnown(word);

    /// <summary>
    /// Whether capitals are the initials that a title starts with: DAC of "Dynamic Attention for Cars", whatever
    /// conference has that name.
    /// </summary>
    public static bool IsAcronymOf(string text, string title)
    {
        var acronym = text.AsSpan().Trim(" .,:");
        if (acronym.Length is < 3 or > MaxAcronym || acronym.ContainsAnyExceptInRange('A', 'Z'))
            return false;
        var found = 0;
        foreach (var range in title.AsSpan().SplitAny(" -"))
        {
            var word = title.AsSpan(range);
            if (found < acronym.Length && word is [var first, ..] && char.ToUpperInvariant(first) == acronym[found])
                found++;
            else if (found == 0 || word is not [>= 'a' and <= 'z', ..])
                break;
        }
        return found == acronym.Length;
    }
}
