using System.Text;
using CsvHelper;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Csv;

/// <summary>A record of a table, valid until the next one is read.</summary>
/// <param name="firstLine">The 1-based line of the source at which the reader's text begins.</param>
internal readonly struct CsvRow(SourceText source, CsvReader reader, int firstLine, RichTexts texts)
{
    public int Count => reader.FieldCount;

    /// <summary>The lines of the record.</summary>
    public SourceSpan Span => source.SpanOfLines(Line, Line + LineBreaks(reader.RawRecord));

    public int Line => firstLine - 1 + (int)reader.LineNumber;

    /// <summary>The text of a cell without quotes, guards and HTML; empty for a cell that the record does not have.</summary>
    public string Cell(int index)
    {
        if (index >= reader.FieldCount)
            return "";
        var cell = reader.GetString(index);
        // Where quotes were not read as such, those around a cell are no part of it.
        cell = FormulaGuard.Remove(reader.Options.Mode == CsvMode.NoEscape ? cell.Trim('"') : cell);
        return texts.Read(cell, (Row: this, index), static cell => cell.Row.CellSpan(cell.index));
    }

    /// <summary>
    /// Copies the text of a cell as it is in the table, where it is no longer than the buffer, and means the same in
    /// every row; false otherwise.
    /// </summary>
    public bool TryCopy(int index, Span<char> buffer, out int length)
    {
        length = 0;
        return reader.Options.Mode == CsvMode.Rfc4180
            && Encoding.UTF8.TryGetChars(reader.GetSpan(index), buffer, out length);
    }

    public string[] Cells()
    {
        var cells = new string[Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = Cell(i);
        return cells;
    }

    /// <summary>The place of a cell with its quotes, or of the record where it has no such cell.</summary>
    public SourceSpan CellSpan(int index)
    {
        var record = reader.RawRecord;
        if (index >= reader.FieldCount || !record.Overlaps(reader.GetRawSpan(index), out var offset) || offset < 0)
            return Span;
        var start = source.SpanOfLines(Line, Line).Start + Encoding.UTF8.GetCharCount(record[..offset]);
        var length = Encoding.UTF8.GetCharCount(reader.GetRawSpan(index));
        start = Math.Min(start, source.Text.Length);
        return source.Span(start, Math.Min(length, source.Text.Length - start));
    }

    public bool IsBlank()
    {
        for (var i = 0; i < Count; i++)
        {
            if (reader.GetSpan(i).IndexOfAnyExcept(" \t\r\n"u8) >= 0)
                return false;
        }
        return true;
    }

    private static int LineBreaks(ReadOnlySpan<byte> record)
    {
        var breaks = 0;
        for (var next = record.IndexOfAny("\n\r"u8); next >= 0; next = record.IndexOfAny("\n\r"u8))
        {
            breaks++;
            var isPair = record[next] == '\r' && next + 1 < record.Length && record[next + 1] == '\n';
            record = record[(next + (isPair ? 2 : 1))..];
        }
        return breaks;
    }
}
