using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters;

/// <summary>A line of the registry of outputs.</summary>
/// <param name="Name">The name for <c>--to</c>.</param>
/// <param name="FileName">The file that <c>--output DIR</c> gets.</param>
/// <param name="Description">One line for <c>--help</c> and the README.</param>
/// <param name="Create">Makes an exporter that follows the options which the format takes.</param>
/// <param name="Carries">What of a graph it holds with these options; the rest is counted and told.</param>
/// <param name="Takes">The options that change something in the output.</param>
/// <param name="PartMark">
/// The last line of every document beside the first, where there may be such: a later run that needs fewer takes those
/// away.
/// </param>
public sealed record ExportFormat(
    string Name,
    string FileName,
    string Description,
    Func<ExportOptions, IExporter> Create,
    Func<PaperGraph, ExportOptions, Carried> Carries,
    ExportChoices Takes = ExportChoices.None,
    string? PartMark = null);
