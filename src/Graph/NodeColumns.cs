using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph;

/// <summary>The typed columns over nodes: what is known of a paper, and one column a facet.</summary>
internal static class NodeColumns
{
    // A column costs every node a look, and nobody reads more; a table may have a facet in each of its columns.
    private const int MaxFacets = 200;

    private static readonly ImmutableArray<GraphAttribute> OfPapers =
    [
        Text("key", paper => paper.Key?.Value),
        new GraphAttribute.Integer("year", node => node.Paper?.Date?.Year),
        Text("date", paper => paper.Date?.ToString()),
        Text("venue", paper => paper.Venue?.Short),
        List("authors", paper => paper.Authors, author => author.DisplayName),
        Text("arxiv", paper => paper.Identifiers.Arxiv?.Value),
        Text("doi", paper => paper.Identifiers.Doi?.Value),
        Text("openreview", paper => paper.Identifiers.OpenReview?.Value),
        Text("acl", paper => paper.Identifiers.Acl?.Value),
        new GraphAttribute.Text("url", node => node.Url),
        List("code", paper => paper.Repositories, repository => repository.Url),
        Text("short_name", paper => paper.ShortName),
        List("sections", paper => paper.Sections, section => section.ToString()),
        new GraphAttribute.Text("facet", node => node.Facet),
    ];

    // Names that exporters or readers of graph files give a meaning of their own.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "name", "label", "title", "kind", "type", "size", "color", "r", "g", "b", "x", "y", "z", "weight", "source",
        "target", "origin",
    };

    /// <summary>
    /// The columns of a graph. Facets over the limit, those with the fewest values, share one column, as "facet:
    /// value".
    /// </summary>
    public static ImmutableArray<GraphAttribute> Of(RelationList relations, Taxonomy taxonomy)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            if (FacetOf(relation) is { } facet)
                counts[facet] = counts.GetValueOrDefault(facet) + 1;
        }
        string[] used = [.. taxonomy.Facets.Select(facet => facet.Facet.Key).Where(counts.ContainsKey)];
        var own = used.OrderByDescending(facet => counts[facet]).Take(MaxFacets).ToHashSet(StringComparer.Ordinal);

        var values = own.ToDictionary(facet => facet, _ => new Values(), StringComparer.Ordinal);
        var others = new Values();
        foreach (var relation in relations)
        {
            if (FacetOf(relation) is not { } facet)
                continue;
            if (values.TryGetValue(facet, out var column))
                column.Add(relation.Source, relation.Target.Label);
            else
                others.Add(relation.Source, $"{facet}: {relation.Target.Label}");
        }

        var columns = OfPapers.ToBuilder();
        var names = new HashSet<string>(OfPapers.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var facet in used.Where(own.Contains))
            columns.Add(values[facet].ToList(NameOf(facet.Replace('-', '_'), names)));
        if (!others.IsEmpty)
            columns.Add(others.ToList(NameOf("other_facets", names)));
        return columns.ToImmutable();
    }

    private static string? FacetOf(Relation relation) =>
        relation.Kind.Category == RelationCategory.Classification ? relation.Target.Facet : null;

    private static string NameOf(string facet, HashSet<string> names)
    {
        while (Reserved.Contains(facet) || !names.Add(facet))
            facet = "facet_" + facet;
        return facet;
    }

    private static GraphAttribute.Text Text(string name, Func<Paper, string?> valueOf) =>
        new(name, node => node.Paper is { } paper ? valueOf(paper) : null);

    private static GraphAttribute.List List<T>(
        string name, Func<Paper, ImmutableArray<T>> valuesOf, Func<T, string> textOf) =>
        new(name, node => node.Paper is { } paper && valuesOf(paper) is { IsEmpty: false } values
            ? [.. values.Select(textOf)]
            : []);

    /// <summary>The values of one column. Most nodes have one, which all that have it share.</summary>
    private sealed class Values
    {
        private readonly Dictionary<string, ImmutableArray<string>> _single = new(StringComparer.Ordinal);
        private readonly Dictionary<Node, ImmutableArray<string>> _values = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<Node, List<string>> _several = new(ReferenceEqualityComparer.Instance);

        public bool IsEmpty => _values.Count == 0;

        public void Add(Node node, string value)
        {
            if (!_single.TryGetValue(value, out var single))
                _single.Add(value, single = [value]);
            if (_values.TryAdd(node, single))
                return;
            if (!_several.TryGetValue(node, out var several))
                _several.Add(node, several = [.. _values[node]]);
            several.Add(value);
        }

        public GraphAttribute.List ToList(string name)
        {
            foreach (var (node, several) in _several)
                _values[node] = [.. several];
            return new(name, node => _values.GetValueOrDefault(node, []));
        }
    }
}
