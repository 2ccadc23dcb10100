using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Comparison;

/// <summary>
/// The column for the sections of the papers, as <see cref="StatedFacets"/> has them: each with those above it,
/// <c>Vision › Detection</c>.
/// </summary>
internal static class SectionColumn
{
    /// <summary>The column, or none where the papers have no sections.</summary>
    public static ImmutableArray<ComparisonColumn> Of(TermPapers terms)
    {
        if (terms.Stated.FirstOrDefault(facet => facet.Facet == StatedFacets.Section) is not { } sections)
            return [];
        var pathsOf = new Dictionary<Node, List<string>>(ReferenceEqualityComparer.Instance);
        var shown = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        foreach (var (section, own) in terms.OwnPapersIn(sections).Where(one => !one.Papers.IsEmpty))
        {
            var path = PathOf(section);
            shown.UnionWith(path);
            var text = string.Join(" › ", path.Select(part => part.Label));
            foreach (var paper in own)
            {
                if (!pathsOf.TryGetValue(paper, out var paths))
                    pathsOf.Add(paper, paths = []);
                paths.Add(text);
            }
        }
        return [new(ColumnKind.Text, sections.Label, 1.3,
            paper => string.Join("; ", pathsOf.GetValueOrDefault(paper) ?? []))
        {
            Holds = relation => shown.Contains(relation.Target)
                && (relation.Kind.Category == RelationCategory.Listing || shown.Contains(relation.Source)),
            HoldsAlone = shown.Contains,
        }];

        ImmutableArray<Node> PathOf(Node section)
        {
            var path = ImmutableArray.CreateBuilder<Node>();
            for (Node? next = section; next is not null; next = terms.BroaderOf(next))
                path.Insert(0, next);
            return path.ToImmutable();
        }
    }
}
