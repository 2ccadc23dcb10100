using System.Collections.Immutable;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>Writes what a user's template makes of the graph; nothing, where the template fails.</summary>
/// <remarks>docs/templates.md says what a template is given; <see cref="TemplateModel"/> makes it.</remarks>
/// <param name="name">The document's name.</param>
public sealed class UserTemplateExporter(UserTemplate template, string name, TemplateLimits limits) : IExporter
{
    /// <summary>What it leaves out a template leaves out on purpose.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) => new()
    {
        HasListTitle = true,
        FieldsOf = _ => ~PaperFields.None,
        BibFieldsOf = _ => _ => true,
        Holds = _ => true,
        HoldsAlone = _ => true,
        HasWeights = true,
    };

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var (text, diagnostics) = template.Render(TemplateModel.Of(graph), limits);
        if (text is null)
            return diagnostics;
        using var document = output.Open(name);
        document.Write(text);
        return diagnostics;
    }
}
