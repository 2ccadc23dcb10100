using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SurveyGraph.Importers.Tables;

/// <summary>What a cell of a table says. A cell that is empty, or says that nothing is known, says nothing.</summary>
internal static class CellText
{
    private const string Blanks = " \t\r\n\u00A0\u200B\uFEFF\0";

    // Nobody gives a paper so many values; a cell that does is not worth the square of them.
    private const int MaxCompared = 100;

    private static readonly FrozenSet<string> Missing = new[]
    {
        "-", "--", "---", "–", "—", "/", "?", "#", "n/a", "na", "n.a.", "#n/a", "null", "nil", "none", "nan", "tbd", "tba",
        "unknown", "undefined",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text of a cell, or null for a missing value.</summary>
    public static string? Value(string cell)
    {
        var text = cell.AsSpan().Trim(Blanks);
        if (text.IsEmpty || (text.Length <= 9 && Missing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text)))
            return null;
        return text.Length == cell.Length ? cell : text.ToString();
    }

    /// <summary>
    /// The values of a cell, between semicolons or line breaks or in the list that it is, without those that are
    /// missing or stand twice.
    /// </summary>
    public static ImmutableArray<string> Values(string cell)
    {
        if (CellList.Read(cell) is { } list)
            return [.. list.Select(Value).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (cell.AsSpan().IndexOfAny(';', '\n', '\r') < 0)
        {
            if (cell.Contains(" | ", StringComparison.Ordinal))
                return [.. cell.Split(" | ").Select(Value).OfType<string>().Distinct(StringComparer.Ordinal)];
            return Value(cell) is { } only ? [only] : [];
        }
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var range in cell.AsSpan().SplitAny(';', '\n', '\r'))
        {
            if (Value(cell[range]) is { } value && !(values.Count < MaxCompared && values.Contains(value)))
                values.Add(value);
        }
        return values.ToImmutable();
    }
}
