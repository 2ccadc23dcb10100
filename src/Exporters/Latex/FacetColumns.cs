using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Latex;

/// <summary>
/// The columns for the facets of the papers: of a facet with a few short terms a column each, with check marks; of others one
/// column with the terms.
/// </summary>
internal static class FacetColumns
{
    private const int MaxFacets = 4;
    private const int MaxMarks = 4;
    private const int MaxMarkLength = 6;

    // With more terms a facet is an index of keywords, and compares nothing.
    private const int MaxTerms = 24;

    private static readonly TableCell Mark = new(@"$\checkmark$", 1);

    public static IEnumerable<TableColumn> Of(PaperGraph graph, LatexWords words)
    {
        var terms = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Classification)
            .ToLookup(relation => relation.Source, relation => relation.Target);
        var papers = graph.Papers.Count();
        var facets = graph.Nodes.Where(node => node is { Kind: NodeKind.Facet, Facet: not null })
            .Select(facet => (Facet: facet, Terms: TermsOf(graph, facet, terms), Papers: graph.Papers.Count(paper => terms[paper].Any(term => term.Facet == facet.Facet))))
            // A facet that a tenth of the papers has compares them.
            .Where(facet => facet.Terms.Length is > 1 and <= MaxTerms && facet.Papers * 10 >= papers)
            .Take(MaxFacets);
        foreach (var (facet, members, _) in facets)
        {
            var heading = words.Encode(facet.Label);
            if (members.Length <= MaxMarks && members.All(term => term.Label.Length <= MaxMarkLength))
            {
                foreach (var term in members)
                    yield return new(heading, words.Encode(term.Label), 0.5, true, paper => terms[paper].Contains(term) ? Mark : TableCell.Empty);
                continue;
            }
            yield return new("", heading, 1.3, false, paper =>
                TableCell.Of(string.Join(", ", terms[paper].Where(term => term.Facet == facet.Facet).Distinct().Select(term => term.Label)), words));
        }
    }

    /// <summary>The terms that papers have, in the order of the graph, where the facet declares them.</summary>
    private static ImmutableArray<Node> TermsOf(PaperGraph graph, Node facet, ILookup<Node, Node> terms)
    {
        var used = graph.Papers.SelectMany(paper => terms[paper]).Where(term => term.Facet == facet.Facet).ToHashSet();
        return [.. graph.Nodes.Where(used.Contains)];
    }
}
