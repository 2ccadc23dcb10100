using System.Buffers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>A place in the text of a .bib file, and the steps that take it on.</summary>
internal sealed class BibtexCursor(string text)
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\u00A0\u3000=,{}()\"#%'@");

    private BraceMatches? _braces;
    private int _commentsChecked;

    public string Text { get; } = text;

    public int Position { get; set; }

    /// <summary>Where reading stops: the end of the text, or of a part of it.</summary>
    public int End { get; set; } = text.Length;

    public bool IsAtEnd => Position >= End;

    public char Current => Text[Position];

    /// <summary>Finds the next at sign that is not in a comment.</summary>
    public bool TryFindAt(out int at)
    {
        for (at = Position; at < Text.Length; at++)
        {
            var next = Text.AsSpan(at).IndexOf('@');
            if (next < 0)
                return false;
            at += next;
            // A percent sign in the entry before is none of a comment. Nothing is looked at twice: a line of at signs
            // alone would take quadratic time.
            var before = Text.AsSpan(Math.Min(Math.Max(_commentsChecked, Position), at)..at);
            var line = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
            _commentsChecked = at;
            if (!line.Contains('%'))
                return true;
            at = _commentsChecked = EndOfLine(at);
        }
        return false;
    }

    /// <summary>Whether there are only blanks between the start of the line and this place.</summary>
    public bool IsAtLineStart(int position)
    {
        while (position > 0 && Text[position - 1] is ' ' or '\t')
            position--;
        return position == 0 || Text[position - 1] is '\n' or '\r';
    }

    /// <summary>
    /// The next at sign after <paramref name="start"/> that starts a line, or the end; reading goes on there.
    /// </summary>
    public int AtLineStartAfter(int start)
    {
        var next = start + 1;
        while (next < Text.Length)
        {
            var offset = Text.AsSpan(next).IndexOf('@');
            next = offset < 0 ? Text.Length : next + offset;
            if (next < Text.Length && IsAtLineStart(next))
                break;
            next++;
        }
        _commentsChecked = Math.Min(next, Text.Length);
        return _commentsChecked;
    }

    /// <summary>
    /// The next at sign after <paramref name="start"/> that an entry begins with, in a line of its own or behind the
    /// closing brace of another; or the end.
    /// </summary>
    public int EntryAfter(int start)
    {
        for (var at = start + 1; at < Text.Length; at++)
        {
            var next = Text.AsSpan(at).IndexOf('@');
            if (next < 0)
                break;
            at += next;
            var type = at + 1;
            while (type < Text.Length && char.IsAsciiLetter(Text[type]))
                type++;
            if (type > at + 1 && Text.AsSpan(type).TrimStart(" \t") is ['{' or '(', ..]
                && (IsAtLineStart(at) || Text.AsSpan(start, at - start).TrimEnd(" \t") is [.., '}']))
            {
                return at;
            }
        }
        return Text.Length;
    }

    /// <summary>Skips blanks, line breaks and comments.</summary>
    public void SkipBlanks()
    {
        while (Position < End)
        {
            var c = Text[Position];
            if (c is ' ' or '\t' or '\r' or '\n' || char.IsWhiteSpace(c))
                Position++;
            else if (c == '%')
                Position = Math.Min(EndOfLine(Position), End);
            else
                break;
        }
    }

    /// <summary>Reads a name of a type, a field or a macro; empty where there is none.</summary>
    public ReadOnlySpan<char> ReadName()
    {
        var rest = Text.AsSpan(Position, Math.Max(0, End - Position));
        var length = rest.IndexOfAny(EndOfName);
        var name = length < 0 ? rest : rest[..length];
        Position += name.Length;
        return name;
    }

    public int EndOfLine(int start) => EndOfLine(start, Text.Length);

    /// <summary>The end of the line, looked for no further than to <paramref name="end"/>; that where it is not.</summary>
    public int EndOfLine(int start, int end)
    {
        if (start >= end)
            return end;
        var length = Text.AsSpan(start..end).IndexOfAny('\n', '\r');
        return length < 0 ? end : start + length;
    }

    /// <summary>
    /// The brace that closes the one at <paramref name="open"/>, or -1. Backslashes make no difference to BibTeX.
    /// </summary>
    public int CloseOf(int open)
    {
        if (_braces is not null && _braces.Covers(open))
            return _braces.CloseOf(open) is var known && known < End ? known : -1;
        var depth = 1;
        for (var i = open + 1; i < End; i++)
        {
            var next = Text.AsSpan(i, End - i).IndexOfAny('{', '}');
            if (next < 0)
                break;
            i += next;
            depth += Text[i] == '{' ? 1 : -1;
            if (depth == 0)
                return i;
        }
        if (End == Text.Length)
            MatchBraces(open);
        return -1;
    }

    /// <summary>
    /// Finds the partners of all braces from here on at once, so that no later search reads the text again.
    /// </summary>
    public void MatchBraces(int start)
    {
        if (_braces is null || !_braces.Covers(start))
            _braces = new(Text, start);
    }
}
