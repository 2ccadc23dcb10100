using System.Collections.Immutable;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Merging;

/// <summary>How far a merge goes beyond shared identifiers.</summary>
public sealed record MergeOptions
{
    public static readonly MergeOptions Default = new();

    /// <summary>Joins papers of one title that nothing tells apart; they are proposed only otherwise.</summary>
    public bool MergesSimilar { get; init; }

    /// <summary>What people decided; it counts more than identifiers and titles.</summary>
    public ImmutableArray<MergeDecision> Decisions { get; init; } = [];

    /// <summary>
    /// The source, one of them, that a former run wrote: its entries are papers of the others by all that a lock file
    /// knows a paper by, not by identifiers alone. Or null.
    /// </summary>
    public Bibliography? Former { get; init; }

    /// <summary>How papers get the keys that decisions may name.</summary>
    public KeyOptions Keys { get; init; } = KeyOptions.Default;
}
