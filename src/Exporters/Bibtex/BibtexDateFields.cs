using System.Globalization;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Writes the date of a paper: in year, month and day, or in the one field of BibLaTeX.</summary>
internal static class BibtexDateFields
{
    public static void Write(Paper paper, BibtexFieldWriter fields, bool isIso, LatexForm form)
    {
        if (isIso)
            WriteIsoDate(paper, fields, form);
        else
            WriteDate(paper, fields, form);
    }

    // What the source wrote stays where it says more than the date: a range, an uncertain one.
    private static void WriteIsoDate(Paper paper, BibtexFieldWriter fields, LatexForm form)
    {
        if (paper.FieldOf("date") is { } raw)
        {
            fields.Write("date", BibtexValue.Of(new("date", raw), form));
            // 15/05/84 is no date for biber.
            if (paper.Date is { } known && !raw.Contains($"{known.Year:D4}", StringComparison.Ordinal))
                WriteDate(paper, fields, form);
        }
        else if (paper.Date is { } date && !paper.Fields.Any(field => field.Name is "year" or "month" or "day"))
            fields.Write("date", date.ToString());
        else
            WriteDate(paper, fields, form);
    }

    private static void WriteDate(Paper paper, BibtexFieldWriter fields, LatexForm form)
    {
        var year = paper.Date?.Year.ToString("D4", CultureInfo.InvariantCulture);
        // The year of the source may be of another date than the one that is known whole.
        var date = paper.FieldOf("year") is { } stated && !stated.Contains(year ?? "", StringComparison.Ordinal)
            ? null : paper.Date;
        if (paper.FieldOf("year") is { } raw)
            fields.Write("year", LatexText.Harden(raw, form));
        else if (year is not null)
            fields.Write("year", year);
        WriteMonth(paper, date, fields, form);
        if (paper.FieldOf("day") is { } rawDay)
            fields.Write("day", LatexText.Harden(rawDay, form));
        else if (date is { Day: { } day, Month: { } month } && IsMonth(paper.FieldOf("month"), month))
            fields.Write("day", day.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsMonth(string? raw, int month) =>
        raw is null || BibtexMonth.MacroOf(raw) == BibtexMonth.MacroOf(month);

    // Only a bare macro is a month for BibTeX and biber alike.
    private static void WriteMonth(Paper paper, PublicationDate? date, BibtexFieldWriter fields, LatexForm form)
    {
        var raw = paper.FieldOf("month");
        var macro = raw is not null
            ? BibtexMonth.MacroOf(raw) ?? BibtexMonth.MacrosOf(raw)
            : date?.Month is { } month ? BibtexMonth.MacroOf(month) : null;
        if (macro is not null)
            fields.WriteMacro("month", macro);
        else if (raw is not null)
            fields.Write("month", LatexText.Harden(raw, form));
    }
}
