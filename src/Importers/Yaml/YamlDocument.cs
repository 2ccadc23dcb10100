using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// Reads YAML into nodes with their places. A fault costs what it stands in: reading goes on at the next item or key
/// beside it. Anchors are not followed: a taxonomy needs none, and a few lines of them
/// can stand for more nodes than there is memory.
/// </summary>
internal sealed class YamlDocument
{
    private const int MaxDepth = 64;

    // What comes behind a fault is read from its start; many of them would take the square of the length.
    private const int MaxFaults = 50;

    private readonly SourceText _source;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly YamlEscapes _escapes;
    private readonly Parser _parser;
    private readonly int _start;
    private readonly List<(DocumentNode Node, int Column)> _open;
    private DocumentNode? _resumed;
    private (int Place, string Message, List<(DocumentNode Node, int Column)> Open)? _fault;
    private bool _isOver;

    private YamlDocument(SourceText source, YamlEscapes escapes, YamlResumption from,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _escapes = escapes;
        _start = from.Start;
        _open = from.Nodes;
        if (_open.Count > 0)
        {
            _resumed = _open[^1].Node;
            _open.RemoveAt(_open.Count - 1);
        }
        _parser = new(new Scanner(new StringReader(escapes.Text[_start..])));
    }

    /// <summary>The root of each document in the text; of a broken text, what can be read of it.</summary>
    public static ImmutableArray<DocumentNode> Read(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<DocumentNode> roots = [];
        var escapes = new YamlEscapes(source.Text);
        var next = new YamlResumption(0, []);
        for (var faults = 0; next is not null; faults++)
        {
            var document = new YamlDocument(source, escapes, next, diagnostics);
            document.ReadAll(roots);
            next = document.Resumption(faults < MaxFaults);
        }
        return [.. roots];
    }

    private void ReadAll(List<DocumentNode> roots)
    {
        while (MoveNext())
        {
            if (_parser.Current is not (StreamStart or StreamEnd or DocumentStart or DocumentEnd))
                ReadNode(roots.Add, _open.Count);
        }
    }

    // Where a part ends that was read from its start, there is no fault, though its parser takes it for one.
    private YamlResumption? Resumption(bool mayResume)
    {
        if (_fault is not { } fault)
            return null;
        var text = _source.Text;
        var line = fault.Place == 0 ? 0 : text.LastIndexOf('\n', fault.Place - 1) + 1;
        var (here, there) = (Indent(text, line), Indent(text, _start));
        // A list may be as far in as the key that it stands behind.
        var isEnd = _start > 0 && line > _start && (here < there
            || (here == there && text[_start + there] == '-' && line + here < text.Length && text[line + here] != '-'));
        var behind = text.IndexOf('\n', fault.Place) is >= 0 and var end ? end + 1 : text.Length;
        var next = mayResume ? YamlResumption.Find(text, isEnd ? line : behind, fault.Open) : null;
        if (!isEnd && fault.Open is [.., (DocumentNode.Mapping mapping, var column)]
            && YamlPlainText.TryAdd(_source, line, mapping, column))
        {
            _diagnostics.Add(DiagnosticCodes.RepairedYaml.At(
                _source.Span(fault.Place, 0), $"{fault.Message}; the text is read as if it stood in quotation marks"));
        }
        else if (!isEnd || next is null)
        {
            _diagnostics.Add(DiagnosticCodes.InvalidYaml.At(_source.Span(fault.Place, 0), next is null
                ? $"{fault.Message}; what follows is not read"
                : $"{fault.Message}; reading goes on in line {_source.PositionOf(next.Start).Line}"));
        }
        return next;
    }

    private static int Indent(string text, int line)
    {
        var end = line;
        while (end < text.Length && text[end] == ' ')
            end++;
        return end - line;
    }

