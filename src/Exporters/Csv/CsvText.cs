using System.Buffers;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Csv;

/// <summary>Text in a cell of a table that a spreadsheet may open.</summary>
/// <remarks>
/// What starts like a formula gets an apostrophe in front, which spreadsheets take for "this is text":
/// https://owasp.org/www-community/attacks/CSV_Injection. Behind a semicolon starts a value too: it separates several
/// of them, and the cells themselves where the comma is the decimal mark. So that nothing is lost, apostrophes that
/// stand before such a start get one more; a reader takes one away.
/// </remarks>
public static class CsvText
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠");

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    /// <summary>The text on one line, as no program takes it for a formula.</summary>
    public static string Guard(string text)
    {
        var line = PlainText.OneLine(text);
        if (!line.AsSpan().ContainsAny(FormulaStarts))
            return line;
        var guarded = new StringBuilder(line.Length + 1);
        var isStart = true;
        for (var i = 0; i < line.Length; i++)
        {
            if (isStart && IsFormula(line.AsSpan(i)))
                guarded.Append('\'');
            guarded.Append(line[i]);
            isStart = line[i] == ';' || (isStart && line[i] == ' ');
        }
        return guarded.ToString();
    }

    /// <summary>A cell of RFC 4180: in quotes where it holds a separator, a quote or a line break.</summary>
    internal static string Cell(string text) => text.AsSpan().ContainsAny(Quoted)
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;

    private static bool IsFormula(ReadOnlySpan<char> value) =>
        value.TrimStart('\'') is [var first, ..] && FormulaStarts.Contains(first);
}
