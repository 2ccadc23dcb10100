using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Writes the papers as a .bib file for 8-bit BibTeX and pdfLaTeX: ASCII only, nothing invented.</summary>
/// <remarks>
/// Format: https://ctan.org/pkg/btxdoc. It cannot hold facets, sections and relations, nor a character that pdfLaTeX
/// has no command for: that is written by its number and reported.
/// </remarks>
public sealed class BibtexExporter(BibOptions? options = null) : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output) =>
        new BibDocument(BibDialect.Bibtex, options ?? BibOptions.Default).Write(graph, output);
}
