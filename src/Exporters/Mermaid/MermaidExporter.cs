using System.Collections.Immutable;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Writes the taxonomy as Mermaid flowcharts: the list, its branches with their counts, the papers as leaves that link
/// to their pages. What is too large for one readable picture becomes an overview and a picture of each branch.
/// </summary>
/// <remarks>
/// Syntax: https://mermaid.js.org/syntax/flowchart.html. It holds no relations between papers, no authors and no
/// venues. A paper without a web page has no link, and so no room for its title in full where the box has its short
/// name.
/// </remarks>
public sealed class MermaidExporter(MermaidOptions? options = null) : IExporter
{
    /// <summary>The last line of each part of a divided taxonomy.</summary>
    public const string PartMark =
        "  %% A part of a divided taxonomy: surveygraph removes it when a later run has no such part";

    private readonly MermaidOptions _options = options ?? new();

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var taxonomy = TaxonomyTree.Of(graph, _options.NodeBudget - 1, _options.Facets);
        var diagrams = DiagramPlan.Of(taxonomy, new(graph.Papers), _options);
        foreach (var diagram in diagrams)
        {
            var isPart = diagram.Name.Length > 0;
            using var document = output.Open(isPart ? $"taxonomy-{diagram.Name}.mmd" : "taxonomy.mmd");
            DiagramWriter.Write(diagram, document);
            if (isPart)
                document.Write($"{PartMark}\n");
        }
        if (diagrams.Length == 1)
            return [];
        var papers = Quantity.Of(taxonomy.Root.PaperCount, "paper");
        var files = Quantity.Of(diagrams.Length, "file");
        return
        [
            DiagnosticCodes.DiagramSplit.Of(
                $"the taxonomy of {papers} is too large for one picture: {files} hold it in parts"),
        ];
    }
}
