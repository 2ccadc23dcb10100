using System.Collections.Immutable;

namespace SurveyGraph.Importers.Tables;

/// <summary>The columns of a record by their kind, each kind in the order given.</summary>
internal sealed class ColumnSet
{
    private static readonly int Kinds = Enum.GetValues<PaperColumn>().Length;

    private readonly ImmutableArray<TableColumn>[] _columns = new ImmutableArray<TableColumn>[Kinds];

    public ColumnSet(IEnumerable<TableColumn> columns)
    {
        Array.Fill(_columns, []);
        foreach (var kind in columns.GroupBy(column => column.Column))
            _columns[(int)kind.Key] = [.. kind];
    }

    public ImmutableArray<TableColumn> this[PaperColumn kind] => _columns[(int)kind];
}
