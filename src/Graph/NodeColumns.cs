using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph;

/// <summary>The typed columns over nodes: what is known of a paper, and one column a facet.</summary>
internal static class NodeColumns
{
    private static readonly ImmutableArray<GraphAttribute> OfPapers =
    [
        Text("key", paper => paper.Key?.Value),
        new GraphAttribute.Integer("year", node => node.Paper?.Date?.Year),
        Text("date", paper => paper.Date?.ToString()),
        Text("venue", paper => paper.Venue?.Short),
        List("authors", paper => [.. paper.Authors.Select(author => author.DisplayName)]),
        Text("arxiv", paper => paper.Identifiers.Arxiv?.Value),
        Text("doi", paper => paper.Identifiers.Doi?.Value),
        Text("openreview", paper => paper.Identifiers.OpenReview?.Value),
        Text("acl", paper => paper.Identifiers.Acl?.Value),
        new GraphAttribute.Text("url", node => node.Url),
        List("code", paper => [.. paper.Repositories.Select(repository => repository.Url)]),
        Text("short_name", paper => paper.ShortName),
        List("sections", paper => [.. paper.Sections.Select(section => section.ToString())]),
        new GraphAttribute.Text("facet", node => node.Facet),
    ];

    // Names that exporters or readers of graph files give a meaning of their own.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "name", "label", "kind", "type", "size", "color", "r", "g", "b", "x", "y", "z", "weight", "source", "target", "origin",
    };

    public static ImmutableArray<GraphAttribute> Of(ImmutableArray<Relation> relations, Taxonomy taxonomy)
    {
        var values = new Dictionary<string, Dictionary<Node, ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            if (relation.Kind.Category != RelationCategory.Classification || relation.Target.Facet is not { } facet)
                continue;
            if (!values.TryGetValue(facet, out var ofFacet))
                values.Add(facet, ofFacet = new(ReferenceEqualityComparer.Instance));
            ofFacet[relation.Source] = ofFacet.GetValueOrDefault(relation.Source, []).Add(relation.Target.Label);
        }

        var columns = OfPapers.ToBuilder();
        var names = new HashSet<string>(OfPapers.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var facet in taxonomy.Facets)
        {
            if (!values.TryGetValue(facet.Facet.Key, out var ofFacet))
                continue;
            var name = facet.Facet.Key.Replace('-', '_');
            while (Reserved.Contains(name) || !names.Add(name))
                name = "facet_" + name;
            columns.Add(new GraphAttribute.List(name, node => ofFacet.GetValueOrDefault(node, [])));
        }
        return columns.ToImmutable();
    }

    private static GraphAttribute.Text Text(string name, Func<Paper, string?> valueOf) =>
        new(name, node => node.Paper is { } paper ? valueOf(paper) : null);

    private static GraphAttribute.List List(string name, Func<Paper, ImmutableArray<string>> valuesOf) =>
        new(name, node => node.Paper is { } paper ? valuesOf(paper) : []);
}
