using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Csv;

/// <summary>
/// Reads a table of papers, or of relations between papers where the header names a source and a target. The separator
/// is detected (comma, semicolon, tab, bar); what columns mean is in <see cref="PaperColumns"/>.
/// </summary>
/// <param name="map">What the user says that columns are.</param>
public sealed class CsvImporter(ColumnMap? map = null) : IImporter
{
    private readonly ColumnMap _map = map ?? ColumnMap.None;

    /// <summary>More columns than this are no list of papers.</summary>
    internal const int MaxColumns = 10_000;

    /// <summary>A caption or two may stand above the header.</summary>
    private const int MaxRowsAboveHeader = 4;

    public ImportResult Import(SourceText source)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var table = new CsvTable(source, diagnostics);
        using var rows = RowsOf(table).GetEnumerator();
        var bibliography = ReadTable(table, rows, diagnostics);
        return new(bibliography, diagnostics.ToImmutable());
    }

    private Bibliography ReadTable(
        CsvTable table, IEnumerator<CsvRow> rows, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        Diagnostic? unreadable = null;
        for (var above = 0; above <= MaxRowsAboveHeader && rows.MoveNext(); above++)
        {
            var row = rows.Current;
            if (row.Count > MaxColumns)
            {
                diagnostics.Add(DiagnosticCodes.UnreadableTable.At(
                    row.Span, $"the table has {row.Count} columns; at most {MaxColumns} are read"));
                return Bibliography.Empty;
            }
            var header = WebOfScienceTags.WithNames(row.Cells());
            table.Width = header.Length;
            if (PaperColumns.Of(header, map: _map).Any(column => column.Column == PaperColumn.Title))
                return ReadPapers(table, header, row.Span, rows, diagnostics);
            if (RelationTable.Of(header, diagnostics) is { } relations)
                return ReadRelations(table, relations, rows, diagnostics);
            var columns = PaperColumns.Listed(header);
            unreadable ??= DiagnosticCodes.UnreadableTable.At(
                row.Span,
                "no column is called title, nor two source and target; --map title=COLUMN says which one is the title; "
                + $"the columns are: {columns}");
            // What stands below a header is no other one, even where a cell holds the word "paper".
            var named = header.Count(name => PaperColumns.MeaningOf(name) is not null);
            if (named >= 2 && 2 * named >= header.Length)
                break;
        }
        if (unreadable is null)
            return Bibliography.Empty;
        if (HeaderlessTable.NamesOf(table) is { } names)
        {
            diagnostics.Add(DiagnosticCodes.UnnamedColumns.At(unreadable.Span!.Value,
                $"no line names the columns; by what they hold they are: {string.Join(", ", names)}"));
            table.Width = names.Length;
            using var all = RowsOf(table).GetEnumerator();
            return ReadPapers(table, names, unreadable.Span.Value, all, diagnostics);
        }
        diagnostics.Add(unreadable);
        return Bibliography.Empty;
    }

    private static IEnumerable<CsvRow> RowsOf(CsvTable table) => table.Rows().Where(row => !row.IsBlank());

    private Bibliography ReadPapers(
        CsvTable table, string[] header, SourceSpan place, IEnumerator<CsvRow> rows,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _map.ReportUnknown(header, place, diagnostics);
        var papers = new PaperTable(diagnostics);
        var samples = new ColumnSamples(header.Length);
        ImmutableArray<TableColumn> columns = default;
        ColumnSet? known = null;
        while (rows.MoveNext())
        {
            var row = rows.Current;
            if (samples.Take(row))
            {
                columns = known is null
                    ? PaperColumns.OfTable(header, samples.Cells, _map)
                    : [.. columns.Select(column => samples.IsNew(column.Index)
                        ? PaperColumns.Judged(column, header, samples.Cells, _map) : column)];
                if (!columns.Any(column => column.Column == PaperColumn.Title))
                {
                    diagnostics.Add(DiagnosticCodes.UnreadableTable.At(
                        place, $"no column holds titles; the columns are: {PaperColumns.Listed(header)}"));
                    return Bibliography.Empty;
                }
                UnknownFacets.Report(columns.Where(column => samples.IsNew(column.Index)), _ => place, diagnostics);
                known = new(columns);
            }
            // Rows of blanks before the first paper.
            if (known is null)
                continue;
            ReportRagged(table, row, diagnostics);
            papers.Add(new CsvRecord(known, header.Length, row));
        }
        return papers.ToBibliography();
    }

    private static Bibliography ReadRelations(
        CsvTable table, RelationTable relations, IEnumerator<CsvRow> rows,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        while (rows.MoveNext())
        {
            ReportRagged(table, rows.Current, diagnostics);
            relations.Add(rows.Current);
        }
        return new() { Relations = relations.ToRelations() };
    }

    private static void ReportRagged(CsvTable table, CsvRow row, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (row.Count != table.Width)
        {
            diagnostics.Add(DiagnosticCodes.RaggedRow.At(row.Span, string.Create(CultureInfo.InvariantCulture,
                $"the row has {row.Count} cells, the header {table.Width}; what is there is read")));
        }
    }
}
