using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Cli;

/// <summary>Whether the facets that were asked for are there, which is known only once the inputs are read.</summary>
internal static class FacetCheck
{
    /// <param name="option">The option that asked.</param>
    /// <param name="others">What else the option may name; a facet that is not there may be one of these, mistyped.</param>
    /// <param name="takesStated">Whether it may be one of <see cref="StatedFacets"/>.</param>
    /// <returns>The keys of the facets that are there.</returns>
    public static ImmutableArray<string> Report(
        PaperGraph graph, string option, IEnumerable<string> asked, List<Diagnostic> diagnostics,
        IEnumerable<string>? others = null, bool takesStated = false)
    {
        List<Node> facets = [.. graph.Nodes.Where(node => node is { Kind: NodeKind.Facet, Facet: not null })];
        ImmutableArray<string> own = [.. facets.Select(node => node.Facet!)];
        ImmutableArray<string> unknown = [.. asked.Except(own)];
        if (unknown.IsEmpty)
            return own;
        if (takesStated)
            facets.AddRange(TermPapers.Of(graph).Stated);
        var known = facets.Select(node => node.Facet!).ToHashSet();
        var named = known.Count == 0 ? "the inputs have no facets"
            : "known: " + string.Join(", ", facets.Select(NameOf));
        foreach (var facet in unknown.Where(facet => !known.Contains(facet)))
        {
            var hint = Misspelling.Hint(facet, known.Concat(others ?? []));
            diagnostics.Add(
                DiagnosticCodes.UnknownFacet.Of($"{option}: no paper has the facet '{facet}'; {named}{hint}"));
        }
        return own;
    }

    // A key that is a number made of the label says nothing.
    private static string NameOf(Node facet) => Slug.Of(facet.Label).Length > 0 ? facet.Facet! : facet.Label;
}
