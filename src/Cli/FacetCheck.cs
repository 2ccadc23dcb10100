using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Cli;

/// <summary>Whether the facets that were asked for are there, which is known only once the inputs are read.</summary>
internal static class FacetCheck
{
    /// <param name="option">The option that asked.</param>
    /// <returns>The keys of the facets that are there.</returns>
    public static ImmutableArray<string> Report(
        PaperGraph graph, string option, IEnumerable<string> asked, List<Diagnostic> diagnostics)
    {
        ImmutableArray<string> known =
            [.. graph.Nodes.Where(node => node.Kind == NodeKind.Facet).Select(node => node.Facet).OfType<string>()];
        var named = known.IsEmpty ? "the inputs have no facets" : "known: " + string.Join(", ", known);
        foreach (var facet in asked.Except(known))
            diagnostics.Add(DiagnosticCodes.UnknownFacet.Of($"{option}: no paper has the facet '{facet}'; {named}"));
        return known;
    }
}
