using System.Collections.Frozen;

namespace SurveyGraph.Graph.Papers;

/// <summary>Names of teams and institutions, which no family name ends: R Core Team, Atlas Collaboration.</summary>
public static class CollectiveNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LastWords = new[]
    {
        "Team", "Collaboration", "Consortium", "Group", "Contributors", "Committee", "Foundation", "Initiative",
        "Association", "Organization", "Organisation", "Society", "Council", "Institute", "University", "Community",
        "Company", "Corporation", "Commission", "Ministry", "Agency", "Laboratory", "Inc.", "Ltd.", "GmbH",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the name of no person ends in the word.</summary>
    public static bool EndIn(ReadOnlySpan<char> word) => LastWords.Contains(word);
}
