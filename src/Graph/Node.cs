using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>
/// A node of a <see cref="PaperGraph"/>. There is one for each thing, so nodes are compared by reference.
/// </summary>
public sealed class Node
{
    public required NodeKind Kind { get; init; }

    /// <summary>
    /// The identifier in every output, unique ignoring case: <c>paper-chen2024image</c>, <c>method-pruning</c>. It
    /// matches
    /// <c>[a-z][A-Za-z0-9._-]*</c>, which is at once an XML NMTOKEN, an HTML id and a file name.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The name for people, without control characters or line breaks.</summary>
    public required string Label { get; init; }

    /// <summary>The facet's key, for a facet or a term.</summary>
    public string? Facet { get; init; }

    /// <summary>The page of the thing, where it has one.</summary>
    public string? Url { get; init; }

    /// <summary>The paper, for a paper.</summary>
    public Paper? Paper { get; init; }

    /// <summary>The venue, for a venue.</summary>
    public Venue? Venue { get; init; }

    /// <summary>
    /// The place among the nodes of the graph it was made for, or -1; in another graph it may stand elsewhere.
    /// </summary>
    internal int Place { get; init; } = -1;

    /// <summary>Where it is stated or used, in source order.</summary>
    public ImmutableArray<SourceSpan> Origins { get; init; } = [];

    public override string ToString() => Id;
}
