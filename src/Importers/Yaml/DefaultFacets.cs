using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// The facets that come with the product, data/facets.yml: common names for points of view, with their relations.
/// </summary>
public static class DefaultFacets
{
    private static readonly Lazy<ImmutableArray<Facet>> Shipped = new(ReadShipped);

    public static ImmutableArray<Facet> All => Shipped.Value;

    private static ImmutableArray<Facet> ReadShipped()
    {
        using var stream = typeof(DefaultFacets).Assembly.GetManifestResourceStream("facets.yml")
            ?? throw new InvalidOperationException("facets.yml is not embedded");
        using var text = new StreamReader(stream);
        var (bibliography, diagnostics) = new YamlImporter().Import(new("facets.yml", text.ReadToEnd()));
        if (!diagnostics.IsEmpty)
            throw new InvalidOperationException(diagnostics[0].ToString());
        // Nobody's input declares them, so they have no place.
        return [.. bibliography.Facets.Select(WithoutPlace)];
    }

    private static Facet WithoutPlace(Facet facet) =>
        facet with { Span = null, Terms = [.. facet.Terms.Select(term => term with { Span = null })] };
}
