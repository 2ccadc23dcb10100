using System.Collections.Frozen;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Documents;
using SurveyGraph.Importers.Tables;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Csl;

/// <summary>
/// Reads an item of CSL-JSON, as Zotero, Mendeley, Crossref and pandoc write it, as fields of a paper.
/// </summary>
/// <remarks>
/// Variables and types: https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV.
/// </remarks>
internal sealed class CslItem(DocumentNames names)
{
    /// <summary>A name for the collections of an item, which CSL-JSON does not know.</summary>
    public const string Collections = "collections";

    private static readonly FrozenSet<string> Types = FrozenSet.Create(StringComparer.Ordinal,
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
        "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
        "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
        "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
        "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software",
        "song", "speech", "standard", "thesis", "treaty", "webpage");

    private static readonly FrozenDictionary<string, TableColumn> Columns =
        new (string Name, PaperColumn Column, string? Detail)[]
    {
        ("citation-key", PaperColumn.Key, null), ("id", PaperColumn.Key, null), ("title", PaperColumn.Title, null),
        ("title-short", PaperColumn.ShortName, null), ("shortTitle", PaperColumn.ShortName, null),
        ("author", PaperColumn.Authors, null), ("issued", PaperColumn.Date, null),
        ("container-title", PaperColumn.Venue, PaperRowVenue.WordForWord),
        ("DOI", PaperColumn.Doi, null), ("URL", PaperColumn.Url, PaperRowLinks.Page),
        ("arxiv", PaperColumn.Arxiv, null),
        ("venue", PaperColumn.Venue, null), ("venue-kind", PaperColumn.VenueKind, null),
        ("type", PaperColumn.EntryType, null),
        ("abstract", PaperColumn.Field, "abstract"), ("keyword", PaperColumn.Field, "keywords"),
        ("volume", PaperColumn.Field, "volume"), ("issue", PaperColumn.Field, "number"),
        ("page", PaperColumn.Field, "pages"), ("article-number", PaperColumn.Field, "eid"),
        ("publisher", PaperColumn.Field, "publisher"), ("school", PaperColumn.Field, "school"),
        ("institution", PaperColumn.Field, "institution"), ("publisher-place", PaperColumn.Field, "address"),
        ("collection-title", PaperColumn.Field, "series"), ("edition", PaperColumn.Field, "edition"),
        ("editor", PaperColumn.Field, "editor"), ("ISBN", PaperColumn.Field, "isbn"),
        ("ISSN", PaperColumn.Field, "issn"), ("language", PaperColumn.Field, "language"),
        ("translator", PaperColumn.Field, "translator"), ("collection-number", PaperColumn.Field, "number"),
        ("chapter-number", PaperColumn.Field, "chapter"), ("number-of-pages", PaperColumn.Field, "pagetotal"),
        ("number-of-volumes", PaperColumn.Field, "volumes"), ("version", PaperColumn.Field, "version"),
        ("PMID", PaperColumn.Field, "pmid"), ("PMCID", PaperColumn.Field, "pmcid"),
        ("annote", PaperColumn.Field, "annote"), ("accessed", PaperColumn.Field, "urldate"),
        ("event-date", PaperColumn.Field, "eventdate"), ("original-date", PaperColumn.Field, "origdate"),
        ("note", PaperColumn.Note, ExtraText.Detail), (Collections, PaperColumn.Section, null),
    }.Select((line, index) => new TableColumn(index, line.Name, line.Column, line.Detail))
        .ToFrozenDictionary(column => column.Header, StringComparer.Ordinal);

    /// <summary>Whether an object has the forms that only CSL-JSON has.</summary>
    public static bool Is(DocumentNode.Mapping mapping)
    {
        var type = (mapping.Find("type") as DocumentNode.Scalar)?.Text;
        if (type is null || !Types.Contains(type))
            return false;
        // Bare items have a type that nothing else calls so, an id, and no fields of other names.
        var isBare = type.AsSpan().IndexOfAny('-', '_') > 0 && mapping.Find("id") is not null
            && (mapping.Find("authors") ?? mapping.Find("venue") ?? mapping.Find("year")) is null;
        return isBare || mapping.Find("issued") is DocumentNode.Mapping
            || mapping.Find("accessed") is DocumentNode.Mapping || mapping.Find("container-title") is not null
            || mapping.Find("author") is DocumentNode.Sequence { Items: [DocumentNode.Mapping author, ..] }
                && (author.Find("family") ?? author.Find("literal")) is not null;
    }

    public IEnumerable<(TableColumn Column, RecordField Field)> Read(DocumentNode.Mapping item)
    {
        List<(TableColumn Column, RecordField Field)> fields = [];
        foreach (var (key, value) in item.Entries)
        {
            if (key.Text is not { } name || name == "type")
                continue;
            if (name == "issued")
                CslDate.AddIssued(value, Columns[name], fields);
            else if (name is "accessed" or "event-date" or "original-date")
                CslDate.Add(name, value, Columns[name], fields);
            else if (ReadValue(name, value) is { } field)
                fields.Add((ColumnOf(item, name, field.Text), field));
        }
        AddType(item, fields);
        return fields.OrderBy(field => field.Column.Column).ThenBy(field => field.Column.Index);
    }

