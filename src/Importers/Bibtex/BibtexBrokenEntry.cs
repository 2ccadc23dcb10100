using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Reads an entry that its braces and quotation marks do not hold together, by the places where its fields begin: a
/// person sees from them where a value ends, and which brace is missing or too many.
/// </summary>
internal sealed class BibtexBrokenEntry(
    SourceText source, BibtexCursor cursor, BibtexValues values, BibtexRepairs repairs, List<Diagnostic> diagnostics)
{
    /// <summary>Reads the fields from here on, and leaves the cursor behind the entry.</summary>
    /// <param name="end">Where the entry ends at the latest.</param>
    /// <param name="add">Takes the place of a field and its value.</param>
    /// <returns>Whether there was a field.</returns>
    public bool TryRead(int start, int end, char close, Action<BibtexFieldStart, ReadOnlyMemory<char>, int> add)
    {
        // Found one by one: where the entry ends, nothing behind it is looked at.
        using var fields = BibtexFieldStarts.Find(cursor.Text, start, end).GetEnumerator();
        if (!fields.MoveNext())
            return false;
        ReportNoField(start, fields.Current.Name);
        var isClosed = false;
        for (var hasMore = true; hasMore && !isClosed;)
        {
            var field = fields.Current;
            hasMore = fields.MoveNext();
            var next = hasMore ? fields.Current.Name : end;
            var closing = ClosingLine(field.Value, next, close, out var behind);
            isClosed = closing >= 0 && (!hasMore || !cursor.Text.AsSpan(behind, next - behind).IsWhiteSpace());
            var value = Read(field, closing < 0 ? next : closing, close, closing < 0 && !hasMore, out var valueEnd);
            if (value.IsEmpty && cursor.Text[field.Value] is not ('{' or '"'))
                ReportNoField(field.Name, valueEnd);
            else
                add(field, value, valueEnd);
            if (isClosed)
                cursor.Position = behind;
            else if (closing >= 0)
                repairs.Add(closing, $"'{close}' is one too many here; the fields behind it are read");
        }
        return true;
    }

    private ReadOnlyMemory<char> Read(BibtexFieldStart field, int end, char close, bool isEndOpen, out int valueEnd)
    {
        var name = cursor.Text.AsSpan(field.Name, field.Length);
        if (!field.HasEquals)
            repairs.Add(field.Value, $"'=' should follow '{name}'");
        var limit = cursor.End;
        cursor.End = end;
        cursor.Position = field.Value;
        var isRead = values.TryRead(out var value, out _);
        valueEnd = cursor.Position;
        isRead = isRead && IsEndOfValue(valueEnd, close, isEndOpen);
        cursor.End = limit;
        if (isRead)
            return value;
        if (isEndOpen)
            end = EndOfParagraph(field.Value, end);
        repairs.Add(field.Name, $"field '{name}' has a brace or quotation mark too few or too many, "
            + "and is read up to the next field");
        values.Forget();
        (cursor.Position, valueEnd) = (end, field.Value + cursor.Text.AsSpan(field.Value, end - field.Value)
            .TrimEnd(" \t\r\n,").Length);
        return BibtexLooseValue.Read(cursor.Text.AsSpan(field.Value, end - field.Value)).AsMemory();
    }

    /// <summary>Whether nothing stands behind a value that could be of it, and passes over what does.</summary>
    private bool IsEndOfValue(int valueEnd, char close, bool isEndOpen)
    {
        PassCommas();
        if (!cursor.IsAtEnd && cursor.Current == close)
        {
            cursor.Position++;
            if (isEndOpen)
                return true;
            repairs.Add(cursor.Position - 1, $"'{close}' is one too many here; the fields behind it are read");
            PassCommas();
        }
        if (cursor.IsAtEnd)
            return true;
        if (!cursor.Text.AsSpan(valueEnd, cursor.Position - valueEnd).ContainsAny('\n', '\r'))
            return false;
        if (!isEndOpen)
            ReportNoField(cursor.Position, cursor.End);
        return true;
    }

    private void PassCommas()
    {
        cursor.SkipBlanks();
        while (!cursor.IsAtEnd && cursor.Current is ',' or ';')
        {
            cursor.Position++;
            cursor.SkipBlanks();
        }
    }

    /// <summary>The first line with nothing but a closing brace; negative where there is none.</summary>
    private int ClosingLine(int start, int end, char close, out int behind)
    {
        behind = -1;
        for (var line = cursor.EndOfLine(start, end); line < end; line = cursor.EndOfLine(line + 1, end))
        {
            var rest = cursor.Text.AsSpan((line + 1)..cursor.EndOfLine(line + 1, end));
            var brace = rest.IndexOfAnyExcept(" \t");
            if (brace < 0 || rest[brace] != close || !rest[(brace + 1)..].Trim(" \t,").IsEmpty)
                continue;
            behind = line + brace + 2;
            return line + 1 + brace;
        }
        return -1;
    }

    private int EndOfParagraph(int start, int end)
    {
        for (var line = cursor.EndOfLine(start, end); line < end; line = cursor.EndOfLine(line + 1, end))
        {
            if (cursor.Text[line] == '\n'
                && cursor.Text.AsSpan((line + 1)..cursor.EndOfLine(line + 1, end)).IsWhiteSpace())
                return line;
        }
        return end;
    }

    private void ReportNoField(int start, int end)
    {
        var (position, limit) = (cursor.Position, cursor.End);
        (cursor.Position, cursor.End) = (start, end);
        PassCommas();
        if (!cursor.IsAtEnd)
        {
            diagnostics.Add(DiagnosticCodes.BrokenField.At(
                source.Span(cursor.Position, 1), "this is no field that can be read, and is left out"));
        }
        (cursor.Position, cursor.End) = (position, limit);
    }
}
