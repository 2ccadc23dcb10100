using System.Collections.Immutable;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.References;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Hayagriva;

/// <summary>Writes the papers as Hayagriva YAML, the bibliographies of Typst.</summary>
/// <remarks>
/// Format: https://github.com/typst/hayagriva/blob/main/docs/file-format.md. It cannot hold sections, relations,
/// keywords, links beside the page and the code, authors' affiliations, and LaTeX.
/// </remarks>
public sealed class HayagrivaExporter(BibOrder order = BibOrder.Source) : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("refs.yml");
        text.Write("# Written by SurveyGraph for Typst: #bibliography(\"refs.yml\")\n");
        var entry = new HayagrivaEntryWriter(new(text));
        var isEmpty = true;
        foreach (var reference in Reference.Of(graph, order))
        {
            entry.Write(reference);
            isEmpty = false;
        }
        // To Typst a file of comments alone is broken.
        if (isEmpty)
            text.Write("{}\n");
        return [];
    }
}
