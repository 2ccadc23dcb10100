using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters;

/// <summary>
/// Writes one format. It only reads the graph, keeps no state and gives the same bytes for the same graph.
/// </summary>
public interface IExporter
{
    /// <summary>Writes the graph as one document or more and returns what a reader of the output should know.</summary>
    ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output);
}
