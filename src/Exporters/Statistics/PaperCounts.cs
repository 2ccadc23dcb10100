using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>How many papers there are, by year, venue, author and section.</summary>
internal sealed class PaperCounts(PaperGraph graph)
{
    private const int MaxPathLength = 80;

    private readonly ImmutableArray<Node> _papers = [.. graph.Papers];

    public IEnumerable<ReportPart> Parts()
    {
        yield return Counted("counts", "Counts", "of", "count", Totals()) with { IsRanking = false };
        if (_papers.IsEmpty)
            yield break;
        yield return Counted("years", "Papers by year", "year", "papers", Years()) with { IsRanking = false };
        yield return Counted("venues", "Papers by venue", "venue", "papers", Venues());
        var authors = Authors().ToList();
        if (authors.Count > 0)
        {
            yield return Counted("authors", "Papers by author", "author", "papers", authors) with
            {
                Note = "Those who have two or more.",
            };
        }
        var sections = Sections().ToList();
        if (sections.Count > 1)
        {
            yield return Counted("sections", "Papers by section", "section", "papers", sections) with
            {
                Note = "A section has the papers of those below it too.",
            };
        }
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
        foreach (var (venue, count) in TargetsOf(RelationCategory.Publication))
            yield return (venue.Label, count);
        var without = _papers.Count(node => node.Paper!.Venue is null);
        if (without > 0)
            yield return (default, without);
    }

    private IEnumerable<(ReportValue, int)> Authors() =>
        from author in TargetsOf(RelationCategory.Authorship)
        where author.Count > 1
        select ((ReportValue)author.Target.Label, author.Count);

    /// <summary>What papers have a relation to, by how many have one.</summary>
    private IEnumerable<(Node Target, int Count)> TargetsOf(RelationCategory category) =>
        graph.Relations.Where(relation => relation.Kind.Category == category)
            .CountBy(relation => relation.Target).Select(count => (Target: count.Key, Count: count.Value))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Target.Label, StringComparer.Ordinal);

    private IEnumerable<(ReportValue, int)> Sections()
    {
        var outer = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Hierarchy
                && relation is { Source.Kind: NodeKind.Section, Target.Kind: NodeKind.Section })
            .DistinctBy(relation => relation.Target)
            .ToDictionary(relation => relation.Target, relation => relation.Source);
        var papers = graph.Nodes.Where(node => node.Kind == NodeKind.Section)
            .ToDictionary(section => section, _ => new HashSet<Node>());
        var listed = new HashSet<Node>();
        foreach (var relation in graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Listing))
        {
            listed.Add(relation.Source);
            for (var at = relation.Target; at is not null && papers[at].Add(relation.Source);)
                at = outer.GetValueOrDefault(at);
        }
        var counts = papers.Select(section => (Path: PathOf(section.Key, outer), section.Value.Count))
            .OrderByDescending(section => section.Count).ThenBy(section => section.Path, StringComparer.Ordinal);
        foreach (var (path, count) in counts)
            yield return (path, count);
        if (listed.Count < _papers.Length && papers.Count > 0)
            yield return (default, _papers.Length - listed.Count);
    }

    /// <summary>
    /// The names of the sections around one and its own, as many of the last ones as there is room for.
    /// </summary>
    private static string PathOf(Node section, Dictionary<Node, Node> outer)
    {
        var path = section.Label;
        for (var at = outer.GetValueOrDefault(section); at is not null && path.Length < MaxPathLength;)
        {
            path = $"{at.Label} › {path}";
            at = outer.GetValueOrDefault(at);
        }
        return path;
    }
}
