using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Cli;

/// <summary>Whether the facets that were asked for are there, which is known only once the inputs are read.</summary>
internal static class FacetCheck
{
    /// <param name="option">The option that asked.</param>
    /// <param name="others">What else the option may name; a facet that is not there may be one of these, mistyped.</param>
    /// <returns>The keys of the facets that are there.</returns>
    public static ImmutableArray<string> Report(
        PaperGraph graph, string option, IEnumerable<string> asked, List<Diagnostic> diagnostics,
        IEnumerable<string>? others = null)
    {
        var facets = graph.Nodes.Where(node => node is { Kind: NodeKind.Facet, Facet: not null }).ToArray();
        ImmutableArray<string> known = [.. facets.Select(node => node.Facet!)];
        var named = known.IsEmpty ? "the inputs have no facets"
            : "known: " + string.Join(", ", facets.Select(NameOf));
        foreach (var facet in asked.Except(known))
        {
            var hint = Misspelling.Hint(facet, known.Concat(others ?? []));
            diagnostics.Add(
                DiagnosticCodes.UnknownFacet.Of($"{option}: no paper has the facet '{facet}'; {named}{hint}"));
        }
        return known;
    }

    // A key that is a number made of the label says nothing.
    private static string NameOf(Node facet) => Slug.Of(facet.Label).Length > 0 ? facet.Facet! : facet.Label;
}
