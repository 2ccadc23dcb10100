using SurveyGraph.Exporters.Markdown;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>Writes a report as tables of GitHub Flavored Markdown.</summary>
internal static class MarkdownReport
{
    public static void Write(StatisticsReport report, TextWriter output)
    {
        output.WriteLine("# " + MarkdownText.Escape(report.Title ?? "Statistics"));
        foreach (var part in report.Parts)
        {
            output.WriteLine($"\n## {MarkdownText.Escape(part.Title)}\n");
            if (part.Note.Length > 0)
                output.WriteLine(MarkdownText.Escape(part.Note) + "\n");
            Write(ShownTable.Of(part), output);
        }
    }

    private static void Write(ShownTable table, TextWriter output)
    {
        if (table.Rows.IsEmpty)
        {
            output.WriteLine("None.");
            return;
        }
        WriteRow(table.Head, output);
        output.WriteLine($"|{string.Concat(table.IsNumber.Select(isNumber => isNumber ? "---:|" : "---|"))}");
        foreach (var row in table.Rows)
            WriteRow(row, output);
        if (table.LeftOut > 0)
            output.WriteLine($"\nAnd {Quantity.Of(table.LeftOut, "more", "more")}.");
    }

    private static void WriteRow(IEnumerable<string> cells, TextWriter output) =>
        output.WriteLine($"| {string.Join(" | ", cells.Select(MarkdownText.Escape))} |");
}
