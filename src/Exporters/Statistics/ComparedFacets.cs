using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>The facets that are held against each other.</summary>
internal static class ComparedFacets
{
    // With more terms a facet is an index of keywords, and compares nothing.
    private const int MaxTerms = 24;

    /// <summary>Those with these keys, in this order; no keys: the first two that a tenth of the papers has.</summary>
    public static ImmutableArray<Node> Of(TermPapers terms, int paperCount, ImmutableArray<string> keys) => keys.IsEmpty
        ? [.. terms.Facets.Where(facet => Compares(terms, facet, paperCount)).Take(2)]
        : [.. keys.SelectMany(key => terms.Facets.Where(facet => facet.Facet == key))];

    private static bool Compares(TermPapers terms, Node facet, int paperCount) =>
        terms.TermsOf(facet).Count(term => terms.PapersOf(term).Count > 0) is > 1 and <= MaxTerms
        && 10 * terms.PapersIn(facet).Count() >= paperCount;
}
