using System.Text.Json;
using SurveyGraph.Exporters.Syntax;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>
/// Writes a report as JSON: each table as a list of objects, each matrix as its rows, columns and counts.
/// </summary>
internal static class JsonReport
{
    public static void Write(StatisticsReport report, TextWriter output)
    {
        using var text = new JsonText(output);
        var json = text.Json;
        json.WriteStartObject();
        json.WriteString("schema", "surveygraph.statistics/1");
        json.WriteString("title", report.Title);
        json.WriteStartObject("statistics");
        foreach (var part in report.Parts)
        {
            json.WritePropertyName(part.Name);
            if (part is ReportPart.Table table)
                Write(json, table);
            else
                Write(json, (ReportPart.Matrix)part);
            text.Flush();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportPart.Table table)
    {
        json.WriteStartArray();
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, value) in table.Columns.Zip(row))
            {
                json.WritePropertyName(column.Name);
                if (value.Number is { } number)
                    json.WriteNumberValue(number);
                else
                    json.WriteStringValue(value.Text);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReportPart.Matrix matrix)
    {
        json.WriteStartObject();
        WriteLabels(json, "rows", matrix.Rows);
        WriteLabels(json, "columns", matrix.Columns);
        json.WriteStartArray("papers");
        for (var row = 0; row < matrix.Rows.Length; row++)
        {
            json.WriteStartArray();
            for (var column = 0; column < matrix.Columns.Length; column++)
                json.WriteNumberValue(matrix.CountOf(row, column));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, string name, IEnumerable<string> labels)
    {
        json.WriteStartArray(name);
        foreach (var label in labels)
            json.WriteStringValue(label);
        json.WriteEndArray();
    }
}
