using System.Collections.Immutable;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.UserTemplates;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Cli;

/// <summary>A template of the user as a format beside those that there are.</summary>
internal static class TemplateFile
{
    private static readonly string[] Extensions = [".scriban", ".sbn"];

    /// <summary>
    /// The name of the document: that of the template without the extension which says that it is one.
    /// </summary>
    public static string DocumentOf(string path)
    {
        var name = Path.GetFileName(path);
        var extension = Extensions.FirstOrDefault(one => name.EndsWith(one, StringComparison.OrdinalIgnoreCase)) ?? "";
        return name[..^extension.Length];
    }

    /// <summary>The format of a template that is not read yet.</summary>
    public static ExportFormat FormatOf(string path) => FormatOf(path,
        _ => throw new InvalidOperationException($"{path} was not read"));

    /// <summary>Reads a template.</summary>
    /// <returns>Its format, or null where it cannot be read.</returns>
    public static ExportFormat? Read(string path, byte[] bytes, List<Diagnostic> diagnostics)
    {
        var (source, decoding) = SourceDecoder.Decode(path, bytes);
        var (template, reading) = UserTemplate.Parse(source);
        diagnostics.AddRange([.. decoding, .. reading]);
        return template is null ? null : FormatOf(path, _ => new Watched(template, DocumentOf(path)));
    }

    private static ExportFormat FormatOf(string path, Func<ExportOptions, IExporter> create) =>
        new(path, DocumentOf(path), "A template", create, UserTemplateExporter.Carries);

    /// <summary>What is wrong with the names of templates, beside the formats that are written too.</summary>
    public static IEnumerable<string> Problems(IReadOnlyCollection<string> paths, IEnumerable<ExportFormat> formats)
    {
        HashSet<string> documents = new(formats.Select(format => format.FileName), StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            var document = DocumentOf(path);
            if (document.Length == 0)
                yield return $"--template: '{path}' names no file; a template for list.md is called list.md.scriban";
            else if (!documents.Add(document))
                yield return $"--template: '{path}' makes {document}, and so does another output; give it another name";
        }
    }

    /// <summary>Runs the template as long as the clock and the memory allow.</summary>
    private sealed class Watched(UserTemplate template, string document) : IExporter
    {
        public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
        {
            using var watch = new TemplateWatch();
            return new UserTemplateExporter(template, document, new(watch.Token)).Export(graph, output);
        }
    }
}
