using System.Collections.Immutable;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>
/// What each community is about: its most central papers, and the terms that it has more often than the rest.
/// </summary>
internal sealed class CommunityTable(Network network, TermPapers terms, ImmutableArray<double> ranks)
{
    private const int MaxNamed = 3;

    public ReportPart Of(Partition communities) => new ReportPart.Table(
        "communities", "Communities of two or more papers",
        [
            ReportColumn.Key("community"), ReportColumn.Value("papers"), ReportColumn.Value("first"),
            ReportColumn.Value("last"), new("central", "central papers"), ReportColumn.Value("terms"),
        ],
        [
            .. communities.Groups.Index().Where(group => group.Item.Length > 1)
                .Zip(TermsOf(communities), (group, words) => Row(group.Index, group.Item, words)),
        ])
    {
        IsRanking = true,
        Note = "Papers with more citations among themselves than to others (Louvain), "
            + "and the terms that these have more often than all papers.",
    };

    private ImmutableArray<ReportValue> Row(int number, ImmutableArray<int> group, IEnumerable<string> words)
    {
        var years = group.Select(node => network.Nodes[node].Paper!.Date?.Year).ToList();
        var central = group.OrderByDescending(node => Math.Round(ranks[node], 9)).Take(MaxNamed)
            .Select(node => network.Nodes[node].Paper!.Key?.Value);
        return
        [
            number + 1, group.Length, years.Min(), years.Max(), string.Join("; ", central), string.Join("; ", words),
        ];
    }

    /// <summary>
    /// The labels of each community, those first whose share among its papers is most above that among all.
    /// </summary>
    private IEnumerable<IEnumerable<string>> TermsOf(Partition communities)
    {
        var groupOf = network.Nodes.Index().ToDictionary(node => node.Item, node => communities.GroupOf[node.Index]);
        var excesses = (
            from facet in terms.Facets
            from term in terms.TermsOf(facet)
            let papers = terms.PapersOf(term)
            let share = (double)papers.Count / network.Nodes.Length
            from count in papers.CountBy(paper => groupOf[paper])
            let excess = ((double)count.Value / communities.Groups[count.Key].Length) - share
            where count.Value > 1 && excess > 0
            select (Group: count.Key, term.Label, Excess: excess)).ToLookup(one => one.Group);
        return Enumerable.Range(0, communities.Groups.Length).Select(group =>
            excesses[group].OrderByDescending(one => one.Excess).Select(one => one.Label).Distinct().Take(MaxNamed));
    }
}
