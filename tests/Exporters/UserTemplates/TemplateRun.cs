using System.Text;
using SurveyGraph.Exporters.UserTemplates;
using SurveyGraph.Graph;
using Xunit;

namespace SurveyGraph.Tests.Exporters.UserTemplates;

/// <summary>Templates run over a graph.</summary>
internal static class TemplateRun
{
    public static string TextOf(string template, PaperGraph graph)
    {
        var (text, faults) = Of(template, graph);
        Assert.Empty(faults);
        return text!;
    }

    /// <summary>What it makes, or null, and what is wrong with it.</summary>
    public static (string? Text, string[] Faults) Of(string template, PaperGraph graph, TemplateLimits? limits = null)
    {
        var (parsed, reading) = UserTemplate.Parse(new("t.scriban", template));
        if (parsed is null)
            return (null, [.. reading.Select(fault => fault.ToString())]);
        var output = new MemoryOutput();
        var running = new UserTemplateExporter(parsed, "t", limits ?? new()).Export(graph, output);
        var text = output.Documents is [var document] ? Encoding.UTF8.GetString(document.Bytes) : null;
        return (text, [.. running.Select(fault => fault.ToString())]);
    }
}
