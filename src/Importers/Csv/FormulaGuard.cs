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
        if (!MayHaveGuard(cell))
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

    // The apostrophe of a name stands before a letter.
    private static bool MayHaveGuard(ReadOnlySpan<char> cell)
    {
        while (cell.IndexOf('\'') is >= 0 and var at && at + 1 < cell.Length)
        {
            cell = cell[(at + 1)..];
            if (FormulaStarts.Contains(cell[0]))
                return true;
        }
        return false;
    }

    private static bool IsGuarded(ReadOnlySpan<char> value) =>
        value.TrimStart('\'') is [var first, ..] && FormulaStarts.Contains(first);
}
