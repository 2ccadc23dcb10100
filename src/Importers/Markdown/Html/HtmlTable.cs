using System.Globalization;

namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>Writes an HTML table as the pipe table it would be in Markdown.</summary>
internal sealed class HtmlTable(string source, HtmlTags tags, RewrittenText target)
{
    private const int MaxColumns = 50;
    private const int MaxRowSpan = 200;

    // A cell over several rows is repeated in each, within reason.
    private const int MaxCopiedLength = 4000;

    private readonly HtmlContent _content = new(source, tags, target);
    private readonly List<Row> _rows = [];
    private Cell? _cell;

    /// <param name="first">The index of the table's start tag.</param>
    /// <param name="last">The index of its last tag.</param>
    /// <param name="indent">The blanks before each line.</param>
    public void Write(int first, int last, int end, string indent)
    {
        _rows.Clear();
        ReadRows(first, last, end);
        SpanRows();
        if (_rows.Count == 0)
            return;
        var columns = _rows.Max(row => row.Cells.Count);
        var place = tags[first].Start;
        target.Write("\n\n", place);
        if (IsHeader(_rows[0]))
        {
            WriteRow(_rows[0], columns, indent);
            _rows.RemoveAt(0);
        }
        else
        {
            target.Write(indent + string.Concat(Enumerable.Repeat("| ", columns)) + "|\n", place);
        }
        target.Write(indent + string.Concat(Enumerable.Repeat("|---", columns)) + "|\n", place);
        foreach (var row in _rows)
            WriteRow(row, columns, indent);
        target.Write("\n", Math.Max(place, end - 1));
    }

    // A start tag ends what it cannot stand in, as in a browser: end tags of rows and cells are optional.
    private void ReadRows(int first, int last, int end)
    {
        var depth = 0;
        var isHead = false;
        for (var i = first; i <= last; i++)
        {
            var tag = tags[i];
            if (tag.Name == "table")
                depth += tag.IsEnd ? -1 : 1;
            if (depth > 1 || tag.Name is not ("tr" or "td" or "th" or "thead" or "tbody" or "tfoot"))
                continue;
            EndCell(tag.Start);
            if (tag.Name == "thead")
                isHead = !tag.IsEnd;
            else if (tag.Opens("tr"))
                _rows.Add(new(tag.Start, isHead, []));
            else if (!tag.IsEnd && tag.Name is "td" or "th")
                StartCell(tag, isHead);
        }
        EndCell(end);
        _rows.RemoveAll(row => row.Cells.Count == 0);
    }

    private void StartCell(TagPlace tag, bool isHead)
    {
        if (_rows.Count == 0)
            _rows.Add(new(tag.Start, isHead, []));
        var html = new HtmlTag(source[tag.Start..tag.End]);
        var columns = Number(html.Attribute("colspan"), MaxColumns);
        var rows = Number(html.Attribute("rowspan"), MaxRowSpan);
        _cell = new(tag.End, tag.End, tag.Name == "th", columns, rows);
    }

    private void EndCell(int end)
    {
        if (_cell is not { } cell)
            return;
        _cell = null;
        var cells = _rows[^1].Cells;
        for (var column = 0; column < cell.Columns && cells.Count < MaxColumns; column++)
            cells.Add(column == 0 ? cell with { End = end } : cell with { Start = end, End = end });
    }

    private void SpanRows()
    {
        var copies = source.Length;
        var open = new (Cell Cell, int Rows)[MaxColumns];
        foreach (var row in _rows)
        {
            for (var column = 0; column < MaxColumns; column++)
            {
                if (open[column] is { Rows: > 0 } above && column <= row.Cells.Count)
                {
                    var length = above.Cell.End - above.Cell.Start;
                    var isCopied = length <= MaxCopiedLength && (copies -= length) > 0;
                    row.Cells.Insert(column, above.Cell with { End = isCopied ? above.Cell.End : above.Cell.Start });
                    open[column].Rows--;
                }
                else if (column < row.Cells.Count && row.Cells[column].Rows > 1)
                {
                    open[column] = (row.Cells[column], row.Cells[column].Rows - 1);
                }
            }
            if (row.Cells.Count > MaxColumns)
                row.Cells.RemoveRange(MaxColumns, row.Cells.Count - MaxColumns);
        }
    }

    // Said so, or names of columns in bold.
    private bool IsHeader(Row row)
    {
        if (row.IsHead || row.Cells.TrueForAll(cell => cell.IsHeader))
            return true;
        var names = row.Cells.ConvertAll(cell => source[cell.Start..cell.End]);
        return names.TrueForAll(name => name.Length < 100 && !name.Contains("href", StringComparison.OrdinalIgnoreCase))
            && names.ConvertAll(name => HtmlText.Of(name)) is var texts
            && texts.Exists(PartRoles.IsKnown) && texts.TrueForAll(text => TextShape.WordCount(text) <= 4);
    }

    private void WriteRow(Row row, int columns, string indent)
    {
        target.Write(indent + "| ", row.Start);
        for (var column = 0; column < columns; column++)
        {
            var end = row.Start + 1;
            if (column < row.Cells.Count)
            {
                _content.Write(row.Cells[column].Start, row.Cells[column].End, isCell: true);
                end = row.Cells[column].End;
            }
            target.Write(column == columns - 1 ? " |\n" : " | ", end - 1);
        }
    }

    private static int Number(string? attribute, int most) =>
        int.TryParse(attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, most) : 1;

    private sealed record Row(int Start, bool IsHead, List<Cell> Cells);

    /// <summary>Where the content of a cell stands, and how far the cell reaches.</summary>
    private readonly record struct Cell(int Start, int End, bool IsHeader, int Columns, int Rows);
}
