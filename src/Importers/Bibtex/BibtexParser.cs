using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Reads a .bib file from front to end. A broken entry is given up, and reading goes on at the next one.
/// </summary>
internal sealed class BibtexParser
{
    private readonly SourceText _source;
    private readonly List<BibtexEntry> _entries = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(BibtexField[] Fields, int Index, SourceSpan Macro)> _undefined = [];
    private readonly BibtexNames _names = new();
    private readonly BibtexCursor _cursor;
    private readonly BibtexMacros _macros;
    private readonly BibtexCommands _commands = new();
    private readonly BibtexRepairs _repairs;
    private readonly BibtexFieldNames _fieldNames;
    private readonly BibtexValues _values;
    private readonly BibtexEntryReader _reader;
    private readonly BibtexRemarks _remarks;
    private long _reread;

    public BibtexParser(SourceText source)
    {
        _source = source;
        _cursor = new(source.Text);
        _macros = new(source, _diagnostics);
        _values = new(source, _cursor, _macros);
        _fieldNames = new(_cursor, _names);
        _repairs = new(source, _diagnostics);
        _reader = new(source, _cursor, _fieldNames, _values, _repairs, _diagnostics);
        _remarks = new(source, _diagnostics);
    }

    public BibtexDocument Parse()
    {
        var end = 0;
        while (_cursor.TryFindAt(out var start))
        {
            if (TryReadWithoutAt(end, start))
            {
                end = _cursor.Position;
                continue;
            }
            PassBetween(end, start);
            if (!TryReadEntry(start, out var error))
                GiveUp(start, error);
            end = _cursor.Position;
        }
        while (TryReadWithoutAt(end, _cursor.Text.Length))
            end = _cursor.Position;
        PassBetween(end, _cursor.Text.Length);
        if (_entries.Count > 0)
            _remarks.Report();
        ResolveUndefined();
        _commands.LearnWrappers(_entries, _diagnostics);
        var expanded = _entries.Select(_commands.Expand);
        if (BibtexBabel.AreIn(_source.Text))
            expanded = expanded.Select(BibtexBabel.Decode);
        var hasEntities = BibtexEntities.AreIn(_source.Text);
        if (hasEntities)
            expanded = BibtexEntities.Decode(expanded, _diagnostics);
        if (hasEntities || BibtexTags.AreIn(_source.Text))
            expanded = expanded.Select(BibtexTags.Decode);
        ImmutableArray<BibtexEntry> entries = [.. expanded];
        return new(_source, entries, [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span?.Start)]);
    }

    // article{lee2003, at the start of a line between entries.
    private bool TryReadWithoutAt(int start, int end)
    {
        for (var line = start; line < end; line = _cursor.EndOfLine(line, end) + 1)
        {
            if (!_cursor.IsAtLineStart(line)
                || BibtexEntryTypes.LengthOfStart(_cursor.Text.AsSpan(line.._cursor.EndOfLine(line, end)))
                    is not (> 0 and var length))
                continue;
            var (open, before, undefined) = (line + length - 1, _cursor.Position, _reader.Undefined.Count);
            var type = _names.Of(_cursor.Text.AsSpan(line, length - 1).Trim());
            _cursor.Position = open + 1;
            if (!_reader.TryRead(type, line, open, '}', out var entry, out _) || entry.Fields.IsEmpty)
            {
                _reader.Undefined.RemoveRange(undefined, _reader.Undefined.Count - undefined);
                _cursor.Position = before;
                continue;
            }
            PassBetween(start, line);
            _repairs.Add(line, "'@' is missing before this entry");
            _entries.Add(entry);
            return true;
        }
        return false;
    }

    private void PassBetween(int start, int end)
    {
        // Mostly a blank line.
        if (_cursor.Text.AsSpan(start, end - start).IsWhiteSpace())
            return;
        _remarks.Note(start, end);
        _remarks.ReportFields(start, end);
    }

    private bool TryReadEntry(int start, out BibtexError error)
    {
        error = default;
        _cursor.Position = start + 1;
        _cursor.SkipBlanks();
        if (!_cursor.IsAtEnd && _cursor.Current == '@')
        {
            _repairs.Add(start, "'@' is one too many here");
            return true;
        }
        var type = _names.Of(_cursor.ReadName());
        var afterType = _cursor.Position;
        _cursor.SkipBlanks();
        if (!_cursor.IsAtEnd && _cursor.Current is not ('{' or '(') && _cursor.IsAtLineStart(start)
            && BibtexEntryTypes.TryRead(
                _cursor.Text.AsSpan(start + 1, _cursor.EndOfLine(start) - start - 1), out var spoiled, out var length))
        {
            _repairs.Add(start, $"the type of this entry is read as '{spoiled}'");
            type = spoiled;
            _cursor.Position = start + 1 + length;
        }
        if (_cursor.IsAtEnd || _cursor.Current is not ('{' or '('))
        {
            // An at sign within a line is one of an address.
            _cursor.Position = afterType;
            error = new(start,
                type.Length == 0 ? "an entry type should follow the at sign" : $"a brace should follow '@{type}'");
            if (type.Length > 0 && _cursor.IsAtLineStart(start)
                && _reader.TryReadWithoutBrace(type, start, error, out var withoutBrace))
            {
                _entries.Add(withoutBrace);
                return true;
            }
            _cursor.Position = afterType;
            return type == "comment" || !_cursor.IsAtLineStart(start);
        }
        var open = _cursor.Position++;
        var close = _cursor.Text[open] == '{' ? '}' : ')';
        switch (type)
        {
            case "comment":
                PassComment(start, open, close);
                return true;
            case "preamble":
                return TryReadPreamble(start, close, out error);
            case "string":
                return TryReadMacro(close, out error);
            default:
                if (BibtexEntryTypes.Nearest(type) is { } meant)
                {
                    _repairs.Add(start, $"the type '{type}' is read as '{meant}'");
                    type = meant;
                }
                var undefinedBefore = _reader.Undefined.Count;
                if (!_reader.TryRead(type, start, open, close, out var entry, out error))
                {
                    _reader.Undefined.RemoveRange(undefinedBefore, _reader.Undefined.Count - undefinedBefore);
                    return false;
                }
                _entries.Add(entry);
                return true;
        }
    }

    private bool TryReadPreamble(int start, char close, out BibtexError error)
    {
        if (!_values.TryRead(out var value, out error) || !TryReadClose(close, out error))
            return false;
        if (!_commands.TryDefine(value.Span))
        {
            _diagnostics.Add(DiagnosticCodes.BibPartLeftOut.At(
                _source.Span(start, _cursor.Position - start),
                "this preamble does more than to define commands that set text, and what more it does is left out"));
        }
        return true;
    }

    // A comment that is not closed is one word, as for BibTeX.
    private void PassComment(int start, int open, char close)
    {
        var end = close == '}' ? _cursor.CloseOf(open) : -1;
        _cursor.Position = end < 0 ? open : end + 1;
        if (end < 0)
            return;
        if (BibtexSettings.Describe(_cursor.Text.AsSpan(open + 1, end - open - 1)) is not { } settings)
        {
            _remarks.Note(start, end);
            return;
        }
        var span = _source.Span(start, end + 1 - start);
        _diagnostics.Add(DiagnosticCodes.BibSettingsLeftOut.At(span, settings + " are left out"));
    }

    private bool TryReadMacro(char close, out BibtexError error)
    {
        if (!_fieldNames.TryRead(out var name, out error) || !_values.TryRead(out var value, out error))
            return false;
        if (!TryReadClose(close, out error))
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
        {
            error = BibtexError.Expected(_cursor, $"'{close}'");
            return false;
        }
        _cursor.Position++;
        return true;
    }

    /// <summary>Reports the entry and goes on at the next at sign that starts a line.</summary>
    private void GiveUp(int start, BibtexError error)
    {
        var stopped = _cursor.Position;
        var isAtEnd = error.Position >= _cursor.Text.Length;
        _diagnostics.Add(DiagnosticCodes.BrokenEntry.At(
            _source.Span(error.Position, isAtEnd ? 0 : 1),
            $"{error.Message}; the entry that starts in line {_source.PositionOf(start).Line} is left out"));
        _cursor.Position = _cursor.AtLineStartAfter(start);
        _reread += Math.Max(0, stopped - _cursor.Position);
        if (_reread > _cursor.Text.Length)
            _cursor.MatchBraces(_cursor.Position);
    }

    private void ResolveUndefined()
    {
        foreach (var (fields, index, macro) in _undefined.Concat(_reader.Undefined))
        {
            var isDefined = _macros.TryExpand(macro.Start, macro.Length, out var value);
            if (isDefined && index < fields.Length && fields[index].Value.Length == macro.Length)
                fields[index] = fields[index] with { Value = value };
            _diagnostics.Add(DiagnosticCodes.UndefinedString.At(macro, isDefined
                ? $"macro '{_source.TextOf(macro)}' is used before it is defined"
                : $"macro '{_source.TextOf(macro)}' is not defined; its name stands in for it"));
        }
    }
}
