using System.Collections.Immutable;

namespace SurveyGraph.Graph.Analysis;

/// <summary>The papers of each term of each facet: those that have the term itself or a narrower one.</summary>
public sealed class TermPapers
{
    private readonly Dictionary<Node, Node> _broader = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, List<Node>> _papers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<Node>> _terms = new(StringComparer.Ordinal);

    private TermPapers(PaperGraph graph)
    {
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind.Category != RelationCategory.Hierarchy || relation.Target.Kind != NodeKind.Term)
                continue;
            // A facet names its terms in the order in which they are declared.
            AddTerm(relation.Target);
            if (relation.Source.Kind == NodeKind.Term)
                _broader.TryAdd(relation.Target, relation.Source);
        }
        foreach (var term in graph.Nodes.Where(node => node.Kind == NodeKind.Term))
            AddTerm(term);
        var classified = new HashSet<(Node Term, Node Paper)>();
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind.Category != RelationCategory.Classification)
                continue;
            Node? term = relation.Target;
            while (term is not null && classified.Add((term, relation.Source)))
            {
                _papers[term].Add(relation.Source);
                term = BroaderOf(term);
            }
        }
        Facets = [.. graph.Nodes.Where(node => node.Kind == NodeKind.Facet && _terms.ContainsKey(node.Facet!))];
    }

    /// <summary>The facets that have terms, in the graph's order.</summary>
    public ImmutableArray<Node> Facets { get; }

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

    /// <summary>The papers that have any term of a facet, each once.</summary>
    public IEnumerable<Node> PapersIn(Node facet) => TermsOf(facet).SelectMany(PapersOf).Distinct();

    /// <summary>The term right above, or null at the top of its facet.</summary>
    public Node? BroaderOf(Node term) => _broader.GetValueOrDefault(term);

    private void AddTerm(Node term)
    {
        if (!_papers.TryAdd(term, []))
            return;
        if (!_terms.TryGetValue(term.Facet!, out var terms))
            _terms.Add(term.Facet!, terms = []);
        terms.Add(term);
    }
}
