using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Writes the papers as a .bib file for BibLaTeX and Biber: UTF-8, its own types and fields.</summary>
/// <remarks>
/// Format: https://ctan.org/pkg/biblatex. It cannot hold facets, sections and relations; letters that pdfLaTeX has no
/// font for are kept, for XeLaTeX and LuaLaTeX, and reported.
/// </remarks>
public sealed class BiblatexExporter(BibOptions? options = null) : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output) =>
        new BibDocument(BibDialect.Biblatex, options ?? BibOptions.Default).Write(graph, output);
}
