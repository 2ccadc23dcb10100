using System.Globalization;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Reads the date of an entry, which BibTeX has in year, month and day and BibLaTeX in one field. What says more than a
/// date can (a range, a season, an uncertain year) stays in its field beside it.
/// </summary>
internal static class BibtexPaperDate
{
    public static PublicationDate? Read(BibtexDraft draft)
    {
        var index = draft.Index;
        if (index.Find(BibtexFieldKind.Date) is { } field && ReadDate(draft, field) is { } whole)
        {
            whole = WithMonth(index, whole);
            draft.State(PaperField.Date, whole.ToString(), field);
            return whole;
        }
        if (index.Find(BibtexFieldKind.Year) is { } year)
            return ReadYear(draft, year);
        // month = {June 2010}, and no year.
        if (index.Find(BibtexFieldKind.Month) is not { } month
            || BibtexDate.Date(month.Value.Span, out var isWhole) is not { } date)
        {
            return null;
        }
        if (isWhole)
            index.Take(BibtexFieldKind.Month);
        draft.State(PaperField.Date, date.ToString(), month);
        return date;
    }

    private static PublicationDate? ReadYear(BibtexDraft draft, BibtexField field)
    {
        var index = draft.Index;
        if (BibtexDate.Year(field.Value.Span, out var isYear) is not { } year)
            return null;
        if (!isYear && BibtexDate.IsoDate(field.Value.Span) is { } whole)
        {
            index.Take(BibtexFieldKind.Year);
            draft.State(PaperField.Date, whole.ToString(), field);
            TakeAgreeing(index, whole);
            return whole;
        }
        if (!isYear && !index.Has(BibtexFieldKind.Month)
            && BibtexDate.OfWords(field.Value.Span, out isYear) is { Month: not null } said)
        {
            if (isYear)
                index.Take(BibtexFieldKind.Year);
            draft.State(PaperField.Date, said.ToString(), field);
            return said;
        }
        var (month, day) = MonthAndDay(index, out var isWholeMonth);
        var published = PublicationDate.Create(year, month, day)
            ?? PublicationDate.Create(year, month)
            ?? PublicationDate.Create(year);
        if (published is not { } known)
            return null;
        if (isYear)
            index.Take(BibtexFieldKind.Year);
        if (known.Month is not null && isWholeMonth)
            index.Take(BibtexFieldKind.Month);
        if (known.Day is not null)
            index.Take(BibtexFieldKind.Day);
        draft.State(PaperField.Date, known.ToString(), field);
        return known;
    }

    private static (int? Month, int? Day) MonthAndDay(BibtexFieldIndex index, out bool isWhole)
    {
        isWhole = false;
        if (index.Find(BibtexFieldKind.Month) is not { } field)
            return (null, null);
        var (month, day) = BibtexDate.Month(field.Value.Span, out isWhole);
        if (day is null && month is not null && index.Find(BibtexFieldKind.Day) is { } dayField
            && int.TryParse(dayField.Value.Span, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            day = number;
        }
        return (month, day);
    }

    // date = {2022}, month = {7}: what the date leaves open, unless it leaves it open for a reason.
    private static PublicationDate WithMonth(BibtexFieldIndex index, PublicationDate date)
    {
        if (date.Month is not null || !index.IsTaken(BibtexFieldKind.Date))
            return date;
        var (month, day) = MonthAndDay(index, out _);
        var known = PublicationDate.Create(date.Year, month, day) ?? PublicationDate.Create(date.Year, month) ?? date;
        TakeAgreeing(index, known);
        return known;
    }

    private static PublicationDate? ReadDate(BibtexDraft draft, BibtexField field)
    {
        if (BibtexDate.Date(field.Value.Span, out var isWhole) is not { } date)
            return null;
        var index = draft.Index;
        // The same once more, as BibTeX's programs need it, or another date, so that both stay.
        if (index.Find(BibtexFieldKind.Year) is { } year
            && BibtexDate.Year(year.Value.Span, out var isYear) is { } number
            && (isYear || PublicationDate.OfDottedDay(year.Value.Span) == date))
        {
            if (number == date.Year)
                index.Take(BibtexFieldKind.Year);
            else
                draft.State(PaperField.Date, year.Value.ToString().Trim(), year);
            isWhole &= number == date.Year;
        }
        if (isWhole)
            index.Take(BibtexFieldKind.Date);
        TakeAgreeing(index, date);
        return date;
    }

    // A month or a day that the date has as well is said by it.
    private static void TakeAgreeing(BibtexFieldIndex index, PublicationDate date)
    {
        if (date.Month is null)
            return;
        if (index.Find(BibtexFieldKind.Month) is { } month
            && BibtexDate.Month(month.Value.Span, out var isWhole).Month == date.Month && isWhole)
        {
            index.Take(BibtexFieldKind.Month);
        }
        if (date.Day is not null && index.Find(BibtexFieldKind.Day) is { } day
            && int.TryParse(day.Value.Span, NumberStyles.Integer, CultureInfo.InvariantCulture, out var ofMonth)
            && ofMonth == date.Day)
        {
            index.Take(BibtexFieldKind.Day);
        }
    }
}
