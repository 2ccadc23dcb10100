using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>A branch of a <see cref="TaxonomyTree"/>, compared by reference.</summary>
public sealed class Branch
{
    public required BranchKind Kind { get; init; }

    public required string Label { get; init; }

    /// <summary>The section or the term; null for the list as a whole and for what has neither.</summary>
    public required Node? Node { get; init; }

    /// <summary>The branch above; null for the root.</summary>
    public required Branch? Parent { get; init; }

    /// <summary>0 for the root.</summary>
    public required int Depth { get; init; }

    /// <summary>The place in <see cref="TaxonomyTree.Branches"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The place after the last branch below this one: those below are in between.</summary>
    public required int End { get; init; }

    /// <summary>The papers that stand directly under the branch, each once, in source order.</summary>
    public required ImmutableArray<Node> Papers { get; init; }

    /// <summary>How many different papers stand under the branch and all below it.</summary>
    public required int PaperCount { get; init; }

    public bool HasChildren => End > Index + 1;

    public override string ToString() => Label;
}
