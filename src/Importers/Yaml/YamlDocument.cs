using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// Reads YAML into nodes with their places. Anchors are not followed: a taxonomy needs none, and a few lines of them
/// can stand for more nodes than there is memory.
/// </summary>
internal sealed class YamlDocument
{
    private const int MaxDepth = 64;

    private readonly SourceText _source;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly Parser _parser;
    private bool _isOver;

    private YamlDocument(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _parser = new(new Scanner(new StringReader(source.Text)));
    }

    /// <summary>The root of each document in the text; of a broken text, what stands before the fault.</summary>
    public static ImmutableArray<DocumentNode> Read(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<DocumentNode> roots = [];
        var document = new YamlDocument(source, diagnostics);
        while (document.MoveNext())
        {
            if (document._parser.Current is not (StreamStart or StreamEnd or DocumentStart or DocumentEnd))
                document.ReadNode(roots.Add, depth: 0);
        }
        return [.. roots];
    }

    // The parser stands on the node's first event, and is left on its last.
    private void ReadNode(Action<DocumentNode> add, int depth)
    {
        var span = Place(_parser.Current!.Start, _parser.Current.End);
        switch (_parser.Current)
        {
            case Scalar scalar:
                add(new DocumentNode.Scalar(span, IsNull(scalar) ? null : scalar.Value));
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
            case SequenceStart:
                var sequence = new DocumentNode.Sequence(span, []);
                add(sequence);
                while (MoveNext() && _parser.Current is not SequenceEnd)
                    ReadNode(sequence.Items.Add, depth + 1);
                EndAtLast(sequence, sequence.Items.LastOrDefault());
                break;
            case MappingStart:
                var mapping = new DocumentNode.Mapping(span, []);
                add(mapping);
                ReadEntries(mapping, depth);
                EndAtLast(mapping, mapping.Entries.LastOrDefault().Value);
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
            return EndAt(fault.Start, $"{fault.Message.TrimEnd('.')}; what follows is not read");
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The parser's other ways to say that brackets do not match, or that a tag is no URI.
            return EndAt(_parser.Current?.End ?? Mark.Empty, "what follows cannot be read");
        }
    }

    private bool EndAt(Mark mark, string message)
    {
        _isOver = true;
        _diagnostics.Add(DiagnosticCodes.InvalidYaml.At(Place(mark, mark), message));
        return false;
    }

    private static bool IsNull(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";

    private SourceSpan Place(Mark start, Mark end)
    {
        var first = (int)Math.Clamp(start.Index, 0, _source.Text.Length);
        return _source.Span(first, (int)Math.Clamp(end.Index, first, _source.Text.Length) - first);
    }
}
