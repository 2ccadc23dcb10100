namespace SurveyGraph.Graph.Facets;

/// <summary>Which term of a facet is under which, without circles.</summary>
internal sealed class BroaderTerms
{
    private readonly TaxonomyFacet _facet;
    private readonly Dictionary<TaxonomyTerm, TaxonomyTerm> _broader = [];

    public BroaderTerms(TaxonomyFacet facet)
    {
        _facet = facet;
        var withNarrower = new HashSet<TaxonomyTerm>();
        foreach (var term in facet.Terms)
        {
            if (term.Term.Broader is not { } name || facet.Find(name) is not { } broader || broader == term)
                continue;
            // Only a term that has others below it can be above itself.
            if (withNarrower.Contains(term) && IsBelow(broader, term))
            {
                Cut.Add((term, broader));
                continue;
            }
            _broader.Add(term, broader);
            withNarrower.Add(broader);
        }
    }

    /// <summary>The links that would have closed a circle, and only those.</summary>
    public List<(TaxonomyTerm Term, TaxonomyTerm Broader)> Cut { get; } = [];

    public TaxonomyTerm? Of(TaxonomyTerm term) => _broader.GetValueOrDefault(term);

    /// <summary>The terms that are kept and all terms above them, in the facet's order.</summary>
    public IEnumerable<TaxonomyTerm> WithAncestors(Func<TaxonomyTerm, bool> isKept)
    {
        var kept = new HashSet<TaxonomyTerm>();
        foreach (var term in _facet.Terms.Where(isKept))
        {
            for (var next = term; next is not null && kept.Add(next); next = Of(next))
            {
            }
        }
        return _facet.Terms.Where(kept.Contains);
    }

    private bool IsBelow(TaxonomyTerm term, TaxonomyTerm top)
    {
        for (var next = term; next is not null; next = Of(next))
        {
            if (next == top)
                return true;
        }
        return false;
    }
}
