using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>The terms of every paper by facet.</summary>
internal sealed class Classifications
{
    private readonly ILookup<(Node Paper, string? Facet), Node> _terms;
    private readonly Dictionary<Node, int> _order = new(ReferenceEqualityComparer.Instance);

    /// <param name="asked">The keys of facets that were asked for; those of <see cref="StatedFacets"/> among them.</param>
    public Classifications(PaperGraph graph, ImmutableArray<string> asked)
    {
        var classified = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Classification)
            .Select(relation => (relation.Source, relation.Target.Facet, Term: relation.Target));
        if (asked.Intersect(StatedFacets.Keys).Any())
        {
            var terms = TermPapers.Of(graph);
            Stated = [.. terms.Stated.Where(facet => asked.Contains(facet.Facet!))];
            classified = classified.Concat(
                from facet in Stated
                from term in terms.TermsOf(facet)
                where terms.BroaderOf(term) is null
                from paper in terms.PapersOf(term)
                select (paper, facet.Facet, term));
        }
        _terms = classified.ToLookup(one => (one.Source, one.Facet), one => one.Term);
        Facets = [.. graph.Nodes.Where(node => node.Kind == NodeKind.Term).Select(node => node.Facet).Distinct()];
        // A facet names its terms in the order in which they are declared.
        var declared = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Hierarchy)
            .Select(relation => relation.Target);
        foreach (var term in declared.Concat(graph.Nodes))
            _order.TryAdd(term, _order.Count);
        foreach (var terms in _terms)
        {
            foreach (var term in terms)
                _order.TryAdd(term, _order.Count);
        }
    }

    /// <summary>Those of <see cref="StatedFacets"/> that were asked for and are there.</summary>
    public ImmutableArray<Node> Stated { get; } = [];

    /// <summary>The facets that have terms, in order of first use.</summary>
    public ImmutableArray<string?> Facets { get; }

    /// <summary>How many of the papers have a term of the facet.</summary>
    public int CountIn(IEnumerable<Node> papers, string? facet) =>
        papers.Count(paper => _terms.Contains((paper, facet)));

    /// <summary>How many terms of the facet the papers have.</summary>
    public int TermsIn(IEnumerable<Node> papers, string? facet) => ByTerm(papers, facet).Count();

    /// <summary>
    /// Divides every branch that has too many papers of its own by the facet that classifies most of them, and what is
    /// still too large by the next facet, as far as a facet tells them apart.
    /// </summary>
    public void Divide(BranchDraft root, int maxPapers)
    {
        Stack<BranchDraft> pending = new([root]);
        while (pending.TryPop(out var branch))
        {
            if (branch.Papers.Count > maxPapers
                && branch.Children.Count == 0 && branch.Kind is BranchKind.Section or BranchKind.Term)
                Divide(branch);
            foreach (var child in branch.Children)
                pending.Push(child);
        }
    }

    /// <summary>
    /// Divides the papers of every branch below the root by the terms of a facet, where any has one.
    /// </summary>
    public void DivideBy(BranchDraft root, string facet)
    {
        Stack<BranchDraft> pending = new([root]);
        while (pending.TryPop(out var branch))
        {
            foreach (var child in branch.Children)
                pending.Push(child);
            if (branch != root && branch.Kind != BranchKind.Unclassified && CountIn(branch.Papers, facet) > 0)
                Divide(branch, facet);
        }
    }

    private void Divide(BranchDraft branch)
    {
        var facet = Facets.Except(branch.Facets)
            .Select(key => (Key: key, Count: CountIn(branch.Papers, key)))
            .Where(candidate => 2 * candidate.Count > branch.Papers.Count)
            .OrderByDescending(candidate => candidate.Count)
            .Select(candidate => candidate.Key)
            .FirstOrDefault(key => Divides(branch.Papers, key));
        if (facet is not null)
            Divide(branch, facet);
    }

    /// <summary>Makes a branch of each term of a facet, with those of the branch's papers that have it.</summary>
    public void Divide(BranchDraft branch, string facet)
    {
        IReadOnlyList<string?> facets = [.. branch.Facets, facet];
        foreach (var group in ByTerm(branch.Papers, facet).OrderBy(group => _order[group.Key]))
        {
            branch.Children.Add(new(BranchKind.Term, group.Key.Label, facets, group.Key)
            {
                Papers = [.. group.Distinct()],
            });
        }
        List<Node> others = [.. branch.Papers.Where(paper => !_terms.Contains((paper, facet)))];
        if (others.Count > 0)
            branch.Children.Add(new(BranchKind.Unclassified, TaxonomyTree.Unclassified, facets) { Papers = others });
        branch.Papers = [];
    }

    /// <summary>
    /// Whether each term of the facet leaves out some paper, and has three or more in the mean: keywords are no
    /// branches.
    /// </summary>
    private bool Divides(List<Node> papers, string? facet)
    {
        var groups = ByTerm(papers, facet).Select(group => group.Distinct().Count()).ToList();
        return 3 * groups.Count <= papers.Count && groups.All(count => count < papers.Count);
    }

    private IEnumerable<IGrouping<Node, Node>> ByTerm(IEnumerable<Node> papers, string? facet) =>
        papers.SelectMany(paper => _terms[(paper, facet)].Select(term => (term, paper)))
            .GroupBy(leaf => leaf.term, leaf => leaf.paper);
}
