using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Writes how many papers there are as a Mermaid bar chart: by year, or by the terms of a facet that was asked for.
/// </summary>
/// <remarks>Syntax: https://mermaid.js.org/syntax/xyChart.html</remarks>
public sealed class MermaidChartExporter(ImmutableArray<string> facets) : IExporter
{
    /// <summary>How many years have a bar of their own; the names of more would stand on each other.</summary>
    internal const int MaxYears = 17;

    private const int MaxBars = 30;
    private const int MaxLabelLength = 40;
    private const int MaxEscaped = 60;
    private const int BarHeight = 34;
    private const double LabelSize = 14;
    private const double SmallestLabel = 10;
    private const double PlotWidth = 690;

    // The width of a digit, and what parts the names of two bars.
    private const double LetterEms = 0.64;
    private const double GapEms = 0.29;

    // Mermaid marks about ten places of an axis, of a shorter one halves and fifths of papers.
    private const int LeastTop = 8;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("chart.mmd");
        if (TermsOf(graph, facets) is { } terms)
            Write(graph, terms.Facet.Label, terms.Groups, isHorizontal: true, document);
        else
            WriteYears(graph, document);
        return [];
    }

    internal static void WriteYears(PaperGraph graph, TextWriter output) =>
        Write(graph, "year", [.. YearGroups.Of(graph, MaxYears)], isHorizontal: false, output);

    internal static Carried Carries(PaperGraph graph, ExportOptions options)
    {
        if (TermsOf(graph, options.Facets) is { } terms)
            return TermCarried.Of(graph, [terms], name => LabelOf(name) == MermaidText.Escape(name));
        var years = YearGroups.Of(graph, MaxYears).Where(year => year.Kind == PaperGroupKind.One)
            .SelectMany(year => year.Papers).ToHashSet();
        return TermCarried.Of(graph, [], _ => true) with
        {
            HasListTitle = graph.Papers.Any() && DiagramHead.HoldsTitle(graph.Title),
            FieldsOf = paper => years.Contains(paper) ? PaperFields.Year : PaperFields.None,
        };
    }

    private static TermGroups? TermsOf(PaperGraph graph, ImmutableArray<string> facets) =>
        facets.IsEmpty ? null : TermGroups.Of(graph, facets, MaxBars - 2, minShare: 0).FirstOrDefault();

    private static void Write(
        PaperGraph graph, string by, ImmutableArray<PaperGroup> bars, bool isHorizontal, TextWriter output)
    {
        if (bars.IsEmpty)
        {
            DiagramHead.WriteNone(output, "There are no papers.");
            return;
        }
        var most = bars.Max(bar => bar.Papers.Length);
        DiagramHead.Write(output, isHorizontal ? Settings(80 + (BarHeight * bars.Length), LabelSize)
            : Settings(most < LeastTop ? 280 : 400, SizeOfNames(bars)));
        output.Write(isHorizontal ? "xychart-beta horizontal\n" : "xychart-beta\n");
        var title = $"Papers by {PlainText.Shorten(by, MaxLabelLength)}";
        var counts = bars.Select(bar => bar.Papers.Length.ToString(CultureInfo.InvariantCulture)).ToList();
        DiagramHead.WriteSummary(output, DiagramHead.TitleOf(graph.Title, title),
            string.Join(", ", bars.Zip(counts, (bar, count) => $"{bar.Name} {count}")));
        output.Write($"  title \"{MermaidText.Escape(title)}\"\n");
        output.Write($"  x-axis [{string.Join(", ", bars.Select(bar => $"\"{LabelOf(bar.Name)}\""))}]\n");
        // The number of the longest bar stands behind its end.
        var top = Math.Max(LeastTop, Math.Ceiling(most * 1.1));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"  y-axis \"papers\" 0 --> {top}\n"));
        output.Write($"  bar [{string.Join(", ", counts)}]\n");
    }

    /// <summary>As large as lets no name below a bar reach into the next.</summary>
    private static double SizeOfNames(ImmutableArray<PaperGroup> bars)
    {
        var letters = bars.Zip(bars.Skip(1), (one, next) => (one.Name.Length + next.Name.Length) / 2.0)
            .DefaultIfEmpty().Max();
        return Math.Clamp(PlotWidth / bars.Length / ((LetterEms * letters) + GapEms), SmallestLabel, LabelSize);
    }

    /// <summary>As much of a name as there is room for, escaped.</summary>
    private static string LabelOf(string name)
    {
        var label = PlainText.Shorten(name, MaxLabelLength);
        var escaped = MermaidText.Escape(label);
        // Mermaid measures entities by what it writes for them, and leaves all labels out where one is too wide.
        for (var length = label.Length - 1; escaped.Length + (4 * escaped.Count(c => c == '#')) > MaxEscaped; length--)
            escaped = MermaidText.Escape(PlainText.Shorten(name, length));
        return escaped;
    }

    /// <param name="labelSize">That of the names below bars, in pixels.</param>
    private static string Settings(int height, double labelSize)
    {
        string[] parts =
        [
            "title", "xAxisLabel", "xAxisTitle", "xAxisTick", "xAxisLine", "yAxisLabel", "yAxisTitle", "yAxisTick",
            "yAxisLine", "dataLabel",
        ];
        var colors = parts.Select(part => $"      {part}Color: \"{DiagramHead.PageColor}\"");
        return string.Create(CultureInfo.InvariantCulture, $$"""
              xyChart:
                width: 800
                height: {{height}}
                showDataLabel: true
                showDataLabelOutsideBar: true
                plotReservedSpacePercent: 25
                xAxis:
                  labelFontSize: {{Math.Floor(labelSize)}}
              themeCSS: ".plot text { font-size: 14px; }"
              themeVariables:
                xyChart:
                  backgroundColor: transparent
                  plotColorPalette: "#5b96d6"

            """) + string.Join('\n', colors);
    }
}
