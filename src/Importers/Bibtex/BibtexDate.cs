using System.Buffers;
using System.Globalization;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Reads the date fields of BibTeX (year, month, day) and of BibLaTeX (date).</summary>
internal static class BibtexDate
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private const int MaxYearLength = 64;

    /// <summary>
    /// Reads a year, the first of several; braces, what only helps to sort and a full stop behind it make no
    /// difference.
    /// </summary>
    /// <param name="isWhole">
    /// There is nothing but the year: not <c>1994 (to appear)</c>, nor <c>{\noopsort{1994b}}1994</c>.
    /// </param>
    public static int? Year(ReadOnlySpan<char> latex, out bool isWhole)
    {
        var text = latex.Trim().TrimEnd(".,");
        isWhole = false;
        if (text.Length > MaxYearLength)
            return null;
        var hasCommand = text.Length > 4 && text.Contains('\\');
        if (text.Length > 4 && text.ContainsAny('{', '\\'))
            text = LatexText.Decode(text);
        isWhole = text.Length == 4 && !hasCommand;
        for (var start = 0; start < text.Length;)
        {
            var word = text[start..];
            var length = word.IndexOfAnyExcept(Digits);
            word = length < 0 ? word : word[..length];
            if (word.Length == 4)
                return int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
            start += word.Length;
            var next = text[start..].IndexOfAny(Digits);
            if (next < 0)
                break;
            start += next;
        }
        return null;
    }

    /// <summary>
    /// Reads a year field that has more of the date: <c>2014-09</c>, <c>2012-06-14</c>. Null where it may as well be
    /// two years: <c>2011-12</c>.
    /// </summary>
    public static PublicationDate? IsoDate(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (PublicationDate.OfDottedDay(text) is { } day)
            return day;
        if (text.Length is not (7 or 10) || text[4] != '-' || !PublicationDate.TryParse(text, out var date))
            return null;
        return date.Day is not null || date.Month <= date.Year % 100 ? date : null;
    }

    /// <summary>
    /// Reads the date field of BibLaTeX, of a range its start: <c>2014-09-29</c>, <c>1990/..</c>, <c>1723?</c>; of a
    /// season the year (<c>2004-22</c>); and words: <c>June 2010</c>.
    /// </summary>
    /// <param name="isWhole">There is nothing in the text but the date.</param>
    public static PublicationDate? Date(ReadOnlySpan<char> text, out bool isWhole)
    {
        text = text.Trim();
        // A range, an uncertain date or one with the time of day starts with a date.
        var end = text.IndexOfAny("/~?%T");
        isWhole = end < 0;
        if (PublicationDate.TryParse(isWhole ? text : text[..end], out var date))
            return date;
        if (PublicationDate.OfDottedDay(text) is { } day)
        {
            isWhole = true;
            return day;
        }
        isWhole = false;
        if (text is [_, _, _, _, '-', '2', >= '1' and <= '4', ..] && PublicationDate.TryParse(text[..4], out date))
            return date;
        return text.ContainsAnyInRange('A', 'z') ? OfWords(text, out isWhole) : null;
    }

    /// <summary>Reads a date whose month is a word: <c>June 2010</c>, <c>(August 21, 2000)</c>.</summary>
    public static PublicationDate? OfWords(ReadOnlySpan<char> text, out bool isWhole)
    {
        isWhole = false;
        text = text.Trim();
        if (text is ['(', .., ')'])
            text = text[1..^1];
        if (Year(text, out _) is not { } year || text.Contains("BC", StringComparison.Ordinal))
            return null;
        var digits = year.ToString("D4", CultureInfo.InvariantCulture);
        var place = text.IndexOf(digits, StringComparison.Ordinal);
        if (place < 0)
            return null;
        var (month, day) = Month($"{text[..place]} {text[(place + 4)..]}", out isWhole);
        isWhole &= month is not null;
        return PublicationDate.Create(year, month, day) ?? PublicationDate.Create(year);
    }

    /// <summary>
    /// Reads a month as people write it: a name or the start of one, in their language, or a number, with or without a
    /// day: <c>nov</c>, <c>11</c>, <c>12~December</c>, <c>Sept. 3</c>, <c>avril</c>; of a range the first:
    /// <c>May--June</c>.
    /// </summary>
    /// <param name="isWhole">There is nothing in the text but one month and at most one day.</param>
    /// <returns>The month, or null where there is none or there are several.</returns>
    public static (int? Month, int? Day) Month(ReadOnlySpan<char> latex, out bool isWhole)
    {
        int? month = null, day = null, number = null;
        isWhole = true;
        var text = LatexText.Decode(latex).AsSpan();
        if (FirstOfTwo(text) is { } first)
        {
            isWhole = false;
            return (first, null);
        }
        foreach (var range in text.SplitAny(" .,/#"))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            if (MonthNames.Find(word) is { } named)
            {
                if (month is not null)
                    return (null, null);
                month = named;
            }
            else if (number is null && word.Length <= 2
                && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            {
                number = parsed;
            }
            else if (month is null && day is null && number is <= 12
                && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out parsed)
                && parsed is > 12 and <= 31)
            {
                // 05/31: the second number can be no month.
                day = parsed;
            }
            else
            {
                isWhole = false;
            }
        }
        if (month is null && day is not null)
            return (number, day);
        if (month is null)
            return number is >= 1 and <= 12 ? (number, null) : (null, null);
        day = isWhole && number is >= 1 and <= 31 ? number : null;
        isWhole &= number == day;
        return (month, day);
    }

    // May-June, May/June, May and June.
    private static int? FirstOfTwo(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny("-–—/&");
        var and = text.IndexOf(" and ", StringComparison.Ordinal);
        if (start < 0 && and < 0)
            return null;
        var (before, after) = start < 0 ? (and, and + 5) : (start, start + 1);
        return MonthNames.Find(text[after..].Trim(" .-–")) is null ? null : MonthNames.Find(text[..before].Trim(" ."));
    }
}
