using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>Writes a report in columns of plain text.</summary>
internal static class TextReport
{
    private const int MaxWidth = 60;
    private const string Between = "  ";

    public static void Write(StatisticsReport report, TextWriter output)
    {
        if (report.Title is { } title)
            output.WriteLine(PlainText.OneLine(title) + "\n");
        foreach (var (i, part) in report.Parts.Index())
        {
            output.Write(i == 0 ? "" : "\n");
            output.WriteLine(PlainText.OneLine(part.Title));
            if (part.Note.Length > 0)
                output.WriteLine(Between + part.Note);
            Write(ShownTable.Of(part), output);
        }
    }

    private static void Write(ShownTable table, TextWriter output)
    {
        if (table.Rows.IsEmpty)
        {
            output.WriteLine(Between + "none");
            return;
        }
        ImmutableArray<ImmutableArray<string>> lines =
            [.. table.Rows.Prepend(table.Head).Select(row => row.Select(Cut).ToImmutableArray())];
        int[] widths = [.. table.Head.Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) =>
                table.IsNumber[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            output.WriteLine((Between + string.Join(Between, cells)).TrimEnd());
        }
        if (table.LeftOut > 0)
            output.WriteLine($"{Between}and {Quantity.Of(table.LeftOut, "more", "more")}");
    }

    private static string Cut(string text)
    {
        var line = PlainText.OneLine(text);
        if (line.Length <= MaxWidth)
            return line;
        // Half of a character is none.
        var end = char.IsHighSurrogate(line[MaxWidth - 2]) ? MaxWidth - 2 : MaxWidth - 1;
        return string.Concat(line.AsSpan(0, end).TrimEnd(), "…");
    }
}
