using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Facets;

/// <summary>
/// What evidence for a term says beside its place: there are few, which the relations of a graph share.
/// </summary>
internal sealed record TermGround(string Rule, Confidence Confidence)
{
    public TermEvidence At(SourceSpan place) => new(Rule, Confidence, place);
}
