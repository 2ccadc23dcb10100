using System.Collections.Immutable;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Svg;

/// <summary>A hue of <see cref="BranchColors"/> for each of a facet's terms that most papers have.</summary>
internal sealed class TermHues
{
    private readonly Dictionary<Node, List<int>> _huesOf = new(ReferenceEqualityComparer.Instance);

    private TermHues(TermPapers terms, Node facet)
    {
        Facet = facet;
        var used = terms.TermsOf(facet)
            .Where(term => terms.BroaderOf(term) is null && terms.PapersOf(term).Count > 0).ToList();
        var kept = used.OrderByDescending(term => terms.PapersOf(term).Count).Take(BranchColors.Hues).ToHashSet();
        Terms = [.. used.Where(kept.Contains).Select((term, i) => (term, i + 1))];
        HasOthers = used.Count > Terms.Length;
        foreach (var (term, hue) in Terms)
            Note(terms.PapersOf(term), hue);
        foreach (var term in used.Where(term => !kept.Contains(term)))
            Note(terms.PapersOf(term), 0);
    }

    public Node Facet { get; }

    /// <summary>The terms at the top of the facet that have a hue, in the facet's order.</summary>
    public ImmutableArray<(Node Term, int Hue)> Terms { get; }

    /// <summary>Whether there are terms that go without: their hue is 0.</summary>
    public bool HasOthers { get; }

    /// <summary>
    /// The hues for the first of the facets with these keys, or else of those that compare papers; null where no facet
    /// has terms.
    /// </summary>
    public static TermHues? Of(PaperGraph graph, ImmutableArray<string> facets)
    {
        var terms = TermPapers.Of(graph);
        return ComparedFacets.Of(terms, graph.Papers.Count(), facets) is [var facet, ..] ? new(terms, facet) : null;
    }

    /// <summary>The hues of a paper's terms, each once; a narrower term has that of the one at the top.</summary>
    public IReadOnlyList<int> Of(Node paper) => _huesOf.GetValueOrDefault(paper) ?? [];

    private void Note(IEnumerable<Node> papers, int hue)
    {
        foreach (var paper in papers)
        {
            if (!_huesOf.TryGetValue(paper, out var hues))
                _huesOf.Add(paper, hues = []);
            if (!hues.Contains(hue))
                hues.Add(hue);
        }
    }
}
