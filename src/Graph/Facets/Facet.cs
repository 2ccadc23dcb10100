using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Facets;

/// <summary>
/// A point of view that papers are classified under: stage, method, modality (SKOS: a concept scheme).
/// </summary>
/// <param name="Key">The name in outputs and files: lower case, words joined by hyphens.</param>
/// <param name="Label">The name for people.</param>
public sealed record Facet(string Key, string Label)
{
    /// <summary>The key of a facet that is called so; of a name without Latin letters a number made of it.</summary>
    public static string KeyOf(string name) =>
        Slug.Of(name) is { Length: > 0 } slug ? slug : "facet-" + StableHash.Of(name);

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The declared vocabulary, broader terms before narrower ones; empty means an open vocabulary.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>
    /// The name of the relation from a paper to a term, where the default <c>has-KEY</c> does not read well.
    /// </summary>
    public string? Relation { get; init; }

    /// <summary>
    /// Whether a paper in a section or under a badge that is called like a term gets the term. Null where nothing is
    /// said, which is yes for a facet that a source declares, and no for one that comes with the product.
    /// </summary>
    public bool? FromSections { get; init; }

    /// <summary>
    /// Where the facet is declared; null for one that comes with the product or that only papers use.
    /// </summary>
    public SourceSpan? Span { get; init; }
}
