using System.Collections.Immutable;
using System.Globalization;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>A part of a report as people see it: a grid of cells, and what it leaves out.</summary>
/// <param name="IsNumber">For each column, whether it holds numbers.</param>
/// <param name="LeftOut">How many rows more there are.</param>
internal sealed record ShownTable(
    ImmutableArray<string> Head,
    ImmutableArray<bool> IsNumber,
    ImmutableArray<ImmutableArray<string>> Rows,
    int LeftOut)
{
    private const int MaxRanked = 10;
    private const string Empty = "·";

    public static ShownTable Of(ReportPart part) => part switch
    {
        ReportPart.Table table => OfTable(table),
        ReportPart.Matrix matrix => OfMatrix(matrix),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ShownTable OfTable(ReportPart.Table table)
    {
        var shown = table.IsRanking ? Math.Min(MaxRanked, table.Rows.Length) : table.Rows.Length;
        // One row more is no longer than to say that there is one.
        shown = shown + 1 == table.Rows.Length ? table.Rows.Length : shown;
        return new(
            [.. table.Columns.Select(column => column.Label)],
            [.. table.Columns.Index().Select(column => IsNumeric(table, column.Index))],
            [
                .. table.Rows.Take(shown).Select(row =>
                    table.Columns.Zip(row, (column, value) => column.TextOf(value)).ToImmutableArray()),
            ],
            table.Rows.Length - shown);
    }

    private static bool IsNumeric(ReportPart.Table table, int column) =>
        table.Rows.Any(row => row[column].Number is not null) && table.Rows.All(row => row[column].Text is null);

    private static ShownTable OfMatrix(ReportPart.Matrix matrix) => new(
        [matrix.Of, .. matrix.Columns],
        [false, .. matrix.Columns.Select(_ => true)],
        [
            .. matrix.Rows.Index().Select(row => matrix.Columns
                .Select((_, column) => Cell(matrix.CountOf(row.Index, column))).Prepend(row.Item).ToImmutableArray()),
        ],
        0);

    private static string Cell(int count) => count == 0 ? Empty : count.ToString(CultureInfo.InvariantCulture);
}
