using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// What one source, or several merged, hold: papers in source order, relations, declared facets, sections.
/// </summary>
public sealed record Bibliography
{
    public static readonly Bibliography Empty = new();

    /// <summary>The list's own title, where it has one.</summary>
    public string? Title { get; init; }

    public ImmutableArray<Paper> Papers { get; init; } = [];

    public PaperRelations Relations { get; init; } = [];

    /// <summary>The facets that the source declares, in a legend or a taxonomy file.</summary>
    public ImmutableArray<Facet> Facets { get; init; } = [];

    /// <summary>Every section that is part of the taxonomy, parents before children, the empty ones too.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];
}
