using System.Globalization;
using SurveyGraph.Importers.Documents;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Csl;

/// <summary>Reads the dates of CSL-JSON: <c>{"date-parts": [[2024, 11, 23]]}</c>, and words.</summary>
internal static class CslDate
{
    /// <summary>
    /// Adds the date of publication. What words say beside it, or in place of it, is what a bibliography prints: in
    /// press, 1994 (to appear). A range, a season or an uncertain date is kept as BibLaTeX has it, too.
    /// </summary>
    public static void AddIssued(
        DocumentNode value, TableColumn column, List<(TableColumn Column, RecordField Field)> fields)
    {
        value = Structured(value);
        var words = WordsOf(value);
        var isDate = CellDate.TryRead(words ?? "", out _, out var isWhole);
        if (words is not null && !(isDate && isWhole))
            fields.Add((Field(CellDate.IsOfSigns(words) ? "date" : "year"), new(column.Header, words, value.Span)));
        var date = value as DocumentNode.Mapping;
        var parts = date is null ? [] : PartsOf(date);
        if (words is null && parts.Count > 0 && IsMore(date!, parts))
            fields.Add((Field("date"), new(column.Header, WrittenOut(date!, parts), value.Span)));
        // Of a range the beginning, as a paper appears once.
        var first = parts.Count == 0 ? null : string.Join('-', parts[0].Where(part => part.Length > 0));
        if ((string.IsNullOrEmpty(first) ? isDate ? words : null : first) is { } known && known[0] != '-')
            fields.Add((column, new(column.Header, known, value.Span)));

        TableColumn Field(string name) => new(0, column.Header, PaperColumn.Field, name);
    }

    /// <summary>Adds another date, in a field of its own.</summary>
    public static void Add(
        string name, DocumentNode value, TableColumn column, List<(TableColumn Column, RecordField Field)> fields)
    {
        value = Structured(value);
        var parts = value is DocumentNode.Mapping date ? PartsOf(date) : [];
        if ((parts.Count > 0 ? WrittenOut((DocumentNode.Mapping)value, parts) : WordsOf(value)) is { } text)
            fields.Add((column, new(name, text, value.Span)));
    }

    // pandoc's bibliographies in YAML had lists of dates, mostly of one: [{year: 2015, month: 9}].
    private static DocumentNode Structured(DocumentNode value) =>
        value is DocumentNode.Sequence { Items: [DocumentNode.Mapping first] } ? first : value;

    private static string? WordsOf(DocumentNode value) => value is DocumentNode.Mapping date
        ? CslItem.TextOf(date, "literal") ?? CslItem.TextOf(date, "raw")
            ?? (PartsOf(date).Count == 0 ? CslItem.TextOf(date, "year") : null)
        : CellText.Value((value as DocumentNode.Scalar)?.Text ?? "");

    // The beginning and, of a range, the end: each its year, month and day, as far as they are known.
    private static List<List<string>> PartsOf(DocumentNode.Mapping date)
    {
        if (date.Find("date-parts") is not DocumentNode.Sequence { Items: [var first, ..] } parts)
        {
            if (CslItem.TextOf(date, "year") is not { } year || !year.All(char.IsAsciiDigit))
                return [];
            string?[] structured = [year, CslItem.TextOf(date, "month"), CslItem.TextOf(date, "day")];
            return [[.. structured.TakeWhile(part => part is not null).OfType<string>()]];
        }
        var ends = first is DocumentNode.Sequence ? parts.Items.OfType<DocumentNode.Sequence>() : [parts];
        List<List<string>> known = [.. ends.Take(2).Select(end => CslItem.Texts(end).ToList())];
        return known[0].Count == 0 ? [] : known;
    }

    private static bool IsMore(DocumentNode.Mapping date, List<List<string>> parts) =>
        parts.Count > 1 || IsTrue(date, "circa") || SeasonOf(date) is not null || parts[0][0].StartsWith('-');

    // In the form of BibLaTeX: 1990-03/1995~, 2004/.., 2004-22, and -0043 for 44 BC.
    private static string WrittenOut(DocumentNode.Mapping date, List<List<string>> parts)
    {
        var doubt = IsTrue(date, "circa") ? "~" : "";
        var season = SeasonOf(date) is { } number ? $"-2{number}" : "";
        return string.Join('/', parts.Select(end => end is [] or ["0"] or [""]
            ? ".."
            : string.Join('-', end.Select(Padded)) + (end.Count == 1 ? season : "") + doubt));
    }

    private static string Padded(string part, int index)
    {
        if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return part;
        if (index > 0)
            return number.ToString("D2", CultureInfo.InvariantCulture);
        return (number < 0 ? number + 1 : number).ToString("D4", CultureInfo.InvariantCulture);
    }

    private static bool IsTrue(DocumentNode.Mapping date, string name) =>
        CslItem.TextOf(date, name) is { } text && text is not ("false" or "0");

    // Some programs number the seasons from 1, others as BibLaTeX does.
    private static int? SeasonOf(DocumentNode.Mapping date) =>
        int.TryParse(CslItem.TextOf(date, "season"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number > 20 ? number - 20 : number) is >= 1 and <= 4 and var season ? season : null
            : null;
}
