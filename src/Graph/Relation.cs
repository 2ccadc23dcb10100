using System.Collections.Immutable;
using QuikGraph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>
/// A relation between two nodes; (source, target, kind) is unique in a graph, and is what is compared.
/// </summary>
/// <remarks>A graph has millions of them: a struct, which <see cref="RelationList"/> makes of numbers.</remarks>
public readonly struct Relation(Node source, Node target, RelationKind kind) : IEdge<Node>, IEquatable<Relation>
{
    // The first place, whose source is null where there is none: most relations have one, and nothing else to say.
    private readonly SourceSpan _origin;
    // A ground, or details; null where there is neither.
    private readonly object? _more;

    /// <param name="origin">The first place; its source is null where there is none.</param>
    /// <param name="more">A ground whose place is the origin, or what <see cref="More"/> gave; or null.</param>
    internal Relation(Node source, Node target, RelationKind kind, SourceSpan origin, object? more)
        : this(source, target, kind) => (_origin, _more) = (origin, more);

    public Node Source { get; } = source;

    public Node Target { get; } = target;

    public RelationKind Kind { get; } = kind;

    /// <summary>
    /// The kinds of the relations that this one stands for, its own first; empty where parallel ones were not merged.
    /// </summary>
    public ImmutableArray<RelationKind> Merged
    {
        get => _more is Details details ? details.Merged : [];
        init => _more = value.IsEmpty ? _more : Known with { Merged = value };
    }

    /// <summary>
    /// 1 for a stated relation, the number of shared nodes for a projected one, the sum for merged ones; above 0.
    /// </summary>
    public double Weight
    {
        get => WeightOf(_more);
        init => _more = value == Weight ? _more : Known with { Weight = value };
    }

    /// <summary>Where it is stated first, or null where no source states it.</summary>
    public SourceSpan? Origin
    {
        get => _origin.Source is null ? null : _origin;
        init => _origin = value.GetValueOrDefault();
    }

    /// <summary>Where it is stated, in source order.</summary>
    public ImmutableArray<SourceSpan> Origins
    {
        get => _more is Details { Origins: { IsEmpty: false } all } ? all : Origin is { } only ? [only] : [];
        init
        {
            Origin = value is [var first, ..] ? first : null;
            _more = value.Length < 2 ? _more : Known with { Origins = value };
        }
    }

    /// <summary>Why a paper has a term; empty for any other relation.</summary>
    public ImmutableArray<TermEvidence> Evidence
    {
        get => _more switch
        {
            TermGround ground => [ground.At(_origin)],
            Details details => details.Evidence,
            _ => [],
        };
        init => _more = value.IsEmpty ? _more : Known with { Evidence = value };
    }

    /// <summary>The most direct evidence, the first where several are as direct; null for any other relation.</summary>
    public TermEvidence? BestEvidence => _more switch
    {
        TermGround ground => ground.At(_origin),
        Details { Evidence: { IsEmpty: false } all } => all.MaxBy(evidence => evidence.Confidence),
        _ => null,
    };

    /// <summary>All that it has beside its ends, its kind and its first place; or null.</summary>
    internal object? More => _more;

    /// <summary>What <see cref="More"/> is of relations that have a weight.</summary>
    internal static object MoreOfWeight(double weight) => Details.None with { Weight = weight };

    /// <summary>The weight of a relation, by <see cref="More"/> of it.</summary>
    internal static double WeightOf(object? more) => more is Details details ? details.Weight : 1;

    private Details Known => _more as Details ?? Details.None with { Evidence = Evidence };

    public static bool operator ==(Relation left, Relation right) => left.Equals(right);

    public static bool operator !=(Relation left, Relation right) => !left.Equals(right);

    public bool Equals(Relation other) =>
        ReferenceEquals(Source, other.Source) && ReferenceEquals(Target, other.Target) && Kind == other.Kind;

    public override bool Equals(object? obj) => obj is Relation other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Source, Target, Kind);

    public override string ToString() => $"{Source} {Kind.Name} {Target}";

    /// <summary>What few relations have.</summary>
    private sealed record Details
    {
        public static readonly Details None = new();

        public ImmutableArray<RelationKind> Merged { get; init; } = [];

        public double Weight { get; init; } = 1;

        /// <summary>All places, where there are several.</summary>
        public ImmutableArray<SourceSpan> Origins { get; init; } = [];

        public ImmutableArray<TermEvidence> Evidence { get; init; } = [];
    }
}
