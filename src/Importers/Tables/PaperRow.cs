using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Makes a paper of a row. The first column that says something about a field decides; what the others say, and what
/// cannot be read, stays as evidence.
/// </summary>
internal sealed class PaperRow(PaperTable table, IRecord row)
{
    private readonly ImmutableArray<Evidence>.Builder _evidence = table.EmptyEvidence();

    public SourceSpan Span { get; } = row.Span;

    /// <summary>Whether there is a column of notes in which <see cref="ExtraText"/> looks for more.</summary>
    public bool HasExtra { get; } = HasExtraIn(row.Columns(PaperColumn.Note));

    /// <summary>The paper, or null where the row has no title; that is reported.</summary>
    public Paper? ToPaper()
    {
        var links = new PaperRowLinks(this);
        var title = links.ReadTitle();
        var key = PaperRowKey.Read(this);
        if (title is null)
        {
            var known = key?.Value ?? First(PaperColumn.ShortName, PaperField.ShortName)
                ?? First(PaperColumn.Arxiv, PaperField.Arxiv);
            if (!row.MayLackTitle || (Texts(PaperColumn.Authors).First() ?? Texts(PaperColumn.Venue).First()) is null)
            {
                var name = known is null ? "the row" : $"the row of '{known}'";
                table.Report(DiagnosticCodes.MissingTitle.At(Span, $"{name} has no title and is left out"));
                return null;
            }
            table.Report(DiagnosticCodes.EntryWithoutTitle.At(
                Span, known is null ? "this record has no title" : $"record '{known}' has no title"));
            title = "";
        }
        var (authors, hasMoreAuthors) = ReadAuthors();
        var venues = new PaperRowVenue(this);
        var venue = venues.Read(links);
        links.ReadIdentifiers(venue?.Arxiv);
        links.ReadLinks();
        var tags = new PaperRowTags(this, links, table.EmptyTags()).Read();
        var type = WorkKind.Of(this, venue?.Venue);
        var fields = new PaperRowFields(this, venues, type).Read();
        Keep();
        return new()
        {
            Key = key,
            Title = title,
            ShortName = First(PaperColumn.ShortName, PaperField.ShortName),
            Authors = authors,
            HasMoreAuthors = hasMoreAuthors,
            Date = new PaperRowDate(this).Read(venue, links.Identifiers.Arxiv),
            Venue = venues.Venue,
            Identifiers = links.Identifiers,
            Url = links.Url,
            Links = links.Others,
            Repositories = links.Repositories,
            Tags = tags,
            Sections = ReadSections(),
            EntryType = ReadEntryType() ?? type,
            Fields = fields,
            Origins = [Span],
            Evidence = _evidence.ToImmutable(),
        };
    }

    /// <summary>What the columns of relations say of the paper.</summary>
    public IEnumerable<PaperRelation> Relations(Paper paper)
    {
        foreach (var (column, text) in Texts(PaperColumn.Relation))
        {
            var own = Texts(PaperColumn.Key).First() ?? paper.Identifiers.Arxiv?.Value
                ?? paper.Identifiers.Doi?.Url ?? paper.Url;
            if (own is null)
            {
                Report(DiagnosticCodes.InvalidValue, column,
                    $"{column.Rule}: to be related to '{Shortened(text)}', the row needs a key, an identifier or a "
                    + "link");
                continue;
            }
            foreach (var other in Values(column))
                yield return new(own, other, RelationKind.OfCitation(column.Detail!), PlaceOf(column));
        }
    }

    /// <summary>Whether what the row is from has a place for dates, and so leaves one out on purpose.</summary>
    public bool HasPlaceForDates { get; } =
        row.MayLackTitle || !row.Columns(PaperColumn.Year).IsEmpty || !row.Columns(PaperColumn.Date).IsEmpty;

    /// <summary>The texts of all columns of a kind that say something.</summary>
    public CellTexts Texts(PaperColumn kind) => new(row.Columns(kind), row);

    /// <summary>The values of a cell that may hold several.</summary>
    public ImmutableArray<string> Values(TableColumn column) => row.Values(column.Index);

