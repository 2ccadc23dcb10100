using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>The papers of each term of each facet: those that have the term itself or a narrower one.</summary>
public sealed class TermPapers
{
    private readonly Dictionary<Node, Node> _broader = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, List<Node>> _papers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<Node>> _terms = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<Node>> _stated;

    private TermPapers(PaperGraph graph)
    {
        _stated = new(() => [.. StatedFacets.Of(graph).Select(Add)]);
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind.Category != RelationCategory.Hierarchy || relation.Target.Kind != NodeKind.Term)
                continue;
            // A facet names its terms in the order in which they are declared.
            AddTerm(relation.Target, relation.Target.Facet!);
            if (relation.Source.Kind == NodeKind.Term)
                _broader.TryAdd(relation.Target, relation.Source);
        }
        foreach (var term in graph.Nodes.Where(node => node.Kind == NodeKind.Term))
            AddTerm(term, term.Facet!);
        var classified = new HashSet<(Node Term, Node Paper)>();
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind.Category == RelationCategory.Classification)
                AddPaper(relation.Source, relation.Target, classified);
        }
        Facets = [.. graph.Nodes.Where(node => node.Kind == NodeKind.Facet && _terms.ContainsKey(node.Facet!))];
    }

    /// <summary>The facets that have terms, in the graph's order.</summary>
    public ImmutableArray<Node> Facets { get; }

    /// <summary>
    /// Those of <see cref="StatedFacets"/> of which the papers have terms; they are no nodes of the graph.
    /// </summary>
    public ImmutableArray<Node> Stated => _stated.Value;

    /// <summary>The one of them whose terms are years, or null.</summary>
    public Node? Years => Stated.FirstOrDefault(facet => facet.Facet == StatedFacets.Year);

    public static TermPapers Of(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new(graph);
    }

    /// <summary>The terms of a facet in the order in which they are declared or used.</summary>
    public IReadOnlyList<Node> TermsOf(Node facet)
    {
        ArgumentNullException.ThrowIfNull(facet);
        return _terms[facet.Facet!];
    }

    /// <summary>The papers of a term, each once.</summary>
    public IReadOnlyList<Node> PapersOf(Node term) => _papers[term];

    /// <summary>The terms of a facet, each with its papers that have none of its narrower terms, each once.</summary>
    public IEnumerable<(Node Term, ImmutableArray<Node> Papers)> OwnPapersIn(Node facet)
    {
        var narrower = TermsOf(facet).ToLookup(BroaderOf);
        foreach (var term in TermsOf(facet))
        {
            var below = narrower[term].SelectMany(PapersOf).ToHashSet();
            yield return (term, [.. PapersOf(term).Where(paper => !below.Contains(paper))]);
        }
    }

    /// <summary>The papers that have any term of a facet, each once.</summary>
    public IEnumerable<Node> PapersIn(Node facet) => TermsOf(facet).SelectMany(PapersOf).Distinct();

    /// <summary>The term right above, or null at the top of its facet.</summary>
    public Node? BroaderOf(Node term) => _broader.GetValueOrDefault(term);

    private Node Add(StatedFacet facet)
    {
        var key = facet.Node.Facet!;
        var classified = new HashSet<(Node Term, Node Paper)>();
        foreach (var (paper, term) in facet.Papers)
        {
            if (!_papers.ContainsKey(term))
                AddWithBroader(facet, term, key);
            AddPaper(paper, term, classified);
        }
        return facet.Node;
    }

    private void AddWithBroader(StatedFacet facet, Node term, string key)
    {
        if (facet.Broader.TryGetValue(term, out var above) && _broader.TryAdd(term, above))
            AddWithBroader(facet, above, key);
        AddTerm(term, key);
    }

    private void AddTerm(Node term, string facet)
    {
        if (!_papers.TryAdd(term, []))
            return;
        if (!_terms.TryGetValue(facet, out var terms))
            _terms.Add(facet, terms = []);
        terms.Add(term);
    }

    private void AddPaper(Node paper, Node term, HashSet<(Node Term, Node Paper)> classified)
    {
        for (Node? next = term; next is not null && classified.Add((next, paper)); next = BroaderOf(next))
            _papers[next].Add(paper);
    }
}
