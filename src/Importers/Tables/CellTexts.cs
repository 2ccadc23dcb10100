using System.Collections.Immutable;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// The cells of some columns in a row that say something. A struct to be walked, as every row has twenty.
/// </summary>
internal readonly struct CellTexts(ImmutableArray<TableColumn> columns, IRecord row)
{
    public Enumerator GetEnumerator() => new(columns, row);

    /// <summary>The text of the first column that says something.</summary>
    public string? First()
    {
        foreach (var (_, text) in this)
            return text;
        return null;
    }

    internal struct Enumerator(ImmutableArray<TableColumn> columns, IRecord row)
    {
        private int _index = -1;

        public (TableColumn Column, string Text) Current { get; private set; }

        public bool MoveNext()
        {
            while (++_index < columns.Length)
            {
                var column = columns[_index];
                if (CellText.Value(row.Cell(column.Index)) is not { } text)
                    continue;
                Current = (column, CellMarkup.WithoutLatex(text, column.Column));
                return true;
            }
            return false;
        }
    }
}
