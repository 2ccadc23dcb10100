using System.Collections.Immutable;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.References;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Ris;

/// <summary>Writes the papers as RIS, for Zotero, EndNote, Mendeley and what else imports references.</summary>
/// <remarks>
/// Tags: https://en.wikipedia.org/wiki/RIS_(file_format)#Tags; lines end in <c>\r\n</c>, as the format has it. It
/// cannot hold sections, relations, links beside the page and the code, authors' affiliations, commas in names, and
/// LaTeX;
/// a person with "and" in the name reads like two.
/// </remarks>
public sealed class RisExporter(BibOrder order = BibOrder.Source) : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("refs.ris");
        var record = new RisRecordWriter(text);
        foreach (var reference in Reference.Of(graph, order))
            record.Write(reference);
        return [];
    }
}
