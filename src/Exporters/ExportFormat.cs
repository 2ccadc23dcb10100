namespace SurveyGraph.Exporters;

/// <summary>A line of the registry of outputs.</summary>
/// <param name="Name">The name for <c>--to</c>.</param>
/// <param name="FileName">The file that <c>--output DIR</c> gets.</param>
/// <param name="Description">One line for <c>--help</c> and the README.</param>
/// <param name="HasViews">The format shows a graph, so that <c>--view</c> may choose a part of it.</param>
/// <param name="PartMark">
/// The last line of every document beside the first, where there may be such: a later run that needs fewer takes those
/// away.
/// </param>
public sealed record ExportFormat(
    string Name,
    string FileName,
    string Description,
    Func<IExporter> Create,
    bool HasViews = false,
    string? PartMark = null);
