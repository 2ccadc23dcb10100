using System.Buffers;
using System.Text;

namespace SurveyGraph.Importers.Csv;

/// <summary>
/// The apostrophe that keeps a spreadsheet from running a cell: programs put it before what starts like a formula, at
/// the start of the cell or of one of its values. It is no part of the text.
/// </summary>
/// <remarks>https://owasp.org/www-community/attacks/CSV_Injection</remarks>
internal static class FormulaGuard
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠\t\r\n");

    /// <summary>The cell without its guards: of several apostrophes before such a start, one is taken away.</summary>
    public static string Remove(string cell)
    {
        if (!cell.Contains('\'', StringComparison.Ordinal))
            return cell;
        var text = new StringBuilder(cell.Length);
        var isStart = true;
        for (var i = 0; i < cell.Length; i++)
        {
            if (isStart && cell[i] == '\'' && IsGuarded(cell.AsSpan(i)))
                i++;
            text.Append(cell[i]);
            isStart = cell[i] == ';' || (isStart && cell[i] == ' ');
        }
        return text.ToString();
    }

    private static bool IsGuarded(ReadOnlySpan<char> value) =>
        value.TrimStart('\'') is [var first, ..] && FormulaStarts.Contains(first);
}
