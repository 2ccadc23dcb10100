using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Comparison;

/// <summary>
/// The columns for the facets of the papers: of a facet with a few short terms a column each, with marks; of others one
/// column with the terms.
/// </summary>
internal sealed class FacetColumns
{
    private const int MaxFacets = 4;
    private const int MaxMarks = 4;
    private const int MaxMarkLength = 6;

    private readonly ImmutableArray<Node> _facets;
    private readonly ILookup<Node, Node> _termsOfPaper;
    private readonly ILookup<string?, Node> _termsOfFacet;
    private readonly Dictionary<string, int> _papersOfFacet = new(StringComparer.Ordinal);
    private readonly int _papers;
    private readonly Lazy<TermPapers> _terms;

    public FacetColumns(PaperGraph graph)
    {
        _papers = graph.Papers.Count();
        _terms = new(() => TermPapers.Of(graph));
        _facets = [.. graph.Nodes.Where(node => node is { Kind: NodeKind.Facet, Facet: not null })];
        _termsOfPaper = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Classification)
            .ToLookup(relation => relation.Source, relation => relation.Target);
        var used = graph.Papers.SelectMany(paper => _termsOfPaper[paper]).ToHashSet();
        _termsOfFacet = graph.Nodes.Where(used.Contains).ToLookup(term => term.Facet);
        foreach (var paper in graph.Papers)
        {
            foreach (var facet in _termsOfPaper[paper].Select(term => term.Facet).OfType<string>().Distinct())
                _papersOfFacet[facet] = _papersOfFacet.GetValueOrDefault(facet) + 1;
        }
    }

    /// <summary>Those of the facets that compare papers, or of the sections where no facet does.</summary>
    public IEnumerable<ComparisonColumn> ThatCompare()
    {
        ImmutableArray<Node> facets = [.. _facets
            .Where(facet => ComparedFacets.Compares(_termsOfFacet[facet.Facet].Count(), PapersOf(facet), _papers))
            .Take(MaxFacets)];
        if (!facets.IsEmpty)
            return facets.SelectMany(Of);
        return ComparedFacets.Of(_terms.Value, _papers, []).Any(facet => facet.Facet == StatedFacets.Section)
            ? SectionColumn.Of(_terms.Value) : [];
    }

    /// <summary>That of the sections, or of a facet of that name.</summary>
    public IEnumerable<ComparisonColumn> OfSections() =>
        _facets.Any(facet => facet.Facet == StatedFacets.Section) ? Of(StatedFacets.Section)
            : SectionColumn.Of(_terms.Value);

    /// <summary>Those of the facet with this key; none where there is no such facet.</summary>
    public IEnumerable<ComparisonColumn> Of(string key) =>
        _facets.Where(facet => facet.Facet == key).Take(1).SelectMany(Of);

    private int PapersOf(Node facet) => _papersOfFacet.GetValueOrDefault(facet.Facet!);

    private IEnumerable<ComparisonColumn> Of(Node facet)
    {
        Node[] terms = [.. _termsOfFacet[facet.Facet]];
        if (terms.Length is > 0 and <= MaxMarks && terms.All(term => term.Label.Length <= MaxMarkLength))
        {
            return terms.Select(term => new ComparisonColumn(
                ColumnKind.Mark, term.Label, 0.5, paper => _termsOfPaper[paper].Contains(term) ? "yes" : "")
            {
                Group = facet.Label,
                Facet = facet.Facet,
                IsCentered = true,
            });
        }
        return [new(ColumnKind.Text, facet.Label, 1.3, paper => string.Join(", ",
            _termsOfPaper[paper].Where(term => term.Facet == facet.Facet).Distinct().Select(term => term.Label)))
        {
            Facet = facet.Facet,
        }];
    }
}
