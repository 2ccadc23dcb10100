using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Csv;

/// <summary>A row of a table of papers, valid until the next one is read.</summary>
/// <param name="width">The number of columns, those without a name too.</param>
internal sealed class CsvRecord(ColumnSet columns, int width, CsvRow row) : IRecord
{
    public SourceSpan Span { get; } = row.Span;

    public Section? Section => null;

    public IEnumerable<string> Surplus
    {
        get
        {
            for (var i = width; i < Math.Min(row.Count, CsvImporter.MaxColumns); i++)
                yield return row.Cell(i);
        }
    }

    public ImmutableArray<TableColumn> Columns(PaperColumn kind) => columns[kind];

    public string Cell(int index) => row.Cell(index);

    public ImmutableArray<string> Values(int index) => CellText.Values(row.Cell(index));

    public NameList? Names(int index) => null;

    public SourceSpan CellSpan(int index) => row.CellSpan(index);

    public SourceSpan FactSpan(int index) => Span;
}
