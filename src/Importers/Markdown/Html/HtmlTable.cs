using System.Globalization;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>Writes an HTML table as the pipe table it would be in Markdown.</summary>
internal sealed class HtmlTable(string source, HtmlTags tags, RewrittenText target)
{
    private const int MaxColumnSpan = 50;
    private const int MaxRowSpan = 200;

    // A cell over several rows is repeated in each, within reason.
    private const int MaxCopiedLength = 4000;
    private const int CellCost = 16;

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
            WriteRow(row, row.Cells.Count, indent);
        target.Write("\n", Math.Max(place, end - 1));
    }

    // A start tag ends what it cannot stand in, as in a browser: end tags of rows and cells are optional.
    private void ReadRows(int first, int last, int end)
    {
        var depth = 0;
        var group = 0;
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
            if (tag.Name is "thead" or "tbody" or "tfoot")
                group++;
            else if (tag.Opens("tr"))
                _rows.Add(new(tag.Start, group, isHead, []));
            else if (!tag.IsEnd && tag.Name is "td" or "th")
                StartCell(tag, group, isHead);
        }
        EndCell(end);
    }

    private void StartCell(TagPlace tag, int group, bool isHead)
    {
        if (_rows.Count == 0)
            _rows.Add(new(tag.Start, group, isHead, []));
        var html = new HtmlTag(source[tag.Start..tag.End]);
        var columns = Number(html.Attribute("colspan"), MaxColumnSpan);
        var rows = Number(html.Attribute("rowspan"), MaxRowSpan);
        _cell = new(tag.End, tag.End, tag.Name == "th", columns, rows);
    }

    private void EndCell(int end)
    {
        if (_cell is not { } cell)
            return;
        _cell = null;
        var cells = _rows[^1].Cells;
        for (var column = 0; column < cell.Columns; column++)
            cells.Add(column == 0 ? cell with { End = end } : cell with { Start = end, End = end });
    }

    // A cell reaches no further than its group of rows; a row without a cell of its own still counts for those above
    // it (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table).
    private void SpanRows()
    {
        var copies = source.Length;
        var open = new List<Cell>();
        var group = 0;
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            if (row.Group != group)
                open.Clear();
            group = row.Group;
            var cells = WithCellsAbove(row, open, ref copies);
            if (row.Cells.Count > 0)
                _rows[i] = row with { Cells = cells };
        }
        _rows.RemoveAll(row => row.Cells.Count == 0);
    }

    // In the columns that cells of the rows above reach into, these cells; the row's own in the others.
    private static List<Cell> WithCellsAbove(Row row, List<Cell> open, ref int copies)
    {
        var cells = new List<Cell>(row.Cells.Count);
        var next = 0;
        if (copies < open.Count * CellCost)
            open.Clear();
        copies -= open.Count * CellCost;
        for (var column = 0; next < row.Cells.Count || column < open.Count; column++)
        {
            if (column == open.Count)
                open.Add(default);
            var above = open[column];
            if (above.Rows > 1)
            {
                var length = above.End - above.Start;
                var isCopied = length <= MaxCopiedLength && (copies -= length) > 0;
                cells.Add(above with { End = isCopied ? above.End : above.Start, Rows = 1 });
                open[column] = above with { Rows = above.Rows - 1 };
            }
            else
            {
                var own = next < row.Cells.Count ? row.Cells[next++] : new Cell(row.Start, row.Start, false, 1, 1);
                cells.Add(own);
                open[column] = own;
            }
        }
        while (open is [.., { Rows: <= 1 }])
            open.RemoveAt(open.Count - 1);
        return cells;
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
        foreach (var cell in row.Cells)
        {
            _content.Write(cell.Start, cell.End, isCell: true);
            target.Write(" | ", cell.End - 1);
        }
        for (var column = row.Cells.Count; column < columns; column++)
            target.Write("| ", row.Start);
        target.Write("\n", row.Start);
    }

    private static int Number(string? attribute, int most) =>
        int.TryParse(attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, most) : 1;

    private sealed record Row(int Start, int Group, bool IsHead, List<Cell> Cells);

    /// <summary>Where the content of a cell stands, and how far the cell reaches.</summary>
    private readonly record struct Cell(int Start, int End, bool IsHeader, int Columns, int Rows);
}
