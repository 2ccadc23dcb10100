using System.Buffers;
using System.Runtime.InteropServices;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Reads a .bib file from front to end. A broken entry is given up, and reading goes on at the next one.</summary>
internal sealed class BibtexParser
{
    private static readonly SearchValues<char> EndOfKey = SearchValues.Create(",={}\"\r\n");

    private readonly SourceText _source;
    private readonly List<BibtexEntry> _entries = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<BibtexField> _fields = [];
    private readonly HashSet<string> _fieldNames = new(StringComparer.Ordinal);
    private readonly List<(BibtexField[] Fields, int Index, SourceSpan Macro)> _undefined = [];
    private readonly BibtexNames _names = new();
    private readonly BibtexCursor _cursor;
    private readonly BibtexMacros _macros;
    private readonly BibtexValues _values;
    private long _reread;

    public BibtexParser(SourceText source)
    {
        _source = source;
        _cursor = new(source.Text);
        _macros = new(source, _diagnostics);
        _values = new(source, _cursor, _macros);
    }

    public BibtexDocument Parse()
    {
        while (_cursor.TryFindAt(out var start))
        {
            if (!TryReadEntry(start, out var error))
                GiveUp(start, error);
        }
        ResolveUndefined();
        return new(_source, [.. _entries], [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span?.Start)]);
    }

    private bool TryReadEntry(int start, out BibtexError error)
    {
        error = default;
        _cursor.Position = start + 1;
        _cursor.SkipBlanks();
        var type = _names.Of(_cursor.ReadName());
        var afterType = _cursor.Position;
        _cursor.SkipBlanks();
        if (_cursor.IsAtEnd || _cursor.Current is not ('{' or '('))
        {
            // An at sign within a line is one of an address.
            _cursor.Position = afterType;
            error = new(start, type.Length == 0 ? "an entry type should follow the at sign" : $"a brace should follow '@{type}'");
            return type == "comment" || !_cursor.IsAtLineStart(start);
        }
        var open = _cursor.Position++;
        var close = _cursor.Text[open] == '{' ? '}' : ')';
        switch (type)
        {
            case "comment":
                // A comment that is not closed is one word, as for BibTeX.
                var end = close == '}' ? _cursor.CloseOf(open) : -1;
                _cursor.Position = end < 0 ? open : end + 1;
                return true;
            case "preamble":
                return _values.TryRead(out _, out error) && TryReadClose(close, out error);
            case "string":
                return TryReadMacro(close, out error);
            default:
                return TryReadFields(type, start, open, close, out error);
        }
    }

    private bool TryReadMacro(char close, out BibtexError error)
    {
        if (!TryReadFieldName(out var name, out error) || !_values.TryRead(out var value, out error) || !TryReadClose(close, out error))
            return false;
        foreach (var macro in _values.Undefined)
            _undefined.Add(([], 0, macro));
        _macros.Define(name, value);
        return true;
    }

    private bool TryReadClose(char close, out BibtexError error)
    {
        error = default;
        _cursor.SkipBlanks();
        if (!_cursor.IsAtEnd && _cursor.Current == ',')
            _cursor.Position++;
        _cursor.SkipBlanks();
        if (_cursor.IsAtEnd || _cursor.Current != close)
            return Fail($"'{close}'", out error);
        _cursor.Position++;
        return true;
    }

    private bool TryReadFields(string type, int start, int open, char close, out BibtexError error)
    {
        _fields.Clear();
        _fieldNames.Clear();
        var undefinedBefore = _undefined.Count;
        if (!TryReadKey(close, out var key, out error))
            return false;
        while (true)
        {
            _cursor.SkipBlanks();
            if (_cursor.IsAtEnd)
            {
                error = new(open, "this entry is never closed");
                return false;
            }
            if (_cursor.Current == close)
                break;
            if (_cursor.Current == ',')
                _cursor.Position++;
            else if (!TryReadField(close, out error))
                return false;
        }
        _cursor.Position++;
        var fields = _fields.ToArray();
        for (var i = undefinedBefore; i < _undefined.Count; i++)
            _undefined[i] = _undefined[i] with { Fields = fields };
        _entries.Add(new(type, key, ImmutableCollectionsMarshal.AsImmutableArray(fields), _source.Span(start, _cursor.Position - start)));
        return true;
    }

    private bool TryReadKey(char close, out string key, out BibtexError error)
    {
        error = default;
        _cursor.SkipBlanks();
        var start = _cursor.Position;
        var rest = _cursor.Text.AsSpan(start);
        var length = rest.IndexOfAny(EndOfKey);
        if (length >= 0 && close == ')' && rest[..length].IndexOf(')') is var paren and >= 0)
            length = paren;
        key = length < 0 ? "" : rest[..length].TrimEnd().ToString();
        if (length < 0)
        {
            error = new(start, "this key is never ended");
            return false;
        }
        _cursor.Position = start + length;
        _cursor.SkipBlanks();
        if (!_cursor.IsAtEnd && _cursor.Current == '=')
        {
            // There is no key: this was the name of the first field.
            key = "";
            _cursor.Position = start;
            return true;
        }
        return (!_cursor.IsAtEnd && (_cursor.Current is ',' || _cursor.Current == close)) || Fail($"a comma after the key '{key}'", out error);
    }

    private bool TryReadField(char close, out BibtexError error)
    {
        var start = _cursor.Position;
        if (!TryReadFieldName(out var name, out error) || !_values.TryRead(out var value, out error))
            return false;
        var span = _source.Span(start, _cursor.Position - start);
        if (IsNew(name))
        {
            foreach (var macro in _values.Undefined)
                _undefined.Add(([], _fields.Count, macro));
            _fields.Add(new(name, value, span));
        }
        else
        {
            _diagnostics.Add(DiagnosticCodes.DuplicateField.At(span, $"field '{name}' is there already; this one is left out"));
        }
        _cursor.SkipBlanks();
        return _cursor.IsAtEnd || _cursor.Current is ',' || _cursor.Current == close || Fail($"',' or '{close}' after field '{name}'", out error);
    }

    private bool TryReadFieldName(out string name, out BibtexError error)
    {
        error = default;
        _cursor.SkipBlanks();
        name = _names.Of(_cursor.ReadName());
        if (name.Length == 0)
            return Fail("the name of a field", out error);
        _cursor.SkipBlanks();
        if (_cursor.IsAtEnd || _cursor.Current != '=')
            return Fail($"'=' after '{name}'", out error);
        _cursor.Position++;
        return true;
    }

    // Entries have a dozen fields; a set is for those that have thousands.
    private bool IsNew(string name)
    {
        const int Few = 32;
        if (_fields.Count == Few)
            _fieldNames.UnionWith(_fields.Select(field => field.Name));
        if (_fields.Count >= Few)
            return _fieldNames.Add(name);
        foreach (var field in _fields)
        {
            if (ReferenceEquals(field.Name, name))
                return false;
        }
        return true;
    }

    private bool Fail(string expected, out BibtexError error)
    {
        error = new(_cursor.Position, _cursor.IsAtEnd
            ? $"the file ends where {expected} should be"
            : $"{expected} should be here, not '{_cursor.Current}'");
        return false;
    }

    /// <summary>Reports the entry and goes on at the next at sign that starts a line.</summary>
    private void GiveUp(int start, BibtexError error)
    {
        var stopped = _cursor.Position;
        var isAtEnd = error.Position >= _cursor.Text.Length;
        _diagnostics.Add(DiagnosticCodes.BrokenEntry.At(
            _source.Span(error.Position, isAtEnd ? 0 : 1), $"{error.Message}; the entry that starts in line {_source.PositionOf(start).Line} is left out"));
        _cursor.Position = _cursor.AtLineStartAfter(start);
        _reread += Math.Max(0, stopped - _cursor.Position);
        if (_reread > _cursor.Text.Length)
            _cursor.MatchBraces(_cursor.Position);
    }

    private void ResolveUndefined()
    {
        foreach (var (fields, index, macro) in _undefined)
        {
            var isDefined = _macros.TryExpand(macro.Start, macro.Length, out var value);
            if (isDefined && index < fields.Length && fields[index].Value.Length == macro.Length)
                fields[index] = fields[index] with { Value = value };
            _diagnostics.Add(DiagnosticCodes.UndefinedString.At(macro, isDefined
                ? $"macro '{macro.Text}' is used before it is defined"
                : $"macro '{macro.Text}' is not defined; its name stands in for it"));
        }
    }
}
