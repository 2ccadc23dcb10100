using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>Writes the terms of one facet as a Mermaid pie: a slice for each, with its number of papers.</summary>
/// <remarks>Syntax: https://mermaid.js.org/syntax/pie.html</remarks>
public sealed class MermaidPieExporter(ImmutableArray<string> facets) : IExporter
{
    private const int MaxLabelLength = 60;
    private const int MaxEscaped = 240;

    // Some versions draw no thinner slice.
    private const int MinShare = 1;

    private static readonly string Settings = $"""
          themeVariables:
            pieTitleTextColor: "{DiagramHead.PageColor}"
            pieLegendTextColor: "{DiagramHead.PageColor}"
            pieSectionTextColor: "#ffffff"
            pieStrokeColor: "{DiagramHead.PageColor}"
            pieOuterStrokeColor: "{DiagramHead.PageColor}"
            pieStrokeWidth: 1px
            pieOuterStrokeWidth: 1px
            pieTitleTextSize: 20px
            pieLegendTextSize: 15px
            pieOpacity: 1
        """;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("pie.mmd");
        if (GroupsOf(graph, facets) is [var terms, ..])
            Write(graph, terms, document);
        else
            DiagramHead.WriteNone(document, "No facet has terms that tell the papers apart.");
        return [];
    }

    /// <summary>A slice in a colour of its own for as many terms as there are hues, and one for the others.</summary>
    internal static ImmutableArray<TermGroups> GroupsOf(PaperGraph graph, ImmutableArray<string> facets) =>
        TermGroups.Of(graph, facets, BranchColors.Hues, MinShare);

    internal static void Write(PaperGraph graph, TermGroups terms, TextWriter output)
    {
        var total = terms.Groups.Sum(group => group.Papers.Length);
        ImmutableArray<PaperGroup> slices = [.. terms.Groups.Where(group =>
            group.Kind != PaperGroupKind.None || 100 * group.Papers.Length >= MinShare * total)];
        DiagramHead.Write(output, string.Join('\n', ColorsOf(slices).Prepend(Settings)));
        output.Write("pie\n");
        var title = $"Papers by {PlainText.Shorten(terms.Facet.Label, MaxLabelLength)}";
        DiagramHead.WriteSummary(output, DiagramHead.TitleOf(graph.Title, title), CaptionOf(graph, terms));
        output.Write($"  title {MermaidText.Escape(title)}\n");
        foreach (var slice in slices)
        {
            // With its number no label is a word that objects of JavaScript have as a key.
            var count = slice.Papers.Length.ToString(CultureInfo.InvariantCulture);
            var label = MermaidText.Escape(slice.Name, MaxLabelLength, MaxEscaped);
            output.Write($"  \"{label} ({count})\" : {count}\n");
        }
    }

    /// <summary>What the slices count, in a sentence.</summary>
    internal static string CaptionOf(PaperGraph graph, TermGroups terms)
    {
        var papers = graph.Papers.Count();
        var isShared = terms.Groups.Sum(group => group.Papers.Length) > papers;
        return $"{Quantity.Of(papers, "paper")} by {terms.Facet.Label}"
            + (isShared ? "; a paper with several terms counts in each" : "");
    }

    internal static Carried Carries(PaperGraph graph, ExportOptions options) =>
        TermCarried.Of(graph, GroupsOf(graph, options.Facets).Take(1),
            name => PlainText.Shorten(name, MaxLabelLength) == name);

    private static IEnumerable<string> ColorsOf(ImmutableArray<PaperGroup> slices)
    {
        var hue = 0;
        foreach (var (place, slice) in slices.Index())
        {
            var color = slice.Kind switch
            {
                PaperGroupKind.One => BranchColors.All[++hue].Stroke,
                PaperGroupKind.Rest => BranchColors.All[0].Stroke,
                PaperGroupKind.None => BranchColors.Gap.Stroke,
                _ => throw new UnreachableException(),
            };
            yield return string.Create(CultureInfo.InvariantCulture, $"    pie{place + 1}: \"{color}\"");
        }
    }
}
