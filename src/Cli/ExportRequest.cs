using System.Collections.Immutable;
using SurveyGraph.Exporters;
using SurveyGraph.Graph.Filters;
using SurveyGraph.Graph.Views;

namespace SurveyGraph.Cli;

/// <summary>What <c>surveygraph export</c> was asked for, checked.</summary>
internal sealed record ExportRequest : InputRequest
{
    public required ImmutableArray<ExportFormat> To { get; init; }

    /// <summary>The files of templates that are written beside the formats.</summary>
    public ImmutableArray<string> Templates { get; init; } = [];

    public required OutputTarget Output { get; init; }

    /// <summary>The condition on the papers that are written, or null for all.</summary>
    public PaperFilter? Where { get; init; }

    public required GraphView View { get; init; }

    /// <summary>
    /// Relations from one node to the same other one are one edge, in the formats that leave it to choose.
    /// </summary>
    public bool MergesParallelEdges { get; init; }

    /// <summary>Nodes get the measures of the network as columns: degree, PageRank, community.</summary>
    public bool HasMetrics { get; init; }

    public required ExportOptions Options { get; init; }

    /// <summary>The file for the keys that were replaced, or null.</summary>
    public string? KeyMap { get; init; }

    /// <summary>The file for what the outputs cannot hold, or null.</summary>
    public string? Report { get; init; }

    public bool IsStrict { get; init; }

    public Verbosity Verbosity { get; init; }
}