    private RecordField? ReadValue(string name, DocumentNode value)
    {
        switch (value)
        {
            case DocumentNode.Scalar { Text: { } text }:
                return new(name, text, value.Span);
            case DocumentNode.Mapping or DocumentNode.Sequence when name is "author" or "editor" or "translator":
                var people = names.Read(value);
                return people.Names.IsEmpty && !people.HasMore
                    ? null
                    : new(name, DocumentNames.TextOf(people), value.Span) { Names = people };
            case DocumentNode.Sequence list:
                var texts = Texts(list).ToList();
                return texts.Count == 0 ? null : RecordField.Of(name, texts, value.Span);
            default:
                return null;
        }
    }

    // What no bibliography prints is kept as a note; an arXiv id stands in several of them.
    private static TableColumn ColumnOf(DocumentNode.Mapping item, string name, string text)
    {
        var isArxiv = name switch
        {
            "number" => text.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase),
            "archive_location" or "archive-location" => TextOf(item, "archive") is { } archive
                && archive.StartsWith("arXiv", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
        if (isArxiv)
            return Columns["arxiv"];
        // A name of a method is one word.
        if (name is "title-short" or "shortTitle" && text.Contains(' ', StringComparison.Ordinal))
            return new(0, name, PaperColumn.Field, "shorttitle");
        if (name == "genre" && !WorkGenre.IsUsual(text) && TextOf(item, "type")
            is "thesis" or "report" or "manuscript" or "webpage" or "post-weblog" or "post" or "document")
        {
            return new(0, name, PaperColumn.Field, "type");
        }
        if (name == "publisher")
            return Columns[PublisherOf(item, text)];
        if (name == "number" && (item.Find("issue") ?? item.Find("collection-number")) is null)
            return Columns["issue"];
        if (name is "container-title-short" or "journalAbbreviation" && TextOf(item, "type") == "article-journal"
            && item.Find("container-title") is not null)
        {
            return new(0, name, PaperColumn.Field, "shortjournal");
        }
        if (name is "event-title" or "event" or "container-title-short" or "journalAbbreviation")
            return item.Find("container-title") is null ? Columns["venue"] : new(0, name, PaperColumn.Note, null);
        return Columns.TryGetValue(name, out var known) ? known : new(0, name, PaperColumn.Note, null);
    }

    private static string PublisherOf(DocumentNode.Mapping item, string publisher) => TextOf(item, "type") switch
    {
        "thesis" => "school",
        "report" => "institution",
        _ when item.Find("container-title") is null
            && VenueTable.Default.Find(publisher)?.Kind == VenueKind.Preprint => "venue",
        _ => "publisher",
    };

    private static void AddType(DocumentNode.Mapping item, List<(TableColumn Column, RecordField Field)> fields)
    {
        if (item.Find("type") is not DocumentNode.Scalar { Text: { } type } node)
            return;
        var genre = TextOf(item, "genre") ?? "";
        var hasVenue = (item.Find("container-title") ?? item.Find("event-title") ?? item.Find("event")) is not null;
        var (entryType, kind) = type switch
        {
            "article-journal" or "article-magazine" or "article-newspaper" => (hasVenue ? null : "article", "journal"),
            "paper-conference" => (hasVenue ? null : "inproceedings", "conference"),
            "chapter" => ("incollection", "book"),
            "entry" or "entry-encyclopedia" or "entry-dictionary" => ("inreference", "book"),
            "book" => ("book", null),
            "thesis" when genre.Contains("master", StringComparison.OrdinalIgnoreCase) => ("mastersthesis", null),
            "thesis" => ("phdthesis", null),
            "report" => ("techreport", null),
            "manuscript" => ("unpublished", null),
            "webpage" or "post-weblog" or "post" when !IsOnArxiv(item) => ("online", null),
            "software" or "dataset" or "patent" => (type, null),
            _ => ((string?)null, (string?)null),
        };
        if (entryType is not null)
            fields.Add((Columns["type"], new("type", entryType, node.Span)));
        if (kind is not null)
            fields.Add((Columns["venue-kind"], new("type", kind, node.Span)));
    }

    private static bool IsOnArxiv(DocumentNode.Mapping item) =>
        TextOf(item, "URL")?.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A person as CSL-JSON has it, where a name in one piece is that of a group.</summary>
    public static DocumentNode WithLiteral(DocumentNode person) =>
        person is DocumentNode.Mapping mapping && (mapping.Find("family") ?? mapping.Find("lastName")) is null
            ? new DocumentNode.Mapping(mapping.Span, mapping.Entries.ConvertAll(
                part => part.Key.Text == "name" ? (part.Key with { Text = "literal" }, part.Value) : part))
            : person;

    public static IEnumerable<string> Texts(DocumentNode.Sequence list) =>
        list.Items.OfType<DocumentNode.Scalar>().Select(item => item.Text).OfType<string>();

    public static string? TextOf(DocumentNode.Mapping mapping, string key) =>
        mapping.Find(key) is DocumentNode.Scalar { Text: { } text } ? CellText.Value(text) : null;
}
