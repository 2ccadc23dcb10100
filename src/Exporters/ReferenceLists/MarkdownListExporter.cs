using System.Collections.Immutable;
using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.ReferenceLists;

/// <summary>Writes the papers as a numbered list in Markdown, for a README or a page of a site.</summary>
/// <remarks>Syntax: https://github.github.com/gfm/. The layout is Templates/references.md.scriban.</remarks>
public sealed class MarkdownListExporter : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("references.md");
        new ReferenceList(MarkdownText.Escape, MarkdownText.Link).Write(graph, "references.md.scriban", document);
        return [];
    }
}
