using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Facets;

/// <summary>Counts, for each facet that a source declares, the papers that no term was found for.</summary>
internal sealed class UnclassifiedPapers(IReadOnlyList<Paper> papers)
{
    private const int Named = 3;

    private readonly Dictionary<TaxonomyFacet, HashSet<Paper>> _classified = [];

    public void Note(TaxonomyFacet facet, Paper paper)
    {
        if (!facet.IsDeclared)
            return;
        if (!_classified.TryGetValue(facet, out var classified))
            _classified.Add(facet, classified = new(ReferenceEqualityComparer.Instance));
        classified.Add(paper);
    }

    /// <summary>A finding for each facet that papers lack, at its declaration, with the papers as details.</summary>
    public IEnumerable<Diagnostic> Report(Taxonomy taxonomy)
    {
        foreach (var facet in taxonomy.Facets.Where(facet => facet.IsDeclared))
        {
            var classified = _classified.GetValueOrDefault(facet, []);
            var count = papers.Count - classified.Count;
            if (count == 0)
                continue;
            var without = papers.Where(paper => !classified.Contains(paper));
            var some = string.Join(", ", without.Take(Named).Select(paper => paper.Key)) + (count > Named ? ", …" : "");
            yield return DiagnosticCodes.PapersWithoutTerm.At(facet.Facet.Span,
                $"{count} of {papers.Count} papers have no {facet.Facet.Label}: {some}") with
            {
                Details = without.Select(paper => DiagnosticCodes.PapersWithoutTerm.At(
                    paper.Origins.IsEmpty ? null : paper.Origins[0], $"no {facet.Facet.Label}: '{paper.Title}'")),
            };
        }
    }
}
