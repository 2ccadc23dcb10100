using System.Collections.Immutable;
using QuikGraph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>A relation between two nodes; (source, target, kind) is unique in a graph.</summary>
public sealed class Relation(Node source, Node target, RelationKind kind) : IEdge<Node>
{
    public Node Source { get; } = source;

    public Node Target { get; } = target;

    public RelationKind Kind { get; } = kind;

    /// <summary>1 for a stated relation, the number of shared nodes for a projected one; above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Where it is stated, in source order.</summary>
    public ImmutableArray<SourceSpan> Origins { get; init; } = [];

    public override string ToString() => $"{Source} {Kind.Name} {Target}";
}
