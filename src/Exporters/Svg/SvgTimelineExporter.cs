using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Svg;

/// <summary>
/// Draws the papers by year, each in a box with its name and a stripe in the colour of each of its terms of one facet.
/// Titles are whole where the pointer rests.
/// </summary>
public sealed class SvgTimelineExporter(ImmutableArray<string> facets) : IExporter
{
    private const double Margin = SvgDocument.Margin;
    private const double TextSize = SvgDocument.TextSize;
    private const int MinColumns = 3;
    private const int MaxColumns = 6;
    // Where most papers have no name of a method, their titles need the room of two boxes.
    private const int MaxTitleColumns = MaxColumns / 2;
    private const double BoxHeight = 22;
    private const double Gutter = BoxGrid.Gutter;
    private const double Left = Margin + 84;
    private const double Width = 1056;
    private const double MaxTermWidth = 304;
    private const double Stripe = 5;
    private const double LegendLine = 22;
    private const double Top = 64;
    private const double YearGap = 14;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("timeline.svg");
        var hues = TermHues.Of(graph, facets);
        // Papers of one day keep the order of the source; those without a date come last.
        var years = graph.Papers.OrderBy(paper => paper.Paper!.Date is null).ThenBy(paper => paper.Paper!.Date)
            .GroupBy(paper => paper.Paper!.Date?.Year, (year, papers) => (Year: year, Papers: papers.ToArray()))
            .ToArray();
        var labels = new PaperLabels(graph.Papers);
        double[][] needed =
            [.. years.Select(year => year.Papers.Select(paper => NeededWidth(labels, paper, hues)).ToArray())];
        var grid = GridOf(needed);
        var legend = LegendOf(hues);
        var bottom = Top + (legend.Length == 0 ? 0 : (legend.Max(one => one.Line) + 1) * LegendLine) + YearGap;
        var height = bottom + needed.Sum(year => HeightOf(grid, year) + YearGap) + Margin - YearGap;
        var title = string.IsNullOrWhiteSpace(graph.Title) ? "Timeline" : graph.Title;
        var summary = $"{Quantity.Of(graph.Papers.Count(), "paper")} by year";
        if (hues is not null)
            summary += $"; stripes show each paper's {hues.Facet.Label}";

        using var picture = new SvgDocument(text, Width, height, title, summary);
        picture.Text(Margin, 54, SvgText.Fit(summary, Width - (2 * Margin), TextSize), "quiet");
        DrawLegend(picture, legend);
        foreach (var ((year, papers), widths) in years.Zip(needed))
        {
            var name = year?.ToString("D4", CultureInfo.InvariantCulture) ?? "no year";
            picture.Text(Margin, bottom + 15, name, "strong");
            picture.Text(Left - 14, bottom + 15, papers.Length.ToString(CultureInfo.InvariantCulture), "quiet end");
            foreach (var (paper, (x, row, width)) in papers.Zip(grid.Places(widths)))
                DrawPaper(picture, paper, labels, hues, x, bottom + (row * (BoxHeight + Gutter)), width);
            bottom += HeightOf(grid, widths) + YearGap;
        }
        return [];
    }

    internal static Carried Carries(PaperGraph graph, ExportOptions options)
    {
        var hues = TermHues.Of(graph, options.Facets);
        HashSet<Node> shown = hues is null ? [] : [hues.Facet, .. hues.Terms.Select(one => one.Term)];
        var labels = new PaperLabels(graph.Papers);
        return new()
        {
            HasListTitle = true,
            FieldsOf = paper => PaperFields.Title | PaperFields.Year
                | (labels.LabelOf(paper) == paper.Paper?.ShortName?.Trim() ? PaperFields.ShortName : 0),
            PageOf = _ => null,
            Holds = relation =>
                relation.Kind.Category is RelationCategory.Classification or RelationCategory.Listing
                && shown.Contains(relation.Target),
            HoldsAlone = shown.Contains,
        };
    }

    private static void DrawLegend(
        SvgDocument picture, (string Name, string Label, int Hue, double X, int Line)[] legend)
    {
        foreach (var (name, label, hue, x, line) in legend)
        {
            var y = Top + (line * LegendLine) + 4;
            picture.Group("term", name, () =>
            {
                picture.Stripe(x, y, Stripe, 14, ColorOf(hue));
                picture.Text(x + Stripe + 6, y + 11, label);
            });
        }
    }

    private static void DrawPaper(
        SvgDocument picture, Node paper, PaperLabels labels, TermHues? hues, double x, double y, double width)
    {
        picture.Group("paper", PaperLabels.TitleOf(paper), () =>
        {
            picture.Rect(x, y, width, BoxHeight, radius: 2);
            foreach (var (place, hue) in HuesOf(paper, hues).Index())
                picture.Stripe(x + (place * (Stripe + 1)), y, Stripe, BoxHeight, ColorOf(hue));
            var start = StartOf(paper, hues);
            picture.Text(x + start, y + 15, SvgText.Fit(labels.LabelOf(paper), width - start - 4, TextSize));
        });
    }

    /// <summary>The terms with their colours, from left to right and on as many lines as they take.</summary>
    private static (string Name, string Label, int Hue, double X, int Line)[] LegendOf(TermHues? hues)
    {
        if (hues is null)
            return [];
        var names = hues.Terms.Select(one => (one.Term.Label, one.Hue)).ToList();
        if (hues.HasOthers)
            names.Add(("other terms", 0));
        var (x, line) = (Margin, 0);
        return [.. names.Select(one =>
        {
            var label = SvgText.Fit(one.Label, MaxTermWidth, TextSize);
            var width = Stripe + 6 + SvgText.WidthOf(label, TextSize) + 18;
            if (x + width > Width - Margin && x > Margin)
                (x, line) = (Margin, line + 1);
            x += width;
            return (one.Label, label, one.Hue, x - width, line);
        })];
    }

    private static IReadOnlyList<int> HuesOf(Node paper, TermHues? hues) => hues?.Of(paper) ?? [];

    /// <summary>Where the name begins in its box, after the stripes.</summary>
    private static double StartOf(Node paper, TermHues? hues) => (HuesOf(paper, hues).Count * (Stripe + 1)) + 5;

    private static double NeededWidth(PaperLabels labels, Node paper, TermHues? hues) =>
        StartOf(paper, hues) + 4 + SvgText.WidthOf(labels.LabelOf(paper), TextSize);

    /// <summary>
    /// As few columns as take no more rows than the most, so that names have as much room as there is.
    /// </summary>
    private static BoxGrid GridOf(double[][] years)
    {
        const double Room = Width - Margin - Left;
        double[] needed = [.. years.SelectMany(year => year)];
        var name = ((Room + Gutter) / MaxColumns) - Gutter;
        var max = BoxGrid.MostNeedMoreThan(name, needed) ? MaxTitleColumns : MaxColumns;
        var grids = Enumerable.Range(MinColumns, max - MinColumns + 1)
            .Select(columns => new BoxGrid(Left, Room, columns, needed)).ToArray();
        return grids.First(grid => years.All(year => grid.RowsOf(year) <= grids[^1].RowsOf(year)));
    }

    private static double HeightOf(BoxGrid grid, double[] year) => (grid.RowsOf(year) * (BoxHeight + Gutter)) - Gutter;

    private static string ColorOf(int hue) => BranchColors.All[hue].Stroke;
}
