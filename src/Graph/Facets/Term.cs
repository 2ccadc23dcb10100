using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Facets;

/// <summary>A value of a facet (SKOS: a concept with prefLabel, altLabels and broader).</summary>
/// <param name="Label">The preferred label: in-LLM.</param>
public sealed record Term(string Label)
{
    /// <summary>Other ways to write it, compared without case, blanks and hyphens.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Words in a title or a heading that speak for the term where nothing better is known.</summary>
    public ImmutableArray<KeywordPattern> Keywords { get; init; } = [];

    /// <summary>The label of the broader term in the same facet, or null at the top.</summary>
    public string? Broader { get; init; }

    /// <summary>Where the term is declared; null for one that only papers use.</summary>
    public SourceSpan? Span { get; init; }
}
