using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Comparison;

/// <summary>The facets that are held against each other.</summary>
internal static class ComparedFacets
{
    // With more terms a facet compares papers only if it gathers many under each.
    private const int FewTerms = 24;
    private const int PapersOfEach = 3;

    /// <summary>
    /// Whether a facet tells papers apart: two or more of its terms have papers, a tenth of all papers has one, and it
    /// is no index of keywords or of names, in which nearly every paper has terms of its own.
    /// </summary>
    /// <param name="terms">How many of its terms have papers.</param>
    /// <param name="classified">How many papers have any of its terms.</param>
    /// <param name="papers">How many papers there are.</param>
    public static bool Compares(int terms, int classified, int papers) =>
        terms > 1 && 10 * classified >= papers
        && (terms <= FewTerms || (terms <= CoverageMatrix.MaxTerms && PapersOfEach * terms <= classified));

    /// <summary>
    /// Those with these keys, in this order; no keys: the first two that compare papers. Where a list has fewer, its
    /// sections are one, and where it has none of them, its venues, or whatever else has two terms: a picture of the
    /// most used keywords says more than an empty one.
    /// </summary>
    public static ImmutableArray<Node> Of(TermPapers terms, int paperCount, ImmutableArray<string> keys)
    {
        if (!keys.IsEmpty)
        {
            return [.. keys.SelectMany(key =>
                terms.Facets.Concat(terms.Stated).Where(facet => facet.Facet == key))];
        }
        ImmutableArray<Node> own = [.. terms.Facets.Where(IsCompared).Take(2)];
        if (own.Length == 2)
            return own;
        var sections = terms.Stated.FirstOrDefault(facet => facet.Facet == StatedFacets.Section
            && !AreYears(terms.TermsOf(facet)));
        var venues = terms.Stated.FirstOrDefault(facet => facet.Facet == StatedFacets.Venue);
        if (sections is not null && IsCompared(sections))
            return [.. own, sections];
        if (own.IsEmpty && venues is not null && IsCompared(venues))
            return [venues];
        if (!own.IsEmpty)
            return own;
        var others = terms.Facets.Prepend(sections).Append(venues).OfType<Node>();
        return [.. others.Where(facet => UsedIn(facet) > 1).Take(1)];

        bool IsCompared(Node facet) => Compares(UsedIn(facet), terms.PapersIn(facet).Count(), paperCount);

        int UsedIn(Node facet) => terms.TermsOf(facet).Count(term => terms.PapersOf(term).Count > 0);
    }

    /// <summary>As <see cref="Of"/>, where two are needed: a single one is held against the years.</summary>
    public static ImmutableArray<Node> PairOf(TermPapers terms, int paperCount, ImmutableArray<string> keys)
    {
        var facets = Of(terms, paperCount, keys);
        return facets is [var only] && terms.Years is { } years && years != only ? [only, years] : facets;
    }

    private static bool AreYears(IReadOnlyCollection<Node> sections) =>
        2 * sections.Count(section => StatedFacets.IsOfYear(section.Label)) >= sections.Count;
}
