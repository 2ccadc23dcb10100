using System.Collections.Immutable;
using SurveyGraph.Graph.Latex;

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
                // Of authors, braces say that a name is no person's, and LaTeX keeps its own.
                if (column.Column is not (PaperColumn.Authors or PaperColumn.BibField))
                    text = CellMarkup.WithoutBraces(text);
                if (column.Column is PaperColumn.Title or PaperColumn.Venue)
                    text = BracedCapitals.Without(text);
                if (column.Column is not PaperColumn.BibField)
                    text = BracedLetters.Decode(text);
                Current = (column, text);
                return true;
            }
            return false;
        }
    }
}
