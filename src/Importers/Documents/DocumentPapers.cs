using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Csl;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>
/// Reads the papers of a JSON or YAML document. Names of fields mean what columns of a table with these names mean,
/// over the document as a whole; items of CSL-JSON have names of their own.
/// </summary>
/// <param name="isCsl">Every object is an item of CSL-JSON, also where it does not look like one.</param>
internal sealed class DocumentPapers(ColumnMap map, bool isCsl, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly PaperTable _table = new(diagnostics);
    private readonly Dictionary<(string Name, PaperColumn? Column), TableColumn> _columns = [];

    public Bibliography Read(IEnumerable<DocumentNode> roots)
    {
        var texts = new RichTexts(diagnostics);
        var finder = new PaperFinder(new(map), diagnostics);
        var nodes = roots.Select(root => ValueObjects.Unwrapped(root.WithTexts(texts))).ToList();
        nodes.ForEach(finder.Find);
        var collections = new ZoteroCollections(nodes);
        var names = new DocumentNames(_table.Authors, finder.People);
        var csl = new CslItem(names);
        var reader = new FieldReader(names, diagnostics);
        var found = finder.Papers.Where(IsWork).Select(paper => (paper, item: CslOf(paper, collections)))
            .Select(one => (one.paper, one.item, fields: one.item is null ? FieldsOf(one.paper, reader) : []))
            .ToList();
        ReadColumns(found.SelectMany(one => one.fields));
        foreach (var (paper, item, fields) in found)
        {
            var cells = item is null ? CellsOf(fields) : csl.Read(item);
            _table.Add(new FieldRecord(paper.Node.Span, paper.Section, cells) { MayLackTitle = item is not null });
        }
        var read = _table.ToBibliography();
        return read with { Title = finder.Title, Sections = [.. finder.Sections, .. read.Sections] };
    }

    private DocumentNode.Mapping? CslOf(FoundPaper paper, ZoteroCollections collections) =>
        ZoteroItem.Is(paper.Node) ? ZoteroItem.ToCsl(paper.Node, collections)
        : CrossrefItem.Is(paper.Node) ? CrossrefItem.ToCsl(paper.Node)
        : isCsl || CslItem.Is(paper.Node) ? paper.Node : null;

    private bool IsWork(FoundPaper paper)
    {
        if (ZoteroItem.TypeOfNoWork(paper.Node) is not { } type)
            return true;
        diagnostics.Add(DiagnosticCodes.InvalidValue.At(
            paper.Node.Span, $"an item of the type {type}, which is no paper, is left out"));
        return false;
    }

    // The key that a paper stands under is its identifier, its citation key, its short name, or, where it has no other,
    // its title.
    private List<RecordField> FieldsOf(FoundPaper paper, FieldReader reader)
    {
        var fields = reader.Read(paper.Node);
        if (!fields.Exists(CanBeTitle) && fields.Find(CitationText.IsIn) is { } citation)
        {
            fields.AddRange(CitationText.Read(citation).Where(read =>
                !fields.Exists(field => MeaningOf(field) == PaperColumns.MeaningOf(read.Name))));
        }
        if (YearAbove(paper.Section) is var (year, place)
            && !fields.Exists(field => MeaningOf(field) is PaperColumn.Year or PaperColumn.Date))
            fields.Add(new("year", year, place));
        if (paper.Name is not { Text: { } name })
            return fields;
        var hasTitle = fields.Exists(CanBeTitle);
        var column = PaperColumn.Title;
        if (hasTitle)
            column = IdentifierOf(name) ?? (CitationKey.IsPlain(name) ? PaperColumn.Key : PaperColumn.ShortName);
        fields.Add(new("", name, paper.Name.Span) { Column = column });
        return fields;
    }

    // {"10.1000/182": {title: …}}, {"2401.01234": {title: …}}
    private static PaperColumn? IdentifierOf(string name)
    {
        if (name.StartsWith("10.", StringComparison.Ordinal) && Doi.TryParse(name, out _))
            return PaperColumn.Doi;
        return ArxivId.TryParse(name, out _) ? PaperColumn.Arxiv : null;
    }

    // {year: 2024, papers: […]}, 2024: […]
    private static (string Year, SourceSpan Place)? YearAbove(Section? section)
    {
        for (; section is not null; section = section.Parent)
        {
            if (section.Title is ['1' or '2', _, _, _]
                && CellDate.TryRead(section.Title, out _, out var isWhole) && isWhole)
                return (section.Title, section.Span);
        }
        return null;
    }

    private bool CanBeTitle(RecordField field) =>
        MeaningOf(field) == PaperColumn.Title && !CellLinks.StartsWithLink(field.Text);

    private PaperColumn? MeaningOf(RecordField field) =>
        field.Column ?? map.MeaningOf(field.Name) ?? PaperColumns.MeaningOf(field.Name);

    private void ReadColumns(IEnumerable<RecordField> fields)
    {
        Dictionary<string, FieldTally> tallies = new(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.Column is { } column)
            {
                _columns.TryAdd((field.Name, column), new(int.MaxValue, field.Name, column, null));
                continue;
            }
            if (!tallies.TryGetValue(field.Name, out var tally))
                tallies.Add(field.Name, tally = new(field));
            tally.Add(field);
        }
        if (tallies.Count == 0)
            return;
        var header = tallies.Keys.ToList();
        map.ReportUnknown(header, tallies[header[0]].Sample.Span, diagnostics);
        var columns = PaperColumns.Of(header, [.. tallies.Values.Select(tally => tally.Sample.Text)], map)
            .Select(column => UnknownFacets.IsUnasked(column, header[column.Index], map)
                ? Judged(column, TallyOf(column)) : column).ToList();
        UnknownFacets.Report(
            columns.Where(column => !CellLinks.StartsWithLink(TallyOf(column).Sample.Text)),
            column => TallyOf(column).Sample.Span, diagnostics);
        foreach (var (order, column) in columns.Index())
            _columns[(header[column.Index], null)] = column with { Index = order };

        FieldTally TallyOf(TableColumn column) => tallies[header[column.Index]];
    }

    private static TableColumn Judged(TableColumn column, FieldTally tally)
    {
        var isOfAuthors = UnknownFacets.IsOfAuthors(column.Header);
        if (!tally.HasTerms || isOfAuthors)
            return UnknownFacets.AsField(column, tally.HasLists || isOfAuthors);
        return tally.IsProse || tally.IsOwn ? column with { Detail = TermText.Prose } : column;
    }

    // {name: ToMe} among papers that have a title and a name has no other title than that.
    private IEnumerable<(TableColumn Column, RecordField Field)> CellsOf(List<RecordField> fields)
    {
        var cells = fields.ConvertAll(field => (Column: _columns[(field.Name, field.Column)], Field: field));
        if (!cells.Exists(cell => cell.Column.Column == PaperColumn.Title))
        {
            var title = fields.FindIndex(CanBeTitle);
            if (title >= 0)
                cells[title] = (cells[title].Column with { Column = PaperColumn.Title }, fields[title]);
        }
        return cells.OrderBy(cell => cell.Column.Index);
    }
}
