using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Tables;

/// <summary>A record of a source that names the fields of each paper beside their values.</summary>
internal sealed class FieldRecord : IRecord
{
    private readonly ImmutableArray<RecordField> _fields;
    private readonly ColumnSet _columns;

    /// <param name="fields">The fields with their columns, of two for one thing the better first.</param>
    public FieldRecord(SourceSpan span, Section? section, IEnumerable<(TableColumn Column, RecordField Field)> fields)
    {
        (Span, Section) = (span, section);
        var all = fields.ToImmutableArray();
        _fields = [.. all.Select(field => field.Field)];
        _columns = new(all.Select((field, index) => field.Column with { Index = index }));
    }

    public SourceSpan Span { get; }

    public bool MayLackTitle { get; init; }

    public Section? Section { get; }

    public IEnumerable<string> Surplus => [];

    public ImmutableArray<TableColumn> Columns(PaperColumn kind) => _columns[kind];

    public string Cell(int index) => _fields[index].Text;

    public ImmutableArray<string> Values(int index) => _fields[index].Values;

    public NameList? Names(int index) => _fields[index].Names;

    public SourceSpan CellSpan(int index) => _fields[index].Span;

    public SourceSpan FactSpan(int index) => _fields[index].Span;
}
