using System.Collections.Immutable;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>Reads the columns of a row that are fields of a .bib entry.</summary>
/// <param name="work">The type of a paper that appeared in nothing else, or null.</param>
internal sealed class PaperRowFields(PaperRow row, PaperRowVenue venues, EntryType? work)
{
    // Numbers in the registers of medicine, and what reference managers have no field for in some kinds of papers.
    private static readonly string[] Extras = ["pmid", "pmcid", "publisher", "version"];

    // What is no letter of LaTeX's is a matter of the output.
    public static readonly LatexForm Form = new() { Alphabet = LatexAlphabet.Unicode };

    public ImmutableArray<BibField> Read()
    {
        List<BibField>? fields = null;
        foreach (var (column, text) in row.Texts(PaperColumn.Field))
            Add(column, text, isLatex: false);
        foreach (var (column, text) in row.Texts(PaperColumn.BibField))
            Add(column, text, isLatex: true);
        if (ExtraText.Find(row, "issued") is var (issued, words)
            && !(CellDate.TryRead(words, out _, out var isWhole) && isWhole))
        {
            Add(issued with { Detail = CellDate.IsOfSigns(words) ? "date" : "year" }, words, isLatex: false);
        }
        foreach (var name in Extras)
        {
            if (ExtraText.Find(row, name) is var (number, value))
                Add(number with { Detail = name }, value, isLatex: false);
        }
        if (ExtraText.NoteOf(row) is { Length: > 0 } note && fields?.Exists(field => field.Name == "note") != true)
            (fields ??= []).Add(new("note", LatexText.Encode(note, Form).Latex));
        if (venues.Container is { } venue && fields?.Exists(field => field.Name == venue.Name) != true)
            (fields ??= []).Add(venue);
        return fields is null ? [] : [.. fields];

        void Add(TableColumn column, string text, bool isLatex)
        {
            var name = column.Detail!;
            // Who lets a thesis or report appear is no publisher.
            if (name == "publisher" && WorkKind.PublisherOf(work) is { } own)
                name = own;
            if (name == "school")
            {
                row.Say(PaperField.Venue, text, column);
                if (venues.TryTakeSchool(isLatex ? LatexText.Decode(text) : PlainText.OneLine(text)))
                    return;
            }
            // The volume of CoRR is the number of the preprint.
            if (name == "volume" && text.StartsWith("abs/", StringComparison.Ordinal) && ArxivId.TryParse(text[4..], out _))
            {
                row.Say(PaperField.Note, text, column);
                return;
            }
            if (name is "pages" or ColumnNames.LastPage && text == "0")
                return;
            // The dash of BibTeX.
            if (name == "pages")
                text = text.Replace("--", "-", StringComparison.Ordinal);
            if (name == ColumnNames.LastPage)
            {
                var first = fields?.FindIndex(field => field.Name == "pages") ?? -1;
                if (first >= 0 && fields![first].Value is { } start && start != text)
                    fields[first] = new("pages", $"{start}--{text}");
                return;
            }
            if (fields is null || !fields.Exists(field => field.Name == name))
                (fields ??= []).Add(new(name, isLatex ? text : Latex(column, text)));
            else
                row.Say(PaperField.Note, text, column);
        }
    }

    private string Latex(TableColumn column, string text)
    {
        if (column.Detail == "editor" || row.Names(column) is not null)
        {
            var names = row.NamesIn(column, text);
            return PersonNames.Format(names.Names, names.HasMore, Form).Latex;
        }
        if (column.Detail is "date" or "urldate" or "eventdate" or "origdate" && CellDate.IsOfSigns(text))
            return text;
        if (column.Detail != "keywords")
            return LatexText.Encode(PlainText.OneLine(text), Form).Latex;
        // Nobody prints keywords, and programs compare them: their quotation marks stay straight.
        var parts = string.Join(", ", row.Values(column)).Split('"');
        return string.Join("{\"}", parts.Select(part => LatexText.Encode(part, Form).Latex));
    }
}
