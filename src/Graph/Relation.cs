using System.Collections.Immutable;
using QuikGraph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>A relation between two nodes; (source, target, kind) is unique in a graph.</summary>
public sealed class Relation(Node source, Node target, RelationKind kind) : IEdge<Node>
{
    public Node Source { get; } = source;

    public Node Target { get; } = target;

    public RelationKind Kind { get; } = kind;

    /// <summary>
    /// The kinds of the relations that this one stands for, its own first; empty where parallel ones were not merged.
    /// </summary>
    public ImmutableArray<RelationKind> Merged { get; init; } = [];

    /// <summary>
    /// 1 for a stated relation, the number of shared nodes for a projected one, the sum for merged ones; above 0.
    /// </summary>
    public double Weight { get; init; } = 1;

    /// <summary>Where it is stated, in source order.</summary>
    public ImmutableArray<SourceSpan> Origins { get; init; } = [];

    /// <summary>Why a paper has a term; empty for any other relation.</summary>
    public ImmutableArray<TermEvidence> Evidence { get; init; } = [];

    /// <summary>The most direct evidence, the first where several are as direct; null for any other relation.</summary>
    public TermEvidence? BestEvidence => Evidence.IsEmpty ? null : Evidence.MaxBy(evidence => evidence.Confidence);

    public override string ToString() => $"{Source} {Kind.Name} {Target}";
}
