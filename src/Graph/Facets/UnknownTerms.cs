using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Facets;

/// <summary>Counts the values of papers that are outside of a closed vocabulary.</summary>
internal sealed class UnknownTerms
{
    private readonly Dictionary<TaxonomyTerm, (TaxonomyFacet Facet, List<FacetTag> Tags)> _tags =
        new(ReferenceEqualityComparer.Instance);

    public void Note(TaxonomyFacet facet, TaxonomyTerm term, FacetTag tag)
    {
        if (!_tags.TryGetValue(term, out var noted))
            _tags.Add(term, noted = (facet, []));
        noted.Tags.Add(tag);
    }

    /// <summary>A finding for each value, where it is first, with all its places as details.</summary>
    public IEnumerable<Diagnostic> Report() =>
        from noted in _tags.Values
        let papers = noted.Tags.Count == 1
            ? "" : string.Create(CultureInfo.InvariantCulture, $" of {noted.Tags.Count} papers")
        select Finding(noted.Facet, noted.Tags[0], $"; kept as a term of its own{papers}") with
        {
            Details = noted.Tags.Count == 1 ? [] : noted.Tags.Select(tag => Finding(noted.Facet, tag, "")),
        };

    private static Diagnostic Finding(TaxonomyFacet facet, FacetTag tag, string outcome) =>
        DiagnosticCodes.UnknownTerm.At(
            tag.Span, $"'{tag.Value}' is not in the vocabulary of {facet.Facet.Label}{outcome}");
}
