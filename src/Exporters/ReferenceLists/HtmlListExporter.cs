using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.ReferenceLists;

/// <summary>
/// Writes the papers as a numbered list in one HTML page: no script, nothing from elsewhere, light and dark as the
/// reader's system is, and fit to be printed.
/// </summary>
/// <remarks>
/// https://html.spec.whatwg.org/. The layout is Templates/references.html.scriban. The page's own policy lets nothing
/// be loaded and nothing run; the style in it counts by its hash, https://www.w3.org/TR/CSP3/#grammardef-hash-source.
/// </remarks>
public sealed class HtmlListExporter : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("references.html");
        new ReferenceList(HtmlText.Escape, HtmlText.Link).Write(graph, "references.html.scriban", document);
        return [];
    }
}
