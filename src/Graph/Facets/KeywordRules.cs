namespace SurveyGraph.Graph.Facets;

/// <summary>The keywords of one facet's terms by first word, so that a text costs its own length, not theirs.</summary>
internal sealed class KeywordRules
{
    private readonly Dictionary<string, List<Rule>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly List<Rule> _open = [];

    public KeywordRules(TaxonomyFacet facet)
    {
        Facet = facet;
        foreach (var term in facet.Terms)
        {
            foreach (var pattern in term.Term.Keywords)
                Add(new(term, pattern));
        }
    }

    public TaxonomyFacet Facet { get; }

    public bool IsEmpty => _byFirstWord.Count == 0 && _open.Count == 0;

    /// <summary>The terms that a text's words speak for, with the keyword that does, in the text's order.</summary>
    public IEnumerable<(TaxonomyTerm Term, KeywordPattern Keyword)> TermsIn(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (term, pattern) in _byFirstWord.GetValueOrDefault(words[i], []).Concat(_open))
            {
                if (pattern.IsAt(words, i))
                    yield return (term, pattern);
            }
        }
    }

    private void Add(Rule rule)
    {
        if (rule.Pattern.First is not { } first)
            _open.Add(rule);
        else if (_byFirstWord.TryGetValue(first, out var rules))
            rules.Add(rule);
        else
            _byFirstWord.Add(first, [rule]);
    }

    private readonly record struct Rule(TaxonomyTerm Term, KeywordPattern Pattern);
}
