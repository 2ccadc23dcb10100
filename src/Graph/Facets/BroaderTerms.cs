namespace SurveyGraph.Graph.Facets;

/// <summary>Which term of a facet is under which, without circles, and no deeper than people look.</summary>
internal sealed class BroaderTerms
{
    /// <summary>How many levels of terms there may be: a paper counts on each of those above its term.</summary>
    public const int MaxLevels = 64;

    private readonly TaxonomyFacet _facet;
    private readonly Dictionary<TaxonomyTerm, TaxonomyTerm> _broader = [];

    // How many levels of terms there are from a term on downwards, where that is more than its own.
    private readonly Dictionary<TaxonomyTerm, int> _levels = [];

    public BroaderTerms(TaxonomyFacet facet)
    {
        _facet = facet;
        foreach (var term in facet.Terms)
        {
            if (term.Term.Broader is not { } name || facet.Find(name) is not { } broader || broader == term)
                continue;
            List<TaxonomyTerm> way = [.. WayUp(broader)];
            var levels = _levels.GetValueOrDefault(term, 1);
            if (way.Contains(term))
                Circular.Add((term, broader));
            else if (way.Count + levels > MaxLevels)
                TooDeep.Add((term, broader));
            else
                Link(term, broader, way, levels);
        }
    }

    /// <summary>The links that would have closed a circle, and only those.</summary>
    public List<(TaxonomyTerm Term, TaxonomyTerm Broader)> Circular { get; } = [];

    /// <summary>The links that would have made too many levels; without them their terms are at the top.</summary>
    public List<(TaxonomyTerm Term, TaxonomyTerm Broader)> TooDeep { get; } = [];

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

    private void Link(TaxonomyTerm term, TaxonomyTerm broader, List<TaxonomyTerm> way, int levels)
    {
        _broader.Add(term, broader);
        foreach (var above in way)
        {
            levels++;
            if (_levels.GetValueOrDefault(above, 1) < levels)
                _levels[above] = levels;
        }
    }

    private IEnumerable<TaxonomyTerm> WayUp(TaxonomyTerm term)
    {
        for (var next = term; next is not null; next = Of(next))
            yield return next;
    }
}
