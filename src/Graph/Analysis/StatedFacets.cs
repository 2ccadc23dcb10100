using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Analysis;

/// <summary>
/// What tells papers apart without a taxonomy, as facets: the sections of the list, the years and the venues. Their
/// terms are the graph's sections and venues, and a node of its own for each year.
/// </summary>
public static partial class StatedFacets
{
    public const string Section = "section";
    public const string Year = "year";
    public const string Venue = "venue";

    // A section with more of the papers than this has the list in it, and is no branch of it.
    private const double WholeShare = 0.8;

    public static ImmutableArray<string> Keys { get; } = [Section, Year, Venue];

    /// <summary>Whether a section is one of a year: <c>2024</c>, <c>CVPR 2024</c>.</summary>
    public static bool IsOfYear(string section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return YearInName().IsMatch(section);
    }

    /// <summary>Those of which the papers have terms, except where a facet of the graph has the name.</summary>
    internal static IEnumerable<StatedFacet> Of(PaperGraph graph)
    {
        var own = graph.Nodes.Where(node => node.Kind == NodeKind.Facet).Select(node => node.Facet).ToHashSet();
        StatedFacet[] all = [SectionsOf(graph), YearsOf(graph), VenuesOf(graph)];
        return all.Where(facet => facet.Papers.Count > 0 && !own.Contains(facet.Node.Facet));
    }

    private static StatedFacet SectionsOf(PaperGraph graph)
    {
        var listed = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Listing)
            .ToLookup(relation => relation.Target, relation => relation.Source);
        var broader = new Dictionary<Node, Node>(ReferenceEqualityComparer.Instance);
        foreach (var relation in graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Hierarchy
            && relation is { Source.Kind: NodeKind.Section, Target.Kind: NodeKind.Section }))
        {
            broader.TryAdd(relation.Target, relation.Source);
        }
        List<(Node Paper, Node Term)> papers = [.. graph.Nodes.Where(node => node.Kind == NodeKind.Section)
            .SelectMany(section => listed[section].Select(paper => (paper, section)))];
        // A year below a topic says no more than the dates of its papers do.
        if (papers.Select(one => TopicOf(one.Term)).Distinct().Skip(1).Any())
            papers = [.. papers.Select(one => (one.Paper, TopicOf(one.Term)))];
        while (WholeOf(papers, broader) is { } whole)
        {
            papers.RemoveAll(one => one.Term == whole);
            foreach (var (narrower, _) in broader.Where(pair => pair.Value == whole).ToList())
                broader.Remove(narrower);
        }
        return new(FacetOf(Section, "Section"), papers, broader);

        Node TopicOf(Node section)
        {
            while (IsOfYear(section.Label) && broader.TryGetValue(section, out var above))
                section = above;
            return section;
        }
    }

    /// <summary>The section at the top in which nearly all papers are, if it has two or more below it; or null.</summary>
    private static Node? WholeOf(List<(Node Paper, Node Term)> papers, Dictionary<Node, Node> broader)
    {
        var tops = papers.Select(one => (one.Paper, Top: TopOf(one.Term))).Distinct()
            .CountBy(one => one.Top).ToList();
        if (tops.Count == 0)
            return null;
        var all = papers.Select(one => one.Paper).Distinct().Count();
        var (top, count) = tops.MaxBy(one => one.Value);
        return count > WholeShare * all && broader.Count(pair => pair.Value == top) > 1 ? top : null;

        Node TopOf(Node term)
        {
            while (broader.TryGetValue(term, out var above))
                term = above;
            return term;
        }
    }

    private static StatedFacet YearsOf(PaperGraph graph)
    {
        var dated = graph.Papers.Where(paper => paper.Paper!.Date is not null)
            .GroupBy(paper => paper.Paper!.Date!.Value.Year).OrderBy(year => year.Key);
        return new(FacetOf(Year, "Year"), [.. dated.SelectMany(year =>
        {
            var label = year.Key.ToString("D4", CultureInfo.InvariantCulture);
            var term = new Node { Kind = NodeKind.Term, Id = $"year-{label}", Label = label, Facet = Year };
            return year.Select(paper => (paper, term));
        })]);
    }

    private static StatedFacet VenuesOf(PaperGraph graph) => new(FacetOf(Venue, "Venue"), [.. graph.Relations
        .Where(relation => relation is { Source.Kind: NodeKind.Paper, Target.Kind: NodeKind.Venue })
        .Select(relation => (relation.Source, relation.Target))]);

    private static Node FacetOf(string key, string label) =>
        new() { Kind = NodeKind.Facet, Id = key, Label = label, Facet = key };

    [GeneratedRegex(@"\b(19|20)[0-9]{2}\b")]
    private static partial Regex YearInName();
}
