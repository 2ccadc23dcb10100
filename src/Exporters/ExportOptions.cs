using System.Collections.Immutable;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Exporters.Mermaid;

namespace SurveyGraph.Exporters;

/// <summary>
/// What a user may choose about outputs. Each format takes some of it, as its line in the registry says.
/// </summary>
public sealed record ExportOptions
{
    public static ExportOptions Default { get; } = new();

    /// <summary>
    /// The keys of the facets that make a taxonomy's levels, from the first one on; none: the format chooses.
    /// </summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    /// <summary>The names of a comparison's columns, from the first one on; none: the format chooses.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Which program a GraphML file is for.</summary>
    public GraphmlFlavour Flavour { get; init; }

    /// <summary>The longest text of a Mermaid diagram that the page shows, in UTF-16 units.</summary>
    public int MermaidLength { get; init; } = MermaidOptions.MaxTextLength;

    public GexfVersion GexfVersion { get; init; } = GexfVersion.Gexf13;

    internal MermaidOptions Mermaid => new() { Facets = Facets, TextLength = MermaidLength };

    public BibOptions Bibliography { get; init; } = BibOptions.Default;
}
