using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.LossReports;

/// <summary>What one output of a run could not hold.</summary>
/// <param name="File">The name of its first document; null on standard output.</param>
/// <param name="Findings">
/// What the exporter said of single values: characters that LaTeX cannot set, diagrams in parts.
/// </param>
public sealed record OutputLosses(
    ExportFormat Format, string? File, ImmutableArray<Loss> Losses, ImmutableArray<Diagnostic> Findings);
