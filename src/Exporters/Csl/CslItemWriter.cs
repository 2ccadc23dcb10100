using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SurveyGraph.Exporters.References;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Csl;

/// <summary>Writes a reference as an item of CSL-JSON.</summary>
internal sealed class CslItemWriter(Utf8JsonWriter json)
{
    // What other formats rarely have, by its name in .bib files.
    private static readonly (string Variable, string Field)[] Details =
    [
        ("chapter-number", "chapter"), ("number-of-pages", "pagetotal"), ("number-of-volumes", "volumes"),
        ("version", "version"), ("PMID", "pmid"), ("PMCID", "pmcid"), ("annote", "annote"),
    ];

    public void Write(Reference reference)
    {
        json.WriteStartObject();
        json.WriteString("id", reference.Key);
        json.WriteString("type", TypeOf(reference.Kind));
        Write("title", reference.Title);
        Write("title-short", reference.ShortName);
        WriteNames("author", reference.Authors);
        WriteIssued(reference);
        WriteDate("accessed", reference.Accessed);
        WriteDate("event-date", reference.DateOf("eventdate"));
        WriteDate("original-date", reference.DateOf("origdate"));
        WriteContainer(reference);
        Write("page", reference.Pages);
        WriteNames("editor", reference.Editors);
        WriteNames("translator", reference.Translators);
        WritePublisher(reference);
        Write("DOI", reference.Doi);
        Write("URL", reference.Url);
        Write("ISBN", reference.Isbn);
        Write("ISSN", reference.Issn);
        Write("language", reference.Language);
        Write("keyword", string.Join(", ", reference.Keywords));
        Write("abstract", reference.Abstract);
        foreach (var (variable, field) in Details)
            Write(variable, reference.TextOf(field));
        Write("note", string.Join('\n', NoteOf(reference)));
        json.WriteEndObject();
    }

    private static string TypeOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.JournalArticle => "article-journal",
        ReferenceKind.ConferencePaper => "paper-conference",
        ReferenceKind.Preprint => "article",
        ReferenceKind.Chapter => "chapter",
        ReferenceKind.Book or ReferenceKind.Proceedings => "book",
        ReferenceKind.PhdThesis or ReferenceKind.MastersThesis => "thesis",
        ReferenceKind.Report => "report",
        ReferenceKind.Manuscript => "manuscript",
        ReferenceKind.WebPage => "webpage",
        ReferenceKind.Software => "software",
        ReferenceKind.Dataset => "dataset",
        ReferenceKind.Patent => "patent",
        ReferenceKind.Other => "document",
        _ => throw new UnreachableException(),
    };

    private void WriteNames(string variable, PersonNames names)
    {
        var isOpen = false;
        foreach (var name in names.WithOthers())
        {
            if (!isOpen)
                json.WriteStartArray(variable);
            isOpen = true;
            WriteName(name);
        }
        if (isOpen)
            json.WriteEndArray();
    }

    private void WriteName(PersonName name)
    {
        json.WriteStartObject();
        Write(name.IsOrganisation ? "literal" : "family", name.IsOrganisation ? name.DisplayName : name.Family);
        if (!name.IsOrganisation)
        {
            Write("given", name.Given);
            Write("non-dropping-particle", name.Particle);
            Write("suffix", name.Suffix);
        }
        json.WriteEndObject();
    }

    private void WriteIssued(Reference reference)
    {
        var words = reference.DateText;
        if (reference.WholeDate is { } whole)
        {
            WriteDate("issued", whole);
            return;
        }
        if (reference.Date is null && words is null)
            return;
        json.WriteStartObject("issued");
        if (reference.Date is { } date)
            WriteParts(PartsOf([.. new[] { date.Year, date.Month, date.Day }.OfType<int>()]));
        Write("literal", words);
        json.WriteEndObject();
    }

    private void WriteDate(string variable, EdtfDate? date)
    {
        if (date is null)
            return;
        json.WriteStartObject(variable);
        // As pandoc has it, a range without an end ends in the year 0, which there is not.
        var end = date.End.IsDefault ? "" : date.End.IsEmpty ? ", [0]" : ", " + PartsOf(date.End);
        WriteParts(PartsOf(date.Start) + end);
        if (date.Season is { } season)
            json.WriteNumber("season", season);
        if (date.IsUncertain)
            json.WriteBoolean("circa", true);
        json.WriteEndObject();
    }

    // Each part on a line of its own, as the writer would have it, makes half of the file dates.
    private void WriteParts(string parts)
    {
        json.WritePropertyName("date-parts");
        json.WriteRawValue($"[{parts}]");
    }

    // Here the year 1 follows the year -1.
    private static string PartsOf(ImmutableArray<int> date) => string.Create(CultureInfo.InvariantCulture,
        $"[{string.Join(", ", date.Select((part, i) => i == 0 && part <= 0 ? part - 1 : part))}]");

    private void WriteContainer(Reference reference)
    {
        Write("container-title", reference.Container);
        Write("container-title-short", reference.ContainerShort);
        // Styles print both, one behind the other.
        if (reference.Event != reference.Container)
            Write("event-title", reference.Event);
        Write("collection-title", reference.Series);
        Write("volume", reference.Volume);
        Write(NumberOf(reference), reference.Number);
        Write("edition", reference.Edition);
    }

    // Styles print the number of a volume, of a report, or of a book in its series at places of their own.
    private static string NumberOf(Reference reference) => reference.Kind switch
    {
        ReferenceKind.Report or ReferenceKind.Patent or ReferenceKind.PhdThesis or ReferenceKind.MastersThesis =>
            "number",
        ReferenceKind.Book or ReferenceKind.Proceedings or ReferenceKind.Chapter or ReferenceKind.ConferencePaper
            when reference.Series is not null => "collection-number",
        _ => "issue",
    };

    private void WritePublisher(Reference reference)
    {
        // What styles print behind the title in brackets.
        Write("genre", reference.Kind == ReferenceKind.Preprint ? "Preprint" : reference.Genre);
        Write("publisher", reference.Publisher);
        Write("publisher-place", reference.Place);
        if (reference is { Kind: ReferenceKind.Preprint, Arxiv: { } arxiv })
            Write("number", "arXiv:" + arxiv);
    }

    // Reference managers keep a line "Name: value" for what they have no field for.
    private static IEnumerable<string> NoteOf(Reference reference)
    {
        foreach (var (name, value) in reference.Leads())
            yield return $"{name}: {value}";
        if (reference.Note is { } note)
            yield return note;
    }

    private void Write(string variable, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(variable, RichText.Write(value));
    }
}