    /// <summary>The names of a cell that holds them apart; null where the cell is text.</summary>
    public NameList? Names(TableColumn column) => row.Names(column.Index);

    /// <summary>The names of a cell, apart or in a list.</summary>
    public NameList NamesIn(TableColumn column, string text) => Names(column) ?? table.Authors.Read(text);

    /// <summary>The place that facts of the column are known from.</summary>
    public SourceSpan PlaceOf(TableColumn column) => row.FactSpan(column.Index);

    public void Say(PaperField field, string value, TableColumn column) =>
        _evidence.Add(new(field, value, column.Rule, PlaceOf(column)));

    /// <summary>Keeps what a rule concludes from the row as a whole.</summary>
    public void Conclude(PaperField field, string value, string rule) => _evidence.Add(new(field, value, rule, Span));

    public void Report(DiagnosticCode code, TableColumn column, string message) =>
        table.Report(code.At(row.CellSpan(column.Index), message));

    /// <summary>Reports a value that is not of its column's form, and keeps it as evidence.</summary>
    public void Refuse(TableColumn column, string text, string expected)
    {
        Report(DiagnosticCodes.InvalidValue, column,
            $"{column.Rule}: '{Shortened(text)}' is not {expected}; kept as a note");
        Say(PaperField.Note, text, column);
    }

    public VenueReading VenueOf(string text, string? kind, TableColumn column) =>
        table.VenueOf(text, kind, column, row);

    public bool IsFirstProse(TableColumn column) => table.IsFirstProse(column);

    public CommaTerms Commas => table.Commas;

    public static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private static bool HasExtraIn(ImmutableArray<TableColumn> notes)
    {
        foreach (var column in notes)
        {
            if (column.Detail == ExtraText.Detail)
                return true;
        }
        return false;
    }

    private string? First(PaperColumn kind, PaperField field)
    {
        string? first = null;
        foreach (var (column, text) in Texts(kind))
        {
            first ??= text;
            Say(field, text, column);
        }
        return first;
    }

    private NameList ReadAuthors()
    {
        var first = NameList.Empty;
        foreach (var (column, text) in Texts(PaperColumn.Authors))
        {
            var list = NamesIn(column, text);
            if (Slug.Comparable(column.Header) is "firstauthor" or "leadauthor")
                list = list with { HasMore = true };
            _evidence.Add(list.Names.IsEmpty
                ? new(PaperField.Authors, text, column.Rule, PlaceOf(column))
                : new(list.Names, column.Rule, PlaceOf(column)));
            if (first.Names.IsEmpty)
                first = list;
        }
        return first;
    }

    private ImmutableArray<Section> ReadSections()
    {
        List<Section>? sections = row.Section is { } place ? [place] : null;
        foreach (var (column, _) in Texts(PaperColumn.Section))
        {
            foreach (var path in Values(column))
            {
                if (table.SectionOf(path, PlaceOf(column)) is { } section)
                    (sections ??= []).Add(section);
            }
        }
        return sections is null ? [] : [.. sections.Distinct()];
    }

    private EntryType? ReadEntryType()
    {
        foreach (var (column, text) in Texts(PaperColumn.EntryType))
        {
            if (text.All(char.IsAsciiLetter))
#pragma warning disable CA1308 // Entry types are lower case.
                return new(text.ToLowerInvariant());
#pragma warning restore CA1308
            Refuse(column, text, "an entry type");
        }
        return null;
    }

    // Remarks, counts, where the row is from: no part of the paper, but not to be lost.
    private void Keep()
    {
        foreach (var (column, text) in Texts(PaperColumn.Note))
        {
            if (column.Detail == EmbeddedEntry.Detail && EmbeddedEntry.Read(text, PlaceOf(column)) is { } record)
                table.AddRecord(record);
            else if (column.Detail != ExtraText.Detail || ExtraText.HasMore(text))
                Say(PaperField.Note, text, column);
        }
        foreach (var cell in row.Surplus)
        {
            if (CellText.Value(cell) is { } text)
                _evidence.Add(new(PaperField.Note, text, "cell without column", Span));
        }
    }
}
