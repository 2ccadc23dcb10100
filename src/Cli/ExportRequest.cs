using System.Collections.Immutable;
using SurveyGraph.Exporters;
using SurveyGraph.Graph.Views;
using SurveyGraph.Importers;

namespace SurveyGraph.Cli;

/// <summary>What <c>surveygraph export</c> was asked for, checked.</summary>
internal sealed record ExportRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The format of every input, or null to go by the names.</summary>
    public ImportFormat? From { get; init; }

    public required ImmutableArray<ExportFormat> To { get; init; }

    public required OutputTarget Output { get; init; }

    public required GraphView View { get; init; }

    public bool IsStrict { get; init; }

    public Verbosity Verbosity { get; init; }
}
