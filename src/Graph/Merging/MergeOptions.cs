using System.Collections.Immutable;
using SurveyGraph.Graph.Keys;

namespace SurveyGraph.Graph.Merging;

/// <summary>How far a merge goes beyond shared identifiers.</summary>
public sealed record MergeOptions
{
    public static readonly MergeOptions Default = new();

    /// <summary>Joins papers of one title that nothing tells apart; they are proposed only otherwise.</summary>
    public bool MergesSimilar { get; init; }

    /// <summary>What people decided; it counts more than identifiers and titles.</summary>
    public ImmutableArray<MergeDecision> Decisions { get; init; } = [];

    /// <summary>How papers get the keys that decisions may name.</summary>
    public KeyOptions Keys { get; init; } = KeyOptions.Default;
}
