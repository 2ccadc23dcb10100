namespace SurveyGraph.Exporters.Statistics;

/// <summary>A line of the registry of forms that statistics are written in.</summary>
/// <param name="Name">The name for <c>--format</c>.</param>
/// <param name="Description">A few words for <c>--help</c> and the README.</param>
/// <param name="Write">Writes a report and leaves the writer open.</param>
public sealed record StatisticsFormat(string Name, string Description, Action<StatisticsReport, TextWriter> Write);
