using System.Collections.Frozen;
using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Ris;

/// <summary>
/// Lays a RIS record out as fields of a paper: what the tags of Zotero, Mendeley, EndNote and publishers mean.
/// </summary>
/// <remarks>
/// Tags: https://en.wikipedia.org/wiki/RIS_(file_format)#Tags; where programs differ, the value decides.
/// </remarks>
internal sealed class RisPaper(AuthorLists authors, RichTexts texts)
{
    /// <summary>A tag of no RIS file, for the identifiers of what a paper cites.</summary>
    public const string Cites = "cites";

    // Of two tags for one thing the better first.
    private static readonly FrozenDictionary<string, TableColumn> Columns =
        new (string Tags, PaperColumn Column, string? Detail)[]
    {
        ("ID LB", PaperColumn.Key, null), ("TI T1 CT", PaperColumn.Title, null), ("ST", PaperColumn.ShortName, null),
        ("AU A1", PaperColumn.Authors, null), ("PY Y1", PaperColumn.Year, null), ("DA", PaperColumn.Date, null),
        ("DO", PaperColumn.Doi, null), ("T2 JF BT JO C3 JA J1 J2", PaperColumn.Venue, null),
        ("UR", PaperColumn.Url, PaperRowLinks.Page), ("L1 L2 LK", PaperColumn.Url, null),
        ("AB N2", PaperColumn.Field, "abstract"),
        ("KW", PaperColumn.Field, "keywords"),
        ("VL", PaperColumn.Field, "volume"), ("IS CP", PaperColumn.Field, "number"), ("SP", PaperColumn.Field, "pages"),
        ("PB", PaperColumn.Field, "publisher"), ("CY PP", PaperColumn.Field, "address"),
        ("ET", PaperColumn.Field, "edition"),
        ("A2 ED", PaperColumn.Field, "editor"), ("T3", PaperColumn.Field, "series"),
        ("LA", PaperColumn.Field, "language"), ("A4", PaperColumn.Field, "translator"),
        ("Y2", PaperColumn.Field, "urldate"),
        ("N1", PaperColumn.Note, ExtraText.Detail), (Cites, PaperColumn.Relation, Cites),
    }.SelectMany(line => line.Tags.Split(' ').Select(tag => (tag, line.Column, line.Detail)))
        .Select((line, index) => new TableColumn(index, line.tag, line.Column, line.Detail))
        .ToFrozenDictionary(column => column.Header, StringComparer.Ordinal);

    private static readonly TableColumn KindColumn = new(0, "TY", PaperColumn.VenueKind, null);

    private static readonly TableColumn TypeColumn = new(0, "TY", PaperColumn.EntryType, null);

    // The tags of the record that is read: a look at it for each of its fields would take the square of their number.
    private HashSet<string> _tags = [];

    public FieldRecord Read(ImmutableArray<RisField> record)
    {
        record = [.. record.Select(field => field with { Value = texts.Read(field.Value, field.Span) })];
        // IEEE Xplore has the month beside the year: PY  - 2019, Y1  - Aug. 2019.
        if (record.Any(field => field.Tag == "PY") && !record.Any(field => field.Tag == "DA"))
            record = [.. record.Select(field => IsMonth(field) ? field with { Tag = "DA" } : field)];
        _tags = record.Select(field => field.Tag).ToHashSet(StringComparer.Ordinal);
        var type = record[0].Tag == "TY" ? record[0].Value.ToUpperInvariant() : "";
        List<(TableColumn Column, RecordField Field)> fields = [];
        foreach (var tag in record.Where(field => field.Value.Length > 0).GroupBy(field => field.Tag))
            Add(tag.Key, [.. tag], type, record, fields);
        var last = record[^1].Span;
        var span = record[0].Span with { Length = last.End - record[0].Span.Start };
        return new(span, null, fields.OrderBy(field => field.Column.Column).ThenBy(field => field.Column.Index))
        {
            MayLackTitle = true,
        };
    }

    private static bool IsMonth(RisField field) => field.Tag == "Y1"
        && CellDate.TryRead(field.Value, out var date, out var isWhole) && isWhole && date.Month is not null;

