using System.Globalization;
using CsvHelper;
using SurveyGraph.Exporters.Csv;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>
/// Writes a report as one table with a row for each value, which every program can turn into the tables that it wants;
/// one that is a table by itself as that.
/// </summary>
/// <remarks>RFC 4180: https://www.rfc-editor.org/rfc/rfc4180. Values that are unknown have no row.</remarks>
internal static class CsvReport
{
    public static void Write(StatisticsReport report, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        if (report is { IsOneTable: true, Parts: [ReportPart.Table only] })
        {
            csv.WriteHeader([.. only.Columns.Select(column => column.Name)]);
            // As many as there are papers.
            foreach (var row in only.Rows)
            {
                for (var i = 0; i < row.Length; i++)
                    csv.WriteField(CsvText.Guard(only.Columns[i].TextOf(row[i])));
                csv.EndRecord();
            }
            return;
        }
        csv.WriteHeader(["table", "item", "measure", "value"]);
        foreach (var part in report.Parts)
        {
            var values = part is ReportPart.Table table ? Values(table) : Values((ReportPart.Matrix)part);
            foreach (var (item, measure, value) in values)
                WriteRow(csv, [part.Name, item, measure, value]);
        }
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(CsvText.Guard(cell));
        csv.EndRecord();
    }

    private static IEnumerable<(string Item, string Measure, string Value)> Values(ReportPart.Table table) =>
        from row in table.Rows
        let cells = table.Columns.Zip(row, (column, value) => (Column: column, Value: column.TextOf(value))).ToList()
        let item = string.Join(" / ", cells.Where(cell => cell.Column.IsKey).Select(cell => cell.Value))
        from cell in cells
        where !cell.Column.IsKey && cell.Value.Length > 0
        select (item, cell.Column.Label, cell.Value);

    private static IEnumerable<(string Item, string Measure, string Value)> Values(ReportPart.Matrix matrix) =>
        from row in matrix.Rows.Index()
        from column in matrix.Columns.Index()
        select (row.Item, column.Item, matrix.CountOf(row.Index, column.Index).ToString(CultureInfo.InvariantCulture));
}
