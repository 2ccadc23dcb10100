using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Exporters;
using SurveyGraph.Graph;

namespace SurveyGraph.Tests.Exporters;

/// <summary>Keeps an export in memory, as the bytes that a file would get.</summary>
internal sealed class MemoryOutput : IExportOutput
{
    private readonly List<(string Name, MemoryStream Bytes)> _documents = [];

    public ImmutableArray<(string Name, byte[] Bytes)> Documents =>
        [.. _documents.Select(document => (document.Name, document.Bytes.ToArray()))];

    public TextWriter Open(string name)
    {
        var bytes = new MemoryStream();
        _documents.Add((name, bytes));
        return new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    public static ImmutableArray<(string Name, byte[] Bytes)> Render(IExporter exporter, PaperGraph graph)
    {
        var output = new MemoryOutput();
        exporter.Export(graph, output);
        return output.Documents;
    }

    /// <summary>The text of a format's first document.</summary>
    public static string RenderText(IExporter exporter, PaperGraph graph) =>
        Encoding.UTF8.GetString(Render(exporter, graph)[0].Bytes);
}
