using System.Collections.Immutable;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>The papers of a facet by term: those that have the term itself and no narrower one.</summary>
/// <param name="Facet">The facet of all the terms.</param>
/// <param name="Groups">
/// Those with most papers first. Terms that there is no room for are together in one group, and so are papers without a
/// term.
/// </param>
internal sealed record TermGroups(Node Facet, ImmutableArray<PaperGroup> Groups)
{
    /// <summary>Those of papers with a term.</summary>
    public IEnumerable<PaperGroup> Classified => Groups.Where(group => group.Kind != PaperGroupKind.None);

    /// <summary>
    /// The groups of the facets with these keys, or else of those that compare papers, the first ones of them.
    /// </summary>
    /// <param name="maxTerms">How many terms may have a group of their own.</param>
    /// <param name="minShare">The percentage of all papers below which a term has none.</param>
    public static ImmutableArray<TermGroups> Of(
        PaperGraph graph, ImmutableArray<string> facets, int maxTerms, int minShare) =>
        Of(graph, (terms, count) => ComparedFacets.Of(terms, count, facets), maxTerms, minShare);

    /// <summary>As <see cref="Of(PaperGraph, ImmutableArray{string}, int, int)"/>, where two are needed.</summary>
    public static ImmutableArray<TermGroups> PairOf(
        PaperGraph graph, ImmutableArray<string> facets, int maxTerms, int minShare) =>
        Of(graph, (terms, count) => ComparedFacets.PairOf(terms, count, facets), maxTerms, minShare);

    /// <summary>The facets and the terms that have a group of their own.</summary>
    public static HashSet<Node> NodesOf(IEnumerable<TermGroups> all) =>
        [.. all.SelectMany(one => one.Groups.Select(group => group.Term).OfType<Node>().Prepend(one.Facet))];

    private static ImmutableArray<TermGroups> Of(
        PaperGraph graph, Func<TermPapers, int, ImmutableArray<Node>> choose, int maxTerms, int minShare)
    {
        var terms = TermPapers.Of(graph);
        ImmutableArray<Node> papers = [.. graph.Papers];
        return [.. choose(terms, papers.Length)
            .Select(facet => Of(terms, facet, papers, groups => Kept(groups, maxTerms, minShare)))];
    }

    private static TermGroups Of(
        TermPapers terms, Node facet, ImmutableArray<Node> papers, Func<List<PaperGroup>, int> countKept)
    {
        var groups = terms.OwnPapersIn(facet)
            .Select(own => new PaperGroup(PaperGroupKind.One, own.Term.Label, own.Papers, own.Term))
            .Where(group => !group.Papers.IsEmpty)
            .OrderByDescending(group => group.Papers.Length).ToList();
        var kept = countKept(groups);
        List<PaperGroup> shown = [.. groups.Take(kept)];
        if (kept + 1 == groups.Count)
            shown.Add(groups[kept] with { Kind = PaperGroupKind.Rest });
        else if (kept < groups.Count)
        {
            shown.Add(new(PaperGroupKind.Rest, Quantity.Of(groups.Count - kept, "other term"),
                [.. groups.Skip(kept).SelectMany(group => group.Papers).Distinct()]));
        }
        var classified = terms.PapersIn(facet).ToHashSet();
        ImmutableArray<Node> others = [.. papers.Where(paper => !classified.Contains(paper))];
        if (!others.IsEmpty)
            shown.Add(new(PaperGroupKind.None, $"no {facet.Label}", others));
        return new(facet, [.. shown.OrderByDescending(group => group.Papers.Length)]);
    }

    /// <summary>Few enough that each has its share, and the rest together too.</summary>
    private static int Kept(List<PaperGroup> groups, int maxTerms, int minShare)
    {
        var total = groups.Sum(group => group.Papers.Length);
        var kept = Math.Min(maxTerms, groups.Count(group => HasShare(group.Papers.Length)));
        var rest = groups.Skip(kept).Sum(group => group.Papers.Length);
        return kept > 0 && rest > 0 && !HasShare(rest) ? kept - 1 : kept;

        bool HasShare(int papers) => 100 * papers >= minShare * total;
    }
}
