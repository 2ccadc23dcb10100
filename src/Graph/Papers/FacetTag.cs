using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>A value that a source gives a paper for a facet, as written; the taxonomy resolves it to a term.</summary>
/// <param name="Facet">The facet's key or any alias of it: stage.</param>
/// <param name="Value">The value as written: in-LLM.</param>
/// <param name="Rule">
/// How it was read: badge, bracket or tag where the value stands alone, else the column or the label before it.
/// </param>
public readonly record struct FacetTag(string Facet, string Value, string Rule, SourceSpan Span)
{
    public Confidence Confidence => Rule is "badge" or "bracket" or "tag" ? Confidence.Tag : Confidence.Stated;
}