    private void Add(
        string tag, ImmutableArray<RisField> values, string type, ImmutableArray<RisField> record,
        List<(TableColumn Column, RecordField Field)> fields)
    {
        var first = values[0].Span;
        var span = first with { Length = values[^1].Span.End - first.Start };
        switch (tag)
        {
            case "TY":
                AddType(type, span, record, fields);
                break;
            case "EP" when !Has("SP"):
                fields.Add((Columns["SP"], new(tag, values[0].Value, span)));
                break;
            case "EP":
                break;
            case "SP":
                fields.Add((Columns[tag], new(tag, PagesOf(record), span)));
                break;
            case "AU" or "A1" or "A2" or "A4" or "ED":
                var text = string.Join("; ", values.Select(value => value.Value));
                fields.Add((Columns[tag], new(tag, text, span) { Names = NamesOf(values) }));
                break;
            case "KW" or Cites:
                fields.Add((Columns[tag],
                    RecordField.Of(tag, values.SelectMany(value => CellText.Values(value.Value)), span)));
                break;
            default:
                foreach (var (_, value, place) in values)
                    fields.Add((ColumnOf(tag, value, type), new(tag, TextOf(tag, value), place)));
                break;
        }
    }

    private TableColumn ColumnOf(string tag, string value, string type)
    {
        return tag switch
        {
            "BT" when !Has("TI", "T1", "CT") => new(0, tag, PaperColumn.Title, null),
            // Programs have the number of a patent or report in one of three places, and that of a version in a fourth.
            "M1" or "SN" when type is "PAT" or "RPRT" or "STAND" && !Has("IS") && !IsStandardNumber(value) =>
                new(0, tag, PaperColumn.Field, "number"),
            "ET" when type is "COMP" or "DATA" => new(0, tag, PaperColumn.Field, "version"),
            "SN" => new(0, tag, PaperColumn.Field, IsIsbn(value, type) ? "isbn" : "issn"),
            "AN" or "M1" or "C1" or "C2" when value.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase) =>
                new(0, tag, PaperColumn.Arxiv, null),
            "J2" or "JA" when Has("T2", "JF", "BT") =>
                new(0, tag, PaperColumn.Field, "shortjournal"),
            "ST" when value.Contains(' ', StringComparison.Ordinal) => new(0, tag, PaperColumn.Field, "shorttitle"),
            "PB" => PublisherOf(value, type),
            // RefWorks
            "M3" when value.StartsWith("10.", StringComparison.Ordinal) && Doi.TryParse(value, out _) =>
                new(0, tag, PaperColumn.Doi, null),
            "M3" when type is "THES" or "RPRT" or "UNPB" or "MANSCPT" or "ELEC" or "WEB" or "BLOG" or "GEN"
                && !WorkGenre.IsUsual(value) =>
                new(0, tag, PaperColumn.Field, "type"),
            // A conference has its name in T2, and its proceedings, if they are called otherwise, in C3.
            "C3" => Columns[tag] with { Detail = PaperRowVenue.WordForWord },
            "T2" or "JF" or "BT" or "JO" when !Has("C3") =>
                Columns[tag] with { Detail = PaperRowVenue.WordForWord },
            _ => Columns.TryGetValue(tag, out var known) ? known : new(0, tag, PaperColumn.Note, null),
        };
    }

    private static bool IsVenue(RisField field) => IsVenue(field.Tag);

    private static bool IsVenue(string tag) =>
        Columns.TryGetValue(tag, out var column) && column.Column == PaperColumn.Venue;

    private bool Has(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (_tags.Contains(tag))
                return true;
        }
        return false;
    }

    private TableColumn PublisherOf(string publisher, string type) => type switch
    {
        "THES" => new(0, "PB", PaperColumn.Field, "school"),
        "RPRT" => new(0, "PB", PaperColumn.Field, "institution"),
        _ when IsPreprintServer(publisher) && !_tags.Any(IsVenue) =>
            new(0, "PB", PaperColumn.Venue, null),
        _ => Columns["PB"],
    };

    private static bool IsPreprintServer(RisField field) => field.Tag == "PB" && IsPreprintServer(field.Value);

    private static bool IsPreprintServer(string publisher) =>
        VenueTable.Default.Find(publisher)?.Kind == VenueKind.Preprint;

    private static bool IsMasters(ImmutableArray<RisField> record) => record.Any(field =>
        field.Tag == "M3" && field.Value.Contains("master", StringComparison.OrdinalIgnoreCase));

    private static bool IsStandardNumber(string value) =>
        value.All(c => char.IsAsciiDigit(c) || c is 'x' or 'X' or '-' or ' ');

    // One tag has both; an ISBN has 10 or 13 digits, an ISSN 8.
    private static bool IsIsbn(string value, string type) => value.Count(char.IsAsciiLetterOrDigit) switch
    {
        8 => false,
        10 or 13 => true,
        _ => IsBook(type),
    };

    private static bool IsBook(string type) => type is "BOOK" or "CHAP" or "EBOOK" or "ECHAP" or "EDBOOK";

    private static void AddType(
        string type, SourceSpan span, ImmutableArray<RisField> record,
        List<(TableColumn Column, RecordField Field)> fields)
    {
        var (entryType, kind) = type switch
        {
            "JOUR" or "JFULL" or "EJOUR" or "MGZN" or "NEWS" => (record.Any(IsVenue) ? null : "article", "journal"),
            "CONF" or "CPAPER" => (record.Any(IsVenue) ? null : "inproceedings", "conference"),
            "CHAP" or "ECHAP" => ("incollection", "book"),
            "ENCYC" or "DICT" => ("inreference", "book"),
            "BOOK" or "EBOOK" or "EDBOOK" => ("book", null),
            "THES" when IsMasters(record) => ("mastersthesis", null),
            "THES" => ("phdthesis", null),
            "RPRT" => ("techreport", null),
            "UNPB" when record.Any(IsPreprintServer) => (null, null),
            "UNPB" or "MANSCPT" => ("unpublished", null),
            "ELEC" or "WEB" or "BLOG" => ("online", null),
            "COMP" => ("software", null),
            "DATA" => ("dataset", null),
            "PAT" => ("patent", null),
            _ => ((string?)null, (string?)null),
        };
        if (entryType is not null)
            fields.Add((TypeColumn, new("TY", entryType, span)));
        if (kind is not null)
            fields.Add((KindColumn, new("TY", kind, span)));
    }

    private static string TextOf(string tag, string value)
    {
        // A date is year/month/day/more, each part but the year often empty.
        if (tag is "PY" or "Y1" or "Y2" or "DA" && value.Split('/') is { Length: > 1 } parts)
            return string.Join('-', parts.Take(3).TakeWhile(part => !string.IsNullOrWhiteSpace(part)));
        return tag is "N1" or "UR" or "L1" or "L2" ? value : value.ReplaceLineEndings(" ");
    }

    private static string PagesOf(ImmutableArray<RisField> record)
    {
        var first = record.First(field => field.Tag == "SP").Value;
        var last = record.FirstOrDefault(field => field.Tag == "EP")?.Value;
        var isAll = string.IsNullOrEmpty(last) || last == first || first.Contains('-', StringComparison.Ordinal);
        return isAll ? first : $"{first}-{last}";
    }

    // "Family, Given, Suffix"; a comma at the end says that the name is an organisation's.
    private NameList NamesOf(ImmutableArray<RisField> values)
    {
        var names = ImmutableArray.CreateBuilder<PersonName>();
        var hasMore = false;
        var hasInitialsBehind = AuthorLists.HaveInitials(values.Select(value => value.Value));
        foreach (var value in values)
        {
            var name = value.Value.ReplaceLineEndings(" ");
            var parts = name.Split(',', StringSplitOptions.TrimEntries);
            if (parts is [{ Length: > 0 } organisation, ""])
            {
                names.Add(new(organisation, IsOrganisation: true));
                continue;
            }
            var read = parts is [{ Length: > 0 } family, { Length: > 0 } given, { Length: > 0 and < 6 } suffix]
                ? new NameList(PersonNames.Parse($"{family}, {suffix}, {given}").Names, false)
                : authors.ReadOne(name, hasInitialsBehind);
            names.AddRange(read.Names);
            hasMore |= read.HasMore;
        }
        return new(names.ToImmutable(), hasMore);
    }
}
