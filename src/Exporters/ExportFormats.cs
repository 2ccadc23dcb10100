using System.Collections.Immutable;

namespace SurveyGraph.Exporters;

/// <summary>Every output there is: the only place that names them all. A line here enrols a format in options, help and tests.</summary>
public static class ExportFormats
{
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("graphml", "graph.graphml", "GraphML, for Gephi, networkx, igraph and yEd", () => new GraphmlExporter(), HasViews: true),
        new("json", "papers.json", "Papers JSON, for scripts: everything that was read", () => new JsonExporter()),
    ];

    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
