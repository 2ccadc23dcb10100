using System.Collections.Immutable;
using Scriban.Runtime;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Latex;

/// <summary>
/// Writes what a survey needs in LaTeX: the taxonomy as a figure (forest), a table that compares the papers, the counts
/// as macros, the bibliography they cite, and a document that has all of it.
/// </summary>
/// <remarks>
/// Packages: https://ctan.org/pkg/forest, https://ctan.org/pkg/booktabs, https://ctan.org/pkg/longtable. Each file is
/// for pdfLaTeX, XeLaTeX and LuaLaTeX alike and says in its head what it needs. The layouts are
/// Templates/*.tex.scriban.
/// </remarks>
/// <param name="facets">The keys of the facets that make the tree, from its first level on; none: as in a
/// diagram.</param>
/// <param name="columns">
/// The names of the comparison table's columns, <see cref="ComparisonColumns"/>; none: the usual ones.
/// </param>
/// <param name="bibliography">What was chosen about <c>refs.bib</c>.</param>
public sealed class LatexExporter(
    ImmutableArray<string> facets = default, ImmutableArray<string> columns = default, BibOptions? bibliography = null)
    : IExporter
{
    private const int MaxTitleLength = 200;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var text = new LatexWords(bibliography?.Alphabet ?? LatexAlphabet.Ascii);
        var taxonomy = TaxonomyTree.Of(graph, facets: facets);
        var figures = ForestFigures.Of(taxonomy, text);
        var table = ComparisonTable.Of(graph, columns, text);
        var counts = CountMacros.Of(graph, taxonomy, text);
        figures.Model["definitions"] = table.Model["definitions"] = text.Definitions;
        Write("taxonomy.tex", figures.Model, figures.Turns + text.Definitions.Count, output);
        Write("table.tex", table.Model, table.Turns + text.Definitions.Count, output);
        Write("counts.tex", counts.Model, counts.Turns, output);
        var title = text.Encode(PlainText.Shorten(taxonomy.Root.Label, MaxTitleLength));
        Write("survey.tex", new()
        {
            ["title"] = title,
            ["has_papers"] = graph.Papers.Any(),
            ["needs_font"] = text.NeedsFont,
        }, 0, output);
        return [.. new BibtexExporter(bibliography).Export(graph, output), .. text.Findings];
    }

    private static void Write(string name, ScriptObject model, int turns, IExportOutput output)
    {
        using var document = output.Open(name);
        new TemplatePage(name + ".scriban").Write(model, turns, document);
    }
}
