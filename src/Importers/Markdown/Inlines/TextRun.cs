using System.Text;
using Markdig.Syntax.Inlines;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>Running text as it comes, stretch by stretch, with the place of each.</summary>
internal sealed class TextRun
{
    private readonly List<(int Index, int Offset)> _runs = [];
    private StringBuilder? _more;
    private string _text = "";
    private int _end;

    public void Add(ReadOnlySpan<char> text, int start, int end)
    {
        _end = end;
        if (_runs.Count == 0)
        {
            _text = text.ToString();
            _runs.Add((0, start));
            return;
        }
        _more ??= new();
        if (_more.Length == 0)
            _more.Append(_text);
        _runs.Add((_more.Length, start));
        _more.Append(text);
    }

    /// <summary>Takes a backslash off the end, which is to break the line though blanks stand behind it.</summary>
    public bool TakeBackslash()
    {
        if (_more is { Length: > 0 } ? _more[^1] != '\\' : _text is not [.., '\\'])
            return false;
        if (_more is { Length: > 0 })
            _more.Length--;
        else
            _text = _text[..^1];
        _end--;
        return true;
    }

    /// <summary>The text so far as one piece, or null where there is none; the next text starts anew.</summary>
    public Piece? Take(PieceStyle style)
    {
        if (_runs.Count == 0)
            return null;
        var text = _more is { Length: > 0 } ? _more.ToString() : _text;
        var piece = new Piece(PieceKind.Text, text, style, _runs[0].Offset, _end)
        {
            Runs = _runs.Count > 1 ? [.. _runs] : null,
        };
        _more?.Clear();
        _runs.Clear();
        return text.Length > 0 ? piece : null;
    }

    /// <summary>Where the text of a literal starts.</summary>
    /// <remarks>The text may be trimmed, as in a cell, and its span is not; an escape is in the span alone.</remarks>
    public static int StartOf(LiteralInline literal)
    {
        if (literal.IsFirstCharacterEscaped)
            return literal.Span.Start + 1;
        var content = literal.Content;
        var before = content.Text.AsSpan(0, content.Start);
        var blanks = before.Length - before.TrimEnd(' ').Length;
        return literal.Span.Start + Math.Min(blanks, Math.Max(literal.Span.Length - content.Length, 0));
    }
}
