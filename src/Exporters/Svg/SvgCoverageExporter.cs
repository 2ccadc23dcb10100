using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Svg;

/// <summary>
/// Draws two facets held against each other: a cell for each pair of terms, the darker the more papers have both, and
/// those that no paper has marked as empty. Names that are cut short are whole where the pointer rests.
/// </summary>
public sealed class SvgCoverageExporter(ImmutableArray<string> facets) : IExporter
{
    private const double Margin = SvgDocument.Margin;
    private const double TextSize = SvgDocument.TextSize;
    private const double CellWidth = 44;
    private const double CellHeight = 28;
    private const double Gutter = 3;
    private const double Indent = 14;
    private const double CountWidth = 44;
    private const double MaxRowLabel = 240;
    private const double MaxColumnLabel = 170;
    private const double MinWidth = 560;
    private const double HeadHeight = 88;
    private const double LegendLine = 24;
    private const int Levels = 5;

    // Turned by this much, names stand closer than level ones, and are still read without turning the head.
    private const double Slope = -45;
    private static readonly double SlopeRoom = Math.Sqrt(0.5);

    private static readonly ImmutableArray<(string Kind, string Meaning)> Marks =
    [
        ("empty", "no paper has both terms"),
        ("gap", "no paper, though chance alone would give one or more: a gap"),
    ];

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("coverage.svg");
        var title = string.IsNullOrWhiteSpace(graph.Title) ? "Coverage" : graph.Title;
        if (CoverageMap.Of(graph, facets) is { } map)
        {
            Draw(map, title, text);
            return [];
        }
        const string Nothing = "No facet has terms that tell the papers apart.";
        using var picture = new SvgDocument(text, MinWidth, HeadHeight, title, Nothing);
        picture.Text(Margin, 58, Nothing, "quiet");
        return [];
    }

    internal static Carried Carries(PaperGraph graph, ExportOptions options)
    {
        var map = CoverageMap.Of(graph, options.Facets);
        HashSet<Node> shown = map is null ? [] :
            [map.Matrix.RowFacet, map.Matrix.ColumnFacet, .. map.Rows.Concat(map.Columns).Select(term => term.Node)];
        return new()
        {
            HasListTitle = true,
            // It counts papers and names none.
            FieldsOf = _ => PaperFields.None,
            PageOf = _ => null,
            Holds = relation => relation.Kind.Category == RelationCategory.Hierarchy && shown.Contains(relation.Target),
            HoldsAlone = shown.Contains,
        };
    }

    private static void Draw(CoverageMap map, string title, TextWriter text)
    {
        var (rowFacet, columnFacet) = (map.Matrix.RowFacet.Label, map.Matrix.ColumnFacet.Label);
        var rowLabels = LabelsOf(map.Rows, MaxRowLabel);
        var columnLabels = LabelsOf(map.Columns, MaxColumnLabel);
        var left = Margin + map.Rows.Max(row => (row.Depth * Indent) + WidthOf(rowLabels, row)) + CountWidth;
        var top = HeadHeight + (map.Columns.Max(column => WidthOf(columnLabels, column) + CountWidth) * SlopeRoom) + 8;
        var right = left + (map.Columns.Length * CellWidth);
        var overhang = map.Columns.Index().Max(column => left + ((column.Index + 0.5) * CellWidth)
            + ((WidthOf(columnLabels, column.Item) + CountWidth) * SlopeRoom));
        var bottom = top + (map.Rows.Length * CellHeight);
        var width = Math.Max(MinWidth, Math.Max(right, overhang) + Margin);
        var kinds = KindsIn(map);
        var legendLines = Marks.Count(mark => kinds.Contains(mark.Kind)) + (map.HiddenTerms > 0 ? 1 : 0);
        var height = bottom + Margin + (legendLines * LegendLine);
        var papers = Quantity.Of(map.Matrix.PaperCount, "paper");
        var summary = $"{papers} with terms of both; one may count in several cells";

        using var picture = new SvgDocument(text, width, height, title, $"{rowFacet} by {columnFacet}: {summary}");
        var heading = $"{rowFacet} (rows) by {columnFacet} (columns)";
        picture.Text(Margin, 54, SvgText.Fit(heading, width - (2 * Margin), TextSize));
        picture.Text(Margin, 71, SvgText.Fit(summary, width - (2 * Margin), TextSize), "quiet");
        foreach (var (place, column) in map.Columns.Index())
        {
            var (x, y) = (left + ((place + 0.5) * CellWidth) + 4, top - 6);
            var label = $"{columnLabels[column.Node]} · {column.PaperCount}";
            picture.Group("column", NameOf(column), () => picture.Text(x, y, label, null, Slope));
        }
        foreach (var (place, row) in map.Rows.Index())
        {
            var y = top + (place * CellHeight);
            picture.Group("row", NameOf(row), () =>
            {
                picture.Text(Margin + (row.Depth * Indent), y + 18, rowLabels[row.Node]);
                picture.Text(left - 10, y + 18, Count(row.PaperCount), "quiet end");
            });
            foreach (var (at, column) in map.Columns.Index())
                DrawCell(picture, map, row, column, left + (at * CellWidth), y);
        }
        DrawLegend(picture, map, kinds, bottom + Margin, width);
    }

    private static void DrawCell(
        SvgDocument picture, CoverageMap map, CoverageTerm row, CoverageTerm column, double x, double y)
    {
        var count = map.Matrix[row.Index, column.Index];
        var kind = KindOf(map, row, column);
        var tooltip = $"{row.Node.Label} × {column.Node.Label}: {Quantity.Of(count, "paper")}";
        picture.Group(kind, tooltip, () =>
        {
            picture.Rect(x, y, CellWidth - Gutter, CellHeight - Gutter, radius: 3);
            picture.Text(x + ((CellWidth - Gutter) / 2), y + 17, count > 0 ? Count(count) : "–",
                count > 0 ? "middle" : "middle quiet");
        });
    }

    private static void DrawLegend(
        SvgDocument picture, CoverageMap map, HashSet<string> kinds, double y, double width)
    {
        foreach (var (kind, meaning) in Marks.Where(mark => kinds.Contains(mark.Kind)))
        {
            var line = y;
            picture.Group(kind, meaning, () => picture.Rect(Margin, line, 24, 14, radius: 3));
            picture.Text(Margin + 34, line + 11, meaning, "quiet");
            y += LegendLine;
        }
        if (map.HiddenTerms > 0)
        {
            var hidden = $"{Quantity.Of(map.HiddenTerms, "term")} with fewer papers left out";
            picture.Text(Margin, y + 11, SvgText.Fit(hidden, width - (2 * Margin), TextSize), "quiet");
        }
    }

    private static HashSet<string> KindsIn(CoverageMap map) =>
        [.. map.Rows.SelectMany(row => map.Columns.Select(column => KindOf(map, row, column)))];

    private static string KindOf(CoverageMap map, CoverageTerm row, CoverageTerm column)
    {
        var count = map.Matrix[row.Index, column.Index];
        return count > 0 ? $"level{LevelOf(count, map.MaxCount)}" : map.IsGap(row, column) ? "gap" : "empty";
    }

    // Few cells hold as much as the fullest one: by square roots the others differ too.
    private static int LevelOf(int count, int most) => 1 + (int)(Levels * Math.Sqrt((count - 1.0) / most));

    private static Dictionary<Node, string> LabelsOf(ImmutableArray<CoverageTerm> terms, double width) =>
        terms.ToDictionary(term => term.Node, term => SvgText.Fit(term.Node.Label, width, TextSize));

    private static double WidthOf(Dictionary<Node, string> labels, CoverageTerm term) =>
        SvgText.WidthOf(labels[term.Node], TextSize);

    private static string NameOf(CoverageTerm term) => $"{term.Node.Label}: {Quantity.Of(term.PaperCount, "paper")}";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
