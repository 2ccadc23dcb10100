using System.Globalization;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Filters;

/// <summary>What a condition may ask of a paper.</summary>
internal readonly struct PaperFacts(PaperGraph graph, Node node)
{
    /// <summary>The values of a field or of a facet; none where the paper has none.</summary>
    public IEnumerable<string> Of(string field)
    {
        var paper = node.Paper!;
        var ids = paper.Identifiers;
        return field switch
        {
            "year" => Known(paper.Date?.Year.ToString("D4", CultureInfo.InvariantCulture)),
            "date" => Known(paper.Date?.ToString()),
            "title" => Known(paper.Title),
            "name" => Known(paper.ShortName),
            "key" => Known(paper.Key?.Value),
            "type" => Known(paper.EntryType?.Name),
            "author" => paper.Authors.Select(author => author.DisplayName),
            "venue" => Known(paper.Venue?.Short, paper.Venue?.Name),
            "venue-type" => Known(paper.Venue is { } venue ? VenueKindName.Of(venue.Kind) : null),
            "arxiv" => Known(ids.Arxiv?.Value),
            "doi" => Known(ids.Doi?.Value),
            "openreview" => Known(ids.OpenReview?.Value),
            "acl" => Known(ids.Acl?.Value),
            "url" => Known(node.Url),
            "code" => paper.Repositories.Select(repository => repository.Url),
            "section" => Under(RelationCategory.Listing, null),
            _ => Under(RelationCategory.Classification, field),
        };
    }

    /// <summary>What stands above a term or a section: broader ones, and the facet.</summary>
    public static IEnumerable<Node> Broader(PaperGraph graph, Node node) => graph.InEdges(node)
        .Where(relation => relation.Kind.Category == RelationCategory.Hierarchy).Select(relation => relation.Source);

    // A paper of a narrower term is one of the broader term.
    private IEnumerable<string> Under(RelationCategory category, string? facet)
    {
        HashSet<Node> seen = [];
        var open = new Stack<Node>();
        foreach (var relation in graph.OutEdges(node))
        {
            if (relation.Kind.Category == category && (facet is null || relation.Target.Facet == facet))
                open.Push(relation.Target);
        }
        while (open.TryPop(out var next))
        {
            if (next.Kind == NodeKind.Facet || !seen.Add(next))
                continue;
            yield return next.Label;
            foreach (var broader in Broader(graph, next))
                open.Push(broader);
        }
    }

    private static IEnumerable<string> Known(params string?[] values) =>
        values.Where(value => !string.IsNullOrWhiteSpace(value)).OfType<string>();
}
