using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Tables;

/// <summary>Reads the date of a row, of which year, month and day may have columns of their own.</summary>
internal sealed class PaperRowDate(PaperRow row)
{
    /// <param name="venue">What is said of the venue, whose name may have a year.</param>
    /// <param name="preprint">The number of the preprint, if there is one.</param>
    public PublicationDate? Read(VenueReading? venue, ArxivId? preprint)
    {
        var year = ReadDateOf(PaperColumn.Year, "a year");
        if (year is { Month: null } bare && ReadNumber(PaperColumn.Month, CellDate.Month) is { } month)
        {
            year = PublicationDate.Create(bare.Year, month, ReadNumber(PaperColumn.Day, Day))
                ?? PublicationDate.Create(bare.Year, month);
        }
        var date = ReadDateOf(PaperColumn.Date, "a date", year);
        // The year of a publication is stated on purpose; a date beside it may be that of the preprint.
        if (year is { } stated)
            return date is { } other && other.Agrees(stated) && other.CompareTo(stated) > 0 ? other : stated;
        if (date is not null)
            return date;
        return venue?.Year is { } named ? PublicationDate.Create(named) : DateOfPreprint(venue?.Venue, preprint);
    }

    // In what says nothing of dates at all, the number of a preprint that appeared nowhere else says its month.
    private PublicationDate? DateOfPreprint(Venue? venue, ArxivId? preprint)
    {
        if (row.HasPlaceForDates || venue is not (null or { Kind: VenueKind.Preprint })
            || preprint?.Submitted is not { } month)
            return null;
        row.Conclude(PaperField.Date, month.ToString(), Evidence.ArxivIdRule);
        return month;
    }

    private PublicationDate? ReadDateOf(PaperColumn kind, string expected, PublicationDate? year = null)
    {
        PublicationDate? first = null;
        foreach (var (column, text) in row.Texts(kind))
        {
            if (!CellDate.TryRead(text, out var date, out var isWhole)
                && !TryReadDay(text, year, out date, out isWhole))
            {
                row.Refuse(column, text, expected);
                continue;
            }
            if (!isWhole)
            {
                row.Report(DiagnosticCodes.InvalidValue, column,
                    $"{column.Rule}: of '{PaperRow.Shortened(text)}' only {date} is understood");
            }
            row.Say(PaperField.Date, isWhole ? date.ToString() : text, column);
            first ??= date;
        }
        return first;
    }

    // Web of Science has DEC 24 in one column, and the year in another.
    private static bool TryReadDay(string text, PublicationDate? year, out PublicationDate date, out bool isWhole)
    {
        (date, isWhole) = (default, false);
        return year is { } stated && CellDate.TryRead($"{text} {stated}", out date, out isWhole)
            && date.Month is not null;
    }

    private int? ReadNumber(PaperColumn kind, Func<string, int?> read)
    {
        foreach (var (column, text) in row.Texts(kind))
        {
            row.Say(PaperField.Date, text, column);
            if (read(text) is { } number)
                return number;
        }
        return null;
    }

    private static int? Day(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : null;
}
