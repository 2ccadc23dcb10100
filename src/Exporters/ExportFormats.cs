using System.Collections.Immutable;

namespace SurveyGraph.Exporters;

/// <summary>Every output there is: the only place that names them all. A line here enrols a format in options, help and tests.</summary>
public static class ExportFormats
{
    public static ImmutableArray<ExportFormat> All { get; } =
    [
    ];

    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
