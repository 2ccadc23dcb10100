using System.Buffers;
using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Json;

/// <summary>
/// Reads JSON, and JSON Lines, into nodes with their places. A fault costs what it stands in and no more, which is why
/// no library reads it: theirs stop at the first one. Numbers keep their spelling, as an arXiv id may be one.
/// </summary>
/// <remarks>The format: RFC 8259. NaN and other words for nothing, which programs write, are nulls.</remarks>
internal sealed class JsonParser
{
    private const int MaxDepth = 64;

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789+-.eE");

    private readonly SourceText _source;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly JsonScanner _scanner;
    private bool _isEndReported;

    // A fault that is told took the comma with it.
    private bool _isCommaLost;

    private JsonParser(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        (_source, _diagnostics, _scanner) = (source, diagnostics, new(source.Text));

    /// <summary>The values at the top of the text: one, or one a line.</summary>
    public static ImmutableArray<DocumentNode> Read(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<DocumentNode> roots = [];
        var parser = new JsonParser(source, diagnostics);
        var scanner = parser._scanner;
        for (scanner.SkipBlanks(); !scanner.IsAtEnd; scanner.SkipBlanks())
        {
            if (scanner.Current is '{' or '[')
            {
                parser.ReadValue(roots.Add, depth: 0);
                continue;
            }
            // A comma between values does no harm.
            if (scanner.Current != ',')
                parser.Report($"'{parser.Word()}' is left out: an object or a list is expected here");
            scanner.SkipToBracket();
        }
        return [.. roots];
    }

    // Whether a value was read; where not, the fault is reported and still next.
    private bool ReadValue(Action<DocumentNode> add, int depth)
    {
        var start = _scanner.Position;
        switch (_scanner.Current)
        {
            case '{' or '[' when depth == MaxDepth:
                _scanner.SkipNested();
                _diagnostics.Add(DiagnosticCodes.NestingTooDeep.At(
                    SpanFrom(start, 1), $"nesting beyond {MaxDepth} levels is not read"));
                return true;
            case '{':
                var mapping = new DocumentNode.Mapping(SpanFrom(start, 1), []);
                add(mapping);
                ReadObject(mapping, depth + 1);
                mapping.ExtendTo(_scanner.Position);
                return true;
            case '[':
                var sequence = new DocumentNode.Sequence(SpanFrom(start, 1), []);
                add(sequence);
                ReadList(sequence, depth + 1);
                sequence.ExtendTo(_scanner.Position);
                return true;
            case '"':
                var text = ReadString();
                add(new DocumentNode.Scalar(SpanFrom(start), text));
                return true;
        }
        var word = _scanner.ReadWord();
        if (word.Length > 0 && (IsNumber(word) || word is "true" or "false" or "True" or "False"))
        {
            add(new DocumentNode.Scalar(SpanFrom(start), word));
            return true;
        }
        if (word is "null" or "NaN" or "None" or "undefined" or "Infinity" or "-Infinity")
        {
            add(new DocumentNode.Scalar(SpanFrom(start), null));
            return true;
        }
        ReportAt(start, word.Length == 0 ? "a value is missing" : $"'{Shortened(word)}' is no value: it needs quotes");
        return word.Length > 0;
    }

    private void ReadList(DocumentNode.Sequence sequence, int depth)
    {
        _scanner.Advance();
        for (var needsComma = false; MoveToNext(); needsComma = true)
        {
            switch (_scanner.Current)
            {
                case ']':
                    _scanner.Advance();
                    return;
                case ',':
                    _scanner.Advance();
                    needsComma = false;
                    if (!MoveToNext() || _scanner.Current is ',' or ']')
                        continue;
                    break;
                case '}':
                    Report("a list ends without its bracket");
                    return;
            }
            if (needsComma && _scanner.Current is not (',' or ']' or '}'))
                RepairComma();
            if (_scanner.Current is '}' || ReadValue(sequence.Items.Add, depth))
                continue;
            _scanner.Advance();
        }
        ReportEnd("the text ends inside a list");
    }

    private void ReadObject(DocumentNode.Mapping mapping, int depth)
    {
        _scanner.Advance();
        for (var needsComma = false; MoveToNext();)
        {
            switch (_scanner.Current)
            {
                case '}':
                    _scanner.Advance();
                    return;
                case ']' or '{':
                    Report("an object ends without its bracket");
                    _isCommaLost = _scanner.Current == '{';
                    return;
                case ',':
                    _scanner.Advance();
                    needsComma = false;
                    continue;
                case '"' when needsComma:
                    RepairComma();
                    break;
                case not '"':
                    Report($"'{Word()}' stands where a key in quotes is expected");
                    _scanner.SkipToKeyOrEnd();
                    needsComma = false;
                    continue;
            }
            needsComma = ReadEntry(mapping, depth);
            if (!needsComma)
                _scanner.SkipToKeyOrEnd();
        }
        ReportEnd("the text ends inside an object");
    }

    private bool ReadEntry(DocumentNode.Mapping mapping, int depth)
    {
        var start = _scanner.Position;
        var key = new DocumentNode.Scalar(SpanFrom(start, 0), ReadString());
        key.ExtendTo(_scanner.Position);
        if (!MoveToNext())
            return true;
        if (_scanner.Current != ':')
        {
            Report($"a colon is expected behind '{Shortened(key.Text!)}'");
            return false;
        }
        _scanner.Advance();
        return !MoveToNext() || ReadValue(value => mapping.Entries.Add((key, value)), depth);
    }

    private bool MoveToNext()
    {
        _scanner.SkipBlanks();
        return !_scanner.IsAtEnd;
    }

    private string ReadString()
    {
        var start = _scanner.Position;
        var text = _scanner.ReadString(out var fault);
        _isCommaLost = fault == JsonScanner.UnclosedQuote;
        if (fault is not null)
            _diagnostics.Add(DiagnosticCodes.RepairedJson.At(SpanFrom(start), fault));
        return text;
    }

    private static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[^1]) && !word.AsSpan().ContainsAnyExcept(NumberLetters);

    private string Word()
    {
        var rest = _source.Text.AsSpan(_scanner.Position);
        var end = rest.IndexOfAny(" \t\r\n,");
        return Shortened(rest[..Math.Max(1, Math.Min(end < 0 ? rest.Length : end, 100))].ToString());
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    private SourceSpan SpanFrom(int start, int? length = null) =>
        _source.Span(start, length ?? _scanner.Position - start);

    private void RepairComma()
    {
        if (!_isCommaLost)
        {
            _diagnostics.Add(DiagnosticCodes.RepairedJson.At(
                SpanFrom(_scanner.Position, 0), "a comma is missing before this"));
        }
        _isCommaLost = false;
    }

    // The innermost list or object says it for those around it.
    private void ReportEnd(string message)
    {
        if (!_isEndReported)
            Report(message);
        _isEndReported = true;
    }

    private void Report(string message) => ReportAt(_scanner.Position, message);

    private void ReportAt(int position, string message) =>
        _diagnostics.Add(DiagnosticCodes.InvalidJson.At(_source.Span(position, 0), message));
}
