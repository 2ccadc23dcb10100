using System.Buffers;
using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>Dates as spreadsheets and people write them.</summary>
internal static class CellDate
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789-/.?~%X");

    /// <summary>
    /// Reads <c>2024</c>, <c>2024.0</c>, <c>20240929</c>, <c>202409</c>, <c>2024-09-29T10:00</c>, <c>Sep 29, 2024</c>,
    /// <c>29/9/2024</c>.
    /// </summary>
    /// <param name="isWhole">The text says no more than the date; false where a part of it was not understood.</param>
    public static bool TryRead(string text, out PublicationDate date, out bool isWhole)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.EndsWith("..") || trimmed.StartsWith("..") || trimmed.EndsWith("/") || trimmed.StartsWith("/"))
        {
            // A range without an end, or without a beginning.
            var isRead = TryReadWords(trimmed, out date, out _);
            isWhole = false;
            return isRead;
        }
        isWhole = true;
        if (trimmed.EndsWith(".0"))
            trimmed = trimmed[..^2];
        if (PublicationDate.TryParse(trimmed, out date))
            return true;
        // Of two dates the first.
        if (trimmed.IndexOf('/') is >= 4 and var slash && PublicationDate.TryParse(trimmed[(slash + 1)..], out _)
            && PublicationDate.TryParse(trimmed[..slash], out date))
        {
            isWhole = false;
            return true;
        }
        if (IsCompact(trimmed) && PublicationDate.TryParse(
            trimmed.Length == 6 ? $"{trimmed[..4]}-{trimmed[4..]}" : $"{trimmed[..4]}-{trimmed[4..6]}-{trimmed[6..]}",
            out date))
        {
            return true;
        }
        var time = trimmed.IndexOfAny('T', ' ');
        var hasTime = time >= 8 && char.IsAsciiDigit(trimmed[time - 1]) && trimmed.Contains(':');
        if (hasTime && PublicationDate.TryParse(trimmed[..time], out date))
            return true;
        return TryReadWords(trimmed, out date, out isWhole);
    }

    /// <summary>
    /// Whether the text is nothing but signs that BibLaTeX has in dates: 1990/.., 1723?, 199X. It may be none all the
    /// same.
    /// </summary>
    public static bool IsOfSigns(string text) => !text.AsSpan().ContainsAnyExcept(Signs);

    /// <summary>The number of a month that is written as a number, a name or an abbreviation.</summary>
    public static int? Month(string text)
    {
        var month = text.AsSpan().Trim(" .");
        if (month is [.., '.', '0'])
            month = month[..^2];
        if (!IsNumber(month, out var number))
            return MonthNames.Find(month);
        return number is >= 1 and <= 12 ? number : null;
    }

    private static bool TryReadWords(ReadOnlySpan<char> text, out PublicationDate date, out bool isWhole)
    {
        (date, isWhole) = (default, true);
        int? year = null, month = null;
        var (isYearFirst, hasZero) = (false, false);
        List<int> numbers = [];
        foreach (var range in text.SplitAny(" ,./-\t()"))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            if (IsNumber(word, out var number) && word.Length == 4 && number is >= 1800 and <= 2099)
                isWhole &= (year ??= number) == number;
            else if (word.Length <= 2 && char.IsAsciiDigit(word[^1]) && IsNumber(word, out number))
            {
                isYearFirst |= year is not null && numbers.Count == 0;
                // 2026-01-00 is January, for databases write so what they do not know; 2026-00-10 is nothing.
                isWhole &= !hasZero || number == 0;
                hasZero |= number == 0;
                if (!hasZero)
                    numbers.Add(number);
            }
            else if (month is null && MonthNames.FindAmongWords(word) is { } named)
                month = named;
            else
                isWhole = false;
        }
        if (year is not { } y)
            return false;
        int? day = null;
        switch (numbers)
        {
            case [var only] when month is null:
                month = only;
                break;
            case [var only]:
                day = only;
                break;
            // Behind the year stand month and day in this order: 2024-13-01 is no date, and not the 13th of January.
            case [var a, var b] when month is null && isYearFirst:
                (month, day) = (a, b);
                break;
            // 9/29/2024 and 29.9.2024 are clear; 4/9/2024 is April in one country and September in another.
            case [var a, var b] when month is null && (a > 12 || b > 12 || a == b):
                (month, day) = a > 12 ? (b, a) : (a, b);
                break;
            case []:
                break;
            default:
                isWhole = false;
                break;
        }
        if ((PublicationDate.Create(y, month, day) ?? PublicationDate.Create(y)) is not { } created)
            return false;
        isWhole &= created.Month == month && created.Day == day;
        date = created;
        return true;
    }

    private static bool IsCompact(ReadOnlySpan<char> text) =>
        text.Length is 6 or 8 && !text.ContainsAnyExceptInRange('0', '9')
        && (text.StartsWith("19") || text.StartsWith("20"));

    private static bool IsNumber(ReadOnlySpan<char> word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
