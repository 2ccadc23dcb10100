using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>How many papers there are, by year and by venue.</summary>
internal sealed class PaperCounts(PaperGraph graph)
{
    private readonly ImmutableArray<Node> _papers = [.. graph.Papers];

    public IEnumerable<ReportPart> Parts()
    {
        yield return Counted("counts", "Counts", "of", "count", Totals()) with { IsRanking = false };
        if (_papers.IsEmpty)
            yield break;
        yield return Counted("years", "Papers by year", "year", "papers", Years()) with { IsRanking = false };
        yield return Counted("venues", "Papers by venue", "venue", "papers", Venues());
    }

    private static ReportPart.Table Counted(
        string name, string title, string key, string value, IEnumerable<(ReportValue Key, int Count)> counts) =>
        new(name, title, [ReportColumn.Key(key), ReportColumn.Value(value)],
            [.. counts.Select(count => ImmutableArray.Create(count.Key, count.Count))])
        {
            IsRanking = true,
        };

    private IEnumerable<(ReportValue, int)> Totals() =>
    [
        ("papers", _papers.Length),
        ("papers with code", _papers.Count(node => !node.Paper!.Repositories.IsEmpty)),
        ("authors", graph.Nodes.Count(node => node.Kind == NodeKind.Author)),
        ("venues", graph.Nodes.Count(node => node.Kind == NodeKind.Venue)),
        ("sections", graph.Nodes.Count(node => node.Kind == NodeKind.Section)),
        ("facets", graph.Nodes.Count(node => node.Kind == NodeKind.Facet)),
        ("terms", graph.Nodes.Count(node => node.Kind == NodeKind.Term)),
        ("relations between papers",
            graph.Relations.Count(relation => relation.Kind.Category == RelationCategory.Citation)),
    ];

    /// <summary>Every year from the first to the last, also those without papers.</summary>
    private IEnumerable<(ReportValue, int)> Years()
    {
        var counts = _papers.Select(node => node.Paper!.Date?.Year).OfType<int>().CountBy(year => year).ToDictionary();
        foreach (var year in YearSpan.Of(counts.Keys))
            yield return (year, counts.GetValueOrDefault(year));
        var without = _papers.Count(node => node.Paper!.Date is null);
        if (without > 0)
            yield return (default, without);
    }

    private IEnumerable<(ReportValue, int)> Venues()
    {
        var venues = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Publication)
            .CountBy(relation => relation.Target)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key.Label, StringComparer.Ordinal);
        foreach (var (venue, count) in venues)
            yield return (venue.Label, count);
        var without = _papers.Count(node => node.Paper!.Venue is null);
        if (without > 0)
            yield return (default, without);
    }
}
