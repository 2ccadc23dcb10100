using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Writes the terms of one facet as a Mermaid quadrant chart, by how many papers they have and how recent these are:
/// where a field is growing, and what it has left behind. Terms whose names have no room are counted in the title.
/// </summary>
/// <remarks>Syntax: https://mermaid.js.org/syntax/quadrantChart.html</remarks>
public sealed class MermaidQuadrantExporter(ImmutableArray<string> facets) : IExporter
{
    private const int MaxFacetLength = 40;
    private const int MaxEscaped = 90;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("quadrant.mmd");
        if (TermQuadrants.Of(graph, facets) is [var terms, ..])
            Write(graph, terms, document);
        else
            DiagramHead.WriteNone(document, "No facet has terms that differ both in number of papers and in age.");
        return [];
    }

    internal static void Write(PaperGraph graph, TermQuadrants terms, TextWriter output)
    {
        DiagramHead.Write(output, Settings);
        output.Write("quadrantChart\n");
        var shown = terms.Points.Length == terms.TermCount
            ? "Terms"
            : $"{terms.Points.Length} of {terms.TermCount} terms";
        var title = $"{shown} of {PlainText.Shorten(terms.Facet.Label, MaxFacetLength)}, by papers and mean year";
        DiagramHead.WriteSummary(output, DiagramHead.TitleOf(graph.Title, title), CaptionOf(terms));
        output.Write($"  title {MermaidText.Escape(title)}\n");
        var (least, most) = (Quantity.Of(terms.Papers.Least, "paper"), Quantity.Of(terms.Papers.Most, "paper"));
        output.Write($"  x-axis \"from {least}\" --> \"to {most}\"\n");
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"  y-axis \"mean year from {terms.Years.Oldest:0.0}\" --> \"to {terms.Years.Newest:0.0}\"\n"));
        output.Write("  quadrant-1 \"many, newer\"\n  quadrant-2 \"few, newer\"\n");
        output.Write("  quadrant-3 \"few, older\"\n  quadrant-4 \"many, older\"\n");
        foreach (var point in terms.Points)
        {
            var label = MermaidText.Escape(point.Label, point.Label.Length, MaxEscaped);
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"  \"{label}\": [{point.X:0.###}, {point.Y:0.###}]\n"));
        }
    }

    /// <summary>What stands where, in a sentence.</summary>
    internal static string CaptionOf(TermQuadrants terms) =>
        "Quadrants: terms with more papers than the average term stand right, those with newer papers than the average paper above"
        + (terms.TermCount - terms.Points.Length) switch
        {
            0 => "",
            1 => "; 1 has no room or no year",
            var hidden => string.Create(CultureInfo.InvariantCulture, $"; {hidden} have no room or no year"),
        };

    internal static Carried Carries(PaperGraph graph, ExportOptions options) => TermCarried.Of(
        graph,
        TermQuadrants.Of(graph, options.Facets).Take(1)
            .Select(terms => new TermGroups(terms.Facet, [.. terms.Points.Select(point => point.Term)])),
        TermPoint.Holds);

    private static string Settings { get; } = string.Create(CultureInfo.InvariantCulture, $"""
          quadrantChart:
            chartWidth: {TermQuadrants.Width}
            chartHeight: {TermQuadrants.Height}
            quadrantLabelFontSize: 14
            pointRadius: 4
          themeVariables:
            quadrantTitleFill: "{DiagramHead.PageColor}"
            quadrantXAxisTextFill: "{DiagramHead.PageColor}"
            quadrantYAxisTextFill: "{DiagramHead.PageColor}"
            quadrantInternalBorderStrokeFill: "{DiagramHead.PageColor}"
            quadrantExternalBorderStrokeFill: "{DiagramHead.PageColor}"
            quadrantPointFill: "{BranchColors.OfBranch(1).Stroke}"
            quadrantPointTextFill: "{BranchColors.OfPaper(0).Text}"

        """) + string.Join('\n', ((int[])[3, 1, 0, 2]).SelectMany((hue, place) => (string[])
        [
            $"    quadrant{place + 1}Fill: \"{BranchColors.OfPaper(hue).Fill}\"",
            $"    quadrant{place + 1}TextFill: \"{BranchColors.OfPaper(hue).Stroke}\"",
        ]));
}
