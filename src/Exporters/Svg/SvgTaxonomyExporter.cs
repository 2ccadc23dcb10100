using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Svg;

/// <summary>
/// Draws the taxonomy: a band for each branch with its number of papers, as high as all that is below it, and every
/// paper in a box that links to its page. Of more papers than a page has room for only the numbers are drawn.
/// </summary>
public sealed class SvgTaxonomyExporter(ImmutableArray<string> facets) : IExporter
{
    private const double Margin = SvgDocument.Margin;
    private const double TextSize = SvgDocument.TextSize;
    // A page of more boxes is not read but searched, and a table does that better.
    private const int MaxPapers = 400;
    private const int MaxBranches = 200;
    private const double Top = 78;
    private const double Stripe = 5;

    // The first line of a label in its box.
    private const double Baseline = 15;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("taxonomy.svg");
        var map = ShownTaxonomy.Of(graph, facets, MaxBranches, MaxPapers);
        var labels = new PaperLabels(graph.Papers);
        var layout = new TaxonomyLayout(map, paper => WidthOf(paper, labels), Top);
        var summary = SummaryOf(map);
        using var picture = new SvgDocument(
            text, TaxonomyLayout.Width, layout.Bottom + Margin, map.Tree.Root.Label, summary);
        picture.Text(Margin, 54, SvgText.Fit(summary, TaxonomyLayout.Width - (2 * Margin), TextSize), "quiet");
        var hues = BranchHues.Of(map.Tree);
        foreach (var branch in map.Branches)
            DrawBand(picture, layout, branch, ColorOf(hues[branch.Index]));
        if (map.ShowsPapers)
            DrawPapers(picture, map, layout, labels, hues);
        else
            DrawBars(picture, map, layout, hues);
        return [];
    }

    internal static Carried Carries(PaperGraph graph, ExportOptions options)
    {
        var map = ShownTaxonomy.Of(graph, options.Facets, MaxBranches, MaxPapers);
        return TaxonomyCarried.Shown(map) with
        {
            FieldsOf = TaxonomyCarried.Named(map, graph, PaperFields.Title | PaperFields.Year),
            PageOf = node => map.ShowsPapers ? WebLink.Of(node.Url) : null,
        };
    }

    private static string SummaryOf(ShownTaxonomy map)
    {
        var root = map.Tree.Root;
        var summary = Quantity.Of(root.PaperCount, "paper");
        if (map.Tree.Facet is { } facet)
            summary += $" by {facet.Label}";
        var gaps = map.Branches.Count(branch => branch.PaperCount == 0);
        if (gaps > 0)
            summary += $"; {Quantity.Of(gaps, "branch", "branches")} without papers";
        if (map.HiddenBranches > 0)
            summary += $"; {Quantity.Of(map.HiddenBranches, "branch", "branches")} left out";
        return summary;
    }

    private static void DrawBand(SvgDocument picture, TaxonomyLayout layout, Branch branch, string color)
    {
        var (left, top, width, height, lines) = layout.BandOf(branch);
        var isGap = branch.PaperCount == 0;
        var way = string.Join(" › ", TaxonomyTree.PathOf(branch, 1_000));
        picture.Group(isGap ? "empty" : "branch", $"{way}: {Quantity.Of(branch.PaperCount, "paper")}", () =>
        {
            picture.Rect(left, top, width, height, radius: 2, color: isGap ? null : color);
            if (!isGap)
                picture.Stripe(left, top, Stripe, height, color);
            foreach (var (place, line) in lines.Index())
            {
                var y = top + Baseline + (place * TaxonomyLayout.LineHeight);
                picture.Text(left + Stripe + 5, y, line, isGap ? "quiet" : null);
            }
            picture.Text(left + width - 6, top + Baseline, Count(branch.PaperCount), "quiet end");
        });
    }

    private static void DrawPapers(
        SvgDocument picture, ShownTaxonomy map, TaxonomyLayout layout, PaperLabels labels, int[] hues)
    {
        foreach (var branch in map.Branches.Prepend(map.Tree.Root))
        {
            var top = branch.Parent is null ? Top : layout.BandOf(branch).Top;
            foreach (var (paper, (x, y, width)) in branch.Papers.Zip(layout.BoxesOf(branch, top)))
                DrawPaper(picture, paper, labels.LabelOf(paper), x, y, width, ColorOf(hues[branch.Index]));
        }
    }

    private static void DrawPaper(
        SvgDocument picture, Node paper, string label, double x, double y, double width, string color)
    {
        var year = YearOf(paper);
        var room = width - WidthOf(paper, "");
        picture.Group("paper", PaperLabels.TitleOf(paper), () =>
        {
            picture.Rect(x, y, width, TaxonomyLayout.RowHeight, radius: 2);
            picture.Stripe(x, y, Stripe, TaxonomyLayout.RowHeight, color);
            picture.Text(x + Stripe + 5, y + Baseline, SvgText.Fit(label, room, TextSize));
            if (year.Length > 0)
                picture.Text(x + width - 6, y + Baseline, year, "quiet end");
        }, WebLink.Of(paper.Url));
    }

    private static string YearOf(Node paper) =>
        paper.Paper?.Date?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? "";

    private static double WidthOf(Node paper, PaperLabels labels) => WidthOf(paper, labels.LabelOf(paper));

    /// <summary>The width of a box for a name and the paper's year.</summary>
    private static double WidthOf(Node paper, string name) =>
        Stripe + 12 + SvgText.WidthOf(name, TextSize)
            + SvgText.WidthOf(YearOf(paper) is { Length: > 0 } year ? year + " " : "", TextSize);

    /// <summary>Draws a bar, as long as the number of papers, beside every band without another beside it.</summary>
    private static void DrawBars(SvgDocument picture, ShownTaxonomy map, TaxonomyLayout layout, int[] hues)
    {
        var most = map.Branches.Where(layout.IsLast).Select(branch => branch.PaperCount).DefaultIfEmpty().Max();
        foreach (var branch in map.Branches.Where(branch => branch.PaperCount > 0 && layout.IsLast(branch)))
        {
            var (left, top) = (layout.GridLeft, layout.BandOf(branch).Top);
            var length = (TaxonomyLayout.Width - Margin - left) * branch.PaperCount / most;
            picture.Stripe(left, top, length, TaxonomyLayout.RowHeight, ColorOf(hues[branch.Index]));
        }
    }

    private static string ColorOf(int hue) => BranchColors.All[hue].Stroke;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
