using System.Buffers;
using System.Runtime.InteropServices;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Reads what stands between the delimiters of an entry. Slips that have one meaning only (a comma forgotten, a brace
/// too many) are read as meant; a field that cannot be read is left out. Both are reported.
/// </summary>
internal sealed class BibtexEntryReader(
    SourceText source, BibtexCursor cursor, BibtexFieldNames fieldNames, BibtexValues values, BibtexRepairs repairs,
    List<Diagnostic> diagnostics)
{
    private static readonly SearchValues<char> NotInKey = SearchValues.Create("=,{}\" \t#%'@");

    private readonly BibtexFieldList _fields = new();
    private readonly BibtexKeyReader _keys = new(cursor, fieldNames, repairs);
    private readonly BibtexBrokenEntry _broken = new(source, cursor, values, repairs, diagnostics);

    // Entries that are read once more, in characters. Where they are broken beyond all measure, they are given up.
    private long _rereadable = 8L * source.Text.Length;

    /// <summary>
    /// The macros so far that were not defined where they are used, and the fields that are nothing but one.
    /// </summary>
    public List<(BibtexField[] Fields, int Index, SourceSpan Macro)> Undefined { get; } = [];

    public bool TryRead(string type, int start, int open, char close, out BibtexEntry entry, out BibtexError error)
    {
        entry = null!;
        _fields.Clear();
        var undefinedBefore = Undefined.Count;
        var foundBefore = diagnostics.Count;
        var hasKey = _keys.TryRead(close, out var key, out error);
        var behindKey = key.Length > 0 ? cursor.Position : open + 1;
        if (!hasKey || !TryReadFields(open, close, out error))
        {
            // What was found in an entry that is left out has nothing to be about.
            diagnostics.RemoveRange(foundBefore, diagnostics.Count - foundBefore);
            Undefined.RemoveRange(undefinedBefore, Undefined.Count - undefinedBefore);
            if (!TryReadBroken(start, behindKey, close, error))
                return false;
        }
        entry = Entry(type, key, start, undefinedBefore);
        return true;
    }

    /// <summary>
    /// Reads an entry whose opening brace is missing: a key and a comma in its line, and a field below.
    /// </summary>
    public bool TryReadWithoutBrace(string type, int start, BibtexError error, out BibtexEntry entry)
    {
        entry = null!;
        var end = cursor.EndOfLine(cursor.Position);
        var key = cursor.Text.AsSpan(cursor.Position, end - cursor.Position).Trim(" \t");
        if (key is not [.., ','] || key[..^1].ContainsAny(NotInKey))
            return false;
        var name = key[..^1].ToString();
        var word = cursor.Text.AsSpan(start + 1, cursor.Position - start - 1).Trim(" \t");
        if (name.Length == 0 && BibtexEntryTypes.LengthIn(word) is > 0 and var length)
            (type, name) = (type[..length], word[length..].ToString());
        cursor.Position = end;
        var undefinedBefore = Undefined.Count;
        if (!fieldNames.IsAhead() || !TryReadBroken(start, end, '}', error))
            return false;
        entry = Entry(type, name, start, undefinedBefore);
        return true;
    }

    private BibtexEntry Entry(string type, string key, int start, int undefinedBefore)
    {
        var fields = _fields.ToArray();
        for (var i = undefinedBefore; i < Undefined.Count; i++)
            Undefined[i] = Undefined[i] with { Fields = fields };
        return new(type, key, ImmutableCollectionsMarshal.AsImmutableArray(fields),
            source.Span(start, cursor.Position - start));
    }

    private bool TryReadFields(int open, char close, out BibtexError error)
    {
        error = default;
        while (true)
        {
            cursor.SkipBlanks();
            if (cursor.IsAtEnd)
            {
                error = new(open, "this entry is never closed");
                return false;
            }
            var start = cursor.Position;
            if (cursor.Current == close)
            {
                cursor.Position++;
                if (!IsClosedTooEarly())
                {
                    error = new(start, $"'{close}' is one too many here");
                    return !IsCutShort();
                }
                repairs.Add(start, $"'{close}' is one too many here; the fields behind it are read");
            }
            else if (cursor.Current == ',')
            {
                cursor.Position++;
            }
            else if (!TryReadField(close, out error))
            {
                return false;
            }
        }
    }

    private bool TryReadBroken(int start, int behindKey, char close, BibtexError error)
    {
        if (_rereadable < 0)
            return false;
        var end = cursor.EntryAfter(start);
        _rereadable -= end - start;
        _fields.Clear();
        if (!_broken.TryRead(behindKey, end, close, (field, value, valueEnd) =>
            Add(fieldNames.Of(cursor.Text.AsSpan(field.Name, field.Length)), value,
                source.Span(field.Name, valueEnd - field.Name))))
        {
            return false;
        }
        while (char.IsWhiteSpace(cursor.Text[cursor.Position - 1]))
            cursor.Position--;
        repairs.Add(error.Position, $"{error.Message}; the entry that starts in line {source.PositionOf(start).Line} is read "
            + "by the places where its fields begin");
        return true;
    }

    private bool TryReadField(char close, out BibtexError error)
    {
        var start = cursor.Position;
        if (!fieldNames.TryRead(out var name, out error))
            return false;
        cursor.SkipBlanks();
        var open = cursor.Position;
        if (!values.TryRead(out var value, out error))
            return false;
        var end = cursor.Position;
        cursor.SkipBlanks();
        if (!cursor.IsAtEnd && cursor.Current is not ',' && cursor.Current != close)
        {
            // What takes in the end of its entry lacks a brace or quote somewhere, and nobody would look for it there.
            if (cursor.Current == '@' && value.Span.Contains('\n'))
            {
                error = new(start, $"field '{name}' is not closed before the next entry");
                return false;
            }
            if (fieldNames.IsAhead())
                repairs.AddComma(end, $"field '{name}'");
            else if (!TryReadLine(open, close, name, ref value, ref end))
                return Fail($"',' or '{close}' after field '{name}'", out error);
        }
        if (cursor.Text.AsSpan(start, name.Length).Contains('('))
            repairs.Add(start, $"BibTeX knows no brackets in the name of a field; this one is called '{name}'");
        Add(name, value, source.Span(start, end - start));
        return true;
    }

    // A brace too many ends the value before its line does.
    private bool TryReadLine(int open, char close, string name, ref ReadOnlyMemory<char> value, ref int end)
    {
        var position = cursor.Position;
        if (!BibtexLineValue.TryRead(cursor.Text, open, position, out var whole, out var spare, out var after))
            return false;
        cursor.Position = after;
        cursor.SkipBlanks();
        if (!cursor.IsAtEnd && cursor.Current != ',' && cursor.Current != close && !fieldNames.IsAhead())
        {
            cursor.Position = position;
            return false;
        }
        repairs.Add(spare, $"'}}' is one too many in field '{name}'");
        (value, end) = (whole.AsMemory(), after);
        return true;
    }

    private void Add(string name, ReadOnlyMemory<char> value, SourceSpan span)
    {
        var field = new BibtexField(name, value, span);
        if (!_fields.TryAdd(field) && (values.Undefined.Count > 0 || !_fields.TryJoin(field)))
        {
            diagnostics.Add(DiagnosticCodes.DuplicateField.At(span,
                $"field '{name}' is there already; this one is left out"));
            return;
        }
        foreach (var macro in values.Undefined)
            Undefined.Add(([], _fields.Count - 1, macro));
    }

    // After one entry only another can follow, or words: a comma and a field are of the entry that seems to be over.
    private bool IsClosedTooEarly()
    {
        var position = cursor.Position;
        cursor.SkipBlanks();
        var hasComma = !cursor.IsAtEnd && cursor.Current == ',';
        if (hasComma)
            cursor.Position++;
        var isField = (hasComma || _fields.Count == 0) && fieldNames.IsAhead();
        cursor.Position = position;
        return isField;
    }

    /// <summary>Whether a value goes on behind the end of its entry, and fields below it.</summary>
    private bool IsCutShort()
    {
        // Looked at no further than to the next entry, of which there may be many in one line.
        var next = cursor.Text.IndexOf('@', cursor.Position);
        var end = next < 0 ? cursor.Text.Length : next;
        var line = cursor.EndOfLine(cursor.Position, end);
        return cursor.Text.AsSpan(cursor.Position..line).TrimStart(" \t") is [not ('%' or '}' or '\\' or '<'), ..]
            && BibtexFieldStarts.AreIn(cursor.Text, line, end);
    }

    private bool Fail(string expected, out BibtexError error)
    {
        error = BibtexError.Expected(cursor, expected);
        return false;
    }
}
