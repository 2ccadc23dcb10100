using System.Collections.Immutable;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.References;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Csl;

/// <summary>Writes the papers as CSL-JSON, which Zotero, pandoc and every citation processor take.</summary>
/// <remarks>
/// Variables: https://docs.citationstyles.org/en/stable/specification.html, and the schema csl-data.json of
/// https://github.com/citation-style-language/schema, which allows no others. It cannot hold sections, relations, links
/// beside the page and the code, authors' affiliations, and LaTeX; text that looks like its markup, such as
/// <c>&lt;i&gt;</c>, has a number of HTML for its first sign, which programs show.
/// </remarks>
public sealed class CslJsonExporter(BibOrder order = BibOrder.Source) : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("refs.csl.json");
        using var document = new JsonText(text);
        var item = new CslItemWriter(document.Json);
        document.Json.WriteStartArray();
        foreach (var reference in Reference.Of(graph, order))
        {
            item.Write(reference);
            document.Flush();
        }
        document.Json.WriteEndArray();
        return [];
    }
}