    // The parser stands on the node's first event, and is left on its last.
    private void ReadNode(Action<DocumentNode> add, int depth)
    {
        var span = Place(_parser.Current!.Start, _parser.Current.End);
        switch (_parser.Current)
        {
            case Scalar scalar:
                add(new DocumentNode.Scalar(span, IsNull(scalar) ? null : TextOf(scalar, span)));
                break;
            case AnchorAlias alias:
                _diagnostics.Add(DiagnosticCodes.InvalidValue.At(span,
                    $"'*{alias.Value}' is left out: anchors are not followed"));
                add(new DocumentNode.Scalar(span, null));
                break;
            case SequenceStart or MappingStart when depth == MaxDepth:
                _diagnostics.Add(DiagnosticCodes.NestingTooDeep.At(
                    span, $"nesting beyond {MaxDepth} levels is not read, nor what follows"));
                _isOver = true;
                break;
            case SequenceStart list:
                var sequence = Open(() => new DocumentNode.Sequence(span, []), add, list.Style == SequenceStyle.Block);
                while (MoveNext() && _parser.Current is not SequenceEnd)
                    ReadNode(sequence.Items.Add, depth + 1);
                Close(sequence, sequence.Items.LastOrDefault());
                break;
            case MappingStart map:
                var mapping = Open(() => new DocumentNode.Mapping(span, []), add, map.Style == MappingStyle.Block);
                ReadEntries(mapping, depth);
                Close(mapping, mapping.Entries.LastOrDefault().Value);
                break;
        }
    }

    private void ReadEntries(DocumentNode.Mapping mapping, int depth)
    {
        while (MoveNext() && _parser.Current is not MappingEnd)
        {
            DocumentNode? key = null;
            ReadNode(node => key = node, depth + 1);
            if (!MoveNext())
                return;
            if (key is DocumentNode.Scalar scalar)
            {
                ReadNode(value => mapping.Entries.Add((scalar, value)), depth + 1);
                continue;
            }
            _diagnostics.Add(DiagnosticCodes.InvalidValue.At(key?.Span ?? mapping.Span,
                "a list or a mapping as a key is left out"));
            ReadNode(_ => { }, depth + 1);
        }
    }

    // The first node behind a fault is a part of the one that the fault stands in.
    private T Open<T>(Func<T> create, Action<DocumentNode> add, bool isBlock)
        where T : DocumentNode
    {
        var node = _resumed as T;
        _resumed = null;
        if (node is null)
            add(node = create());
        _open.Add((node, isBlock ? (int)_parser.Current!.Start.Column : 0));
        return node;
    }

    private void Close(DocumentNode node, DocumentNode? last)
    {
        EndAtLast(node, last);
        _open.RemoveAt(_open.Count - 1);
    }

    // The parser says that a block ends where the next one starts, blank lines and comments behind; in brackets it
    // knows.
    private void EndAtLast(DocumentNode node, DocumentNode? last)
    {
        if (last is not null)
            node.ExtendTo(last.Span.End);
        if (_parser.Current is SequenceEnd or MappingEnd
            && Place(_parser.Current.Start, _parser.Current.End) is { Length: 1 } bracket
            && _source.Text[bracket.Start] is ']' or '}')
        {
            node.ExtendTo(bracket.End);
        }
    }

    private string TextOf(Scalar scalar, SourceSpan span)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted && _escapes.AreIn(scalar.Value))
        {
            _diagnostics.Add(DiagnosticCodes.RepairedYaml.At(
                span, "a backslash that begins no escape of YAML's is read as a backslash"));
        }
        return _escapes.Restore(scalar.Value);
    }

    private bool MoveNext()
    {
        if (_isOver)
            return false;
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException fault)
        {
            return EndAt(fault.Start, fault.Message.TrimEnd('.'));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The parser's other ways to say that brackets do not match, or that a tag is no URI.
            return EndAt(_parser.Current?.End ?? Mark.Empty, "brackets or a tag are not as YAML has them");
        }
    }

    private bool EndAt(Mark mark, string message)
    {
        _isOver = true;
        _fault = (Place(mark, mark).Start, message, [.. _open]);
        return false;
    }

    private static bool IsNull(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";

    private SourceSpan Place(Mark start, Mark end)
    {
        var first = (int)Math.Clamp(_start + start.Index, 0, _source.Text.Length);
        return _source.Span(first, (int)Math.Clamp(_start + end.Index, first, _source.Text.Length) - first);
    }
}
