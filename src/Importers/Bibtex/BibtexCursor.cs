using System.Buffers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>A place in the text of a .bib file, and the steps that take it on.</summary>
internal sealed class BibtexCursor(string text)
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n=,{}()\"#%'@");

    private BraceMatches? _braces;
    private int _commentsChecked;

    public string Text { get; } = text;

    public int Position { get; set; }

    public bool IsAtEnd => Position >= Text.Length;

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
    /// The brace that closes the entry at <paramref name="open"/>, or -1 where a line starts with an at sign before it:
    /// where the braces of an entry are broken, it seems to go on over others.
    /// </summary>
    public int EndOfEntry(int open)
    {
        var depth = 1;
        for (var i = open + 1; i < Text.Length; i++)
        {
            var next = Text.AsSpan(i).IndexOfAny('{', '}', '@');
            if (next < 0)
                return -1;
            i += next;
            if (Text[i] == '@' && IsAtLineStart(i))
                return -1;
            depth += Text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>Goes behind the next comma that no braces hold, or to <paramref name="end"/>.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryPassComma(int end)
    {
        var depth = 0;
        while (Position < end)
        {
            var c = Text[Position++];
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (c == ',' && depth <= 0)
                return true;
        }
        return false;
    }

    /// <summary>Skips blanks, line breaks and comments.</summary>
    public void SkipBlanks()
    {
        while (Position < Text.Length)
        {
            var c = Text[Position];
            if (c is ' ' or '\t' or '\r' or '\n' || char.IsWhiteSpace(c))
                Position++;
            else if (c == '%')
                Position = EndOfLine(Position);
            else
                break;
        }
    }

    /// <summary>Reads a name of a type, a field or a macro; empty where there is none.</summary>
    public ReadOnlySpan<char> ReadName()
    {
        var rest = Text.AsSpan(Position);
        var length = rest.IndexOfAny(EndOfName);
        var name = length < 0 ? rest : rest[..length];
        Position += name.Length;
        return name;
    }

    public int EndOfLine(int start)
    {
        var length = Text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? Text.Length : start + length;
    }

    /// <summary>
    /// The brace that closes the one at <paramref name="open"/>, or -1. Backslashes make no difference to BibTeX.
    /// </summary>
    public int CloseOf(int open)
    {
        if (_braces is not null && _braces.Covers(open))
            return _braces.CloseOf(open);
        var depth = 1;
        for (var i = open + 1; i < Text.Length; i++)
        {
            var next = Text.AsSpan(i).IndexOfAny('{', '}');
            if (next < 0)
                break;
            i += next;
            depth += Text[i] == '{' ? 1 : -1;
            if (depth == 0)
                return i;
        }
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
