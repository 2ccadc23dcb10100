using System.Buffers;
using System.Runtime.InteropServices;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Reads what stands between the delimiters of an entry. Slips that have one meaning only (a comma forgotten, a brace
/// too many) are read as meant; a field that cannot be read is left out. Both are reported.
/// </summary>
internal sealed class BibtexEntryReader(
    SourceText source, BibtexCursor cursor, BibtexValues values, BibtexNames names, List<Diagnostic> diagnostics)
{
    // To go on after a broken field takes reading again; an entry with more of them is not worth it.
    private const int MaxBroken = 8;

    private static readonly SearchValues<char> EndOfFieldName = SearchValues.Create("=,{}\" \t\r\n#%'@");
    private static readonly SearchValues<char> EndOfKey = SearchValues.Create(",={}\r\n");

    private readonly BibtexFieldList _fields = new();

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
        if (!TryReadKey(close, out var key, out error) || !TryReadFields(open, close, out error))
        {
            // What was found in an entry that is left out has nothing to be about.
            diagnostics.RemoveRange(foundBefore, diagnostics.Count - foundBefore);
            return false;
        }
        var fields = _fields.ToArray();
        for (var i = undefinedBefore; i < Undefined.Count; i++)
            Undefined[i] = Undefined[i] with { Fields = fields };
        entry = new(type, key, ImmutableCollectionsMarshal.AsImmutableArray(fields),
            source.Span(start, cursor.Position - start));
        return true;
    }

    /// <summary>Reads the name of a field or macro and the equals sign behind it.</summary>
    public bool TryReadFieldName(out string name, out BibtexError error)
    {
        error = default;
        cursor.SkipBlanks();
        name = names.Of(cursor.ReadName());
        if (name.Length == 0)
            return Fail("the name of a field", out error);
        name = WithBrackets(name);
        cursor.SkipBlanks();
        if (cursor.IsAtEnd || cursor.Current != '=')
            return Fail($"'=' after '{name}'", out error);
        cursor.Position++;
        return true;
    }

    private bool TryReadFields(int open, char close, out BibtexError error)
    {
        error = default;
        var broken = 0;
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
                    return true;
                Repair(start, $"'{close}' is one too many here; the fields behind it are read");
            }
            else if (cursor.Current == ',')
            {
                cursor.Position++;
            }
            else if (!TryReadField(close, out error)
                && (++broken > MaxBroken || !TrySkipField(open, close, start, error)))
            {
                return false;
            }
        }
    }

    private bool TryReadKey(char close, out string key, out BibtexError error)
    {
        error = default;
        cursor.SkipBlanks();
        var start = cursor.Position;
        var rest = cursor.Text.AsSpan(start);
        var length = rest.IndexOfAny(EndOfKey);
        if (length >= 0 && close == ')' && rest[..length].IndexOf(')') is var paren and >= 0)
            length = paren;
        var text = length < 0 ? [] : rest[..length].TrimEnd();
        key = text.ToString();
        if (length < 0)
        {
            error = new(start, "this key is never ended");
            return false;
        }
        cursor.Position = start + length;
        cursor.SkipBlanks();
        if (cursor.IsAtEnd)
            return Fail($"a comma after the key '{key}'", out error);
        if (cursor.Current is ',' || cursor.Current == close)
            return true;
        if (cursor.Current == '=')
        {
            // The name of the first field, and the key before it if there is one.
            var blank = text.LastIndexOfAny(" \t");
            cursor.Position = start + blank + 1;
            key = blank < 0 ? "" : text[..blank].TrimEnd().ToString();
            if (blank >= 0)
                ReportComma(start + key.Length, $"the key '{key}'");
            return true;
        }
        if (!IsFieldAhead())
            return Fail($"a comma after the key '{key}'", out error);
        ReportComma(start + key.Length, $"the key '{key}'");
        return true;
    }

    private bool TryReadField(char close, out BibtexError error)
    {
        var start = cursor.Position;
        if (!TryReadFieldName(out var name, out error))
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
            if (IsFieldAhead())
                ReportComma(end, $"field '{name}'");
            else if (!TryReadLine(open, close, name, ref value, ref end))
                return Fail($"',' or '{close}' after field '{name}'", out error);
        }
        if (cursor.Text.AsSpan(start, name.Length).Contains('('))
            Repair(start, $"BibTeX knows no brackets in the name of a field; this one is called '{name}'");
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
        if (!cursor.IsAtEnd && cursor.Current != ',' && cursor.Current != close && !IsFieldAhead())
        {
            cursor.Position = position;
            return false;
        }
        Repair(spare, $"'}}' is one too many in field '{name}'");
        (value, end) = (whole.AsMemory(), after);
        return true;
    }

    // Web of Science has a field Usage-Count-(Last-180-days), for which BibTeX gives up the entry.
    private string WithBrackets(string name)
    {
        if (cursor.IsAtEnd || cursor.Current != '(')
            return name;
        var rest = cursor.Text.AsSpan(cursor.Position);
        var length = rest.IndexOfAny(EndOfFieldName);
        if (length < 0 || rest[..length] is not [.., ')'] || !rest[length..].TrimStart(" \t").StartsWith("="))
            return name;
        cursor.Position += length;
        return names.Of($"{name}{rest[..length]}".Replace("(", "", StringComparison.Ordinal)
            .Replace(")", "", StringComparison.Ordinal));
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

    /// <summary>
    /// Passes over a field that cannot be read, to the next one of the entry; only where the entry has a certain end.
    /// </summary>
    private bool TrySkipField(int open, char close, int start, BibtexError error)
    {
        var end = close == '}' ? cursor.EndOfEntry(open) : -1;
        if (end < 0)
            return false;
        cursor.Position = start;
        while (cursor.TryPassComma(end) && !IsFieldAhead())
        {
        }
        diagnostics.Add(DiagnosticCodes.BrokenField.At(source.Span(error.Position, 1),
            $"{error.Message}; this field is left out"));
        return true;
    }

    // After one entry only another can follow, or words: a comma and a field are of the entry that seems to be over.
    private bool IsClosedTooEarly()
    {
        var position = cursor.Position;
        cursor.SkipBlanks();
        var isField = !cursor.IsAtEnd && cursor.Current == ',';
        if (isField)
        {
            cursor.Position++;
            isField = IsFieldAhead();
        }
        cursor.Position = position;
        return isField;
    }

    private bool IsFieldAhead()
    {
        var position = cursor.Position;
        var isField = TryReadFieldName(out _, out _);
        cursor.Position = position;
        return isField;
    }

    private void ReportComma(int position, string after) => Repair(position, $"a comma is missing after {after}");

    private void Repair(int position, string message) =>
        diagnostics.Add(DiagnosticCodes.EntryRepaired.At(source.Span(position,
            Math.Min(1, source.Text.Length - position)), message));

    private bool Fail(string expected, out BibtexError error)
    {
        error = BibtexError.Expected(cursor, expected);
        return false;
    }
}
