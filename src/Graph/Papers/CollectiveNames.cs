using System.Collections.Frozen;

namespace SurveyGraph.Graph.Papers;

/// <summary>Names of teams and institutions, which no family name ends: R Core Team, Atlas Collaboration.</summary>
public static class CollectiveNames
{
    private const int MinAcronym = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LastWords = new[]
    {
        "Team", "Collaboration", "Consortium", "Group", "Contributors", "Committee", "Foundation", "Initiative",
        "Association", "Organization", "Organisation", "Society", "Council", "Institute", "University", "Community",
        "Company", "Corporation", "Commission", "Ministry", "Agency", "Laboratory", "Inc.", "Ltd.", "GmbH",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the name of no person ends in the word.</summary>
    public static bool EndIn(ReadOnlySpan<char> word) => LastWords.Contains(word);

    /// <summary>
    /// Whether the first letters of a name stand behind it, as those of no person do:
    /// <c>National Institute of Folds and Sheets (NIFS)</c>.
    /// </summary>
    public static bool HaveAcronym(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        var open = name.LastIndexOf('(');
        if (open <= 0 || name[^1] != ')' || name.Length - open < MinAcronym + 2)
            return false;
        var acronym = name[(open + 1)..^1];
        var words = name[..open];
        foreach (var range in words.SplitAny(" -~"))
        {
            if (words[range] is not [var first, ..] || !char.IsUpper(first))
                continue;
            if (acronym.IsEmpty || acronym[0] != first)
                return false;
            acronym = acronym[1..];
        }
        return acronym.IsEmpty;
    }
}
