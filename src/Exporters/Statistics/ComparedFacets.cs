using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>The facets that are held against each other.</summary>
internal static partial class ComparedFacets
{
    // With more terms a facet is an index of keywords, and compares nothing.
    private const int MaxTerms = 24;

    /// <summary>
    /// Those with these keys, in this order; no keys: the first two that a tenth of the papers has. Where a list has
    /// fewer, its sections are one, and where it has none of them, its venues.
    /// </summary>
    public static ImmutableArray<Node> Of(TermPapers terms, int paperCount, ImmutableArray<string> keys)
    {
        if (!keys.IsEmpty)
        {
            return [.. keys.SelectMany(key =>
                terms.Facets.Concat(terms.Stated).Where(facet => facet.Facet == key))];
        }
        ImmutableArray<Node> own = [.. terms.Facets.Where(Compares).Take(2)];
        if (own.Length == 2)
            return own;
        var sections = terms.Stated.Where(facet => facet.Facet == StatedFacets.Section && Compares(facet)
            && !AreYears(terms.TermsOf(facet)));
        ImmutableArray<Node> all = [.. own.Concat(sections)];
        return all.IsEmpty
            ? [.. terms.Stated.Where(facet => facet.Facet == StatedFacets.Venue && Compares(facet))]
            : all;

        bool Compares(Node facet) =>
            terms.TermsOf(facet).Count(term => terms.PapersOf(term).Count > 0) is > 1 and <= MaxTerms
            && 10 * terms.PapersIn(facet).Count() >= paperCount;
    }

    /// <summary>As <see cref="Of"/>, where two are needed: a single one is held against the years.</summary>
    public static ImmutableArray<Node> PairOf(TermPapers terms, int paperCount, ImmutableArray<string> keys)
    {
        var facets = Of(terms, paperCount, keys);
        return facets is [var only] && terms.Years is { } years && years != only ? [only, years] : facets;
    }

    private static bool AreYears(IReadOnlyCollection<Node> sections) =>
        2 * sections.Count(section => Year().IsMatch(section.Label)) >= sections.Count;

    [GeneratedRegex(@"\b(19|20)[0-9]{2}\b")]
    private static partial Regex Year();
}
