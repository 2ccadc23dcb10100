using System.Text;
using System.Text.RegularExpressions;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Lists as programs print them into a cell: <c>['Ann Lee', "Bo O'Neil"]</c> of Python, <c>["Ann Lee"]</c> of JSON, and
/// records of people: <c>[{'authorId': '1', 'name': 'Ann Lee'}]</c>.
/// </summary>
internal static partial class CellList
{
    /// <returns>
    /// The texts in the list, of records their names; null where the cell is no such list from end to end.
    /// </returns>
    public static IReadOnlyList<string>? Read(string cell)
    {
        if (cell is ['[', '{', .., '}', ']'])
            return Name().Matches(cell) is { Count: > 0 } names ? [.. names.Select(NameOf)] : null;
        if (cell is not ['[', _, .., ']'] || !cell.AsSpan(1).TrimStart().StartsWithAny('\'', '"'))
            return null;
        List<string> values = [];
        var position = 1;
        while (true)
        {
            position = SkipBlanks(cell, position);
            if (ReadQuoted(cell, ref position) is not { } value)
                return null;
            values.Add(value);
            position = SkipBlanks(cell, position);
            if (position == cell.Length - 1)
                return values;
            if (cell[position++] != ',')
                return null;
        }
    }

    private static string NameOf(Match match) => match.Groups["name"].Value
        .Replace("\\'", "'", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);

    [GeneratedRegex(
        """[{,]\s*(?:'(?:display_)?name'|"(?:display_)?name")\s*:"""
        + """\s*(?:'(?<name>(?:[^'\\]|\\.)*)'|"(?<name>(?:[^"\\]|\\.)*)")""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // A quotation mark ends the text only where the list goes on behind it: people forget to escape.
    private static string? ReadQuoted(string cell, ref int position)
    {
        var quote = cell[position];
        if (quote is not ('\'' or '"'))
            return null;
        var text = new StringBuilder();
        for (var i = position + 1; i < cell.Length - 1; i++)
        {
            if (cell[i] == '\\' && cell[i + 1] is '\\' or '\'' or '"')
            {
                text.Append(cell[++i]);
            }
            else if (cell[i] == quote && cell[SkipBlanks(cell, i + 1)] is ',' or ']')
            {
                position = i + 1;
                return text.ToString();
            }
            else
            {
                text.Append(cell[i]);
            }
        }
        return null;
    }

    private static int SkipBlanks(string cell, int position)
    {
        while (position < cell.Length - 1 && char.IsWhiteSpace(cell[position]))
            position++;
        return position;
    }

    private static bool StartsWithAny(this ReadOnlySpan<char> text, char first, char second) =>
        !text.IsEmpty && (text[0] == first || text[0] == second);
}
