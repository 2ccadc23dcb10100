using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Reads the values of fields and macros: <c>{…}</c>, <c>"…"</c>, numbers and macros, joined by <c>#</c>.
/// </summary>
internal sealed class BibtexValues(SourceText source, BibtexCursor cursor, BibtexMacros macros)
{
    private readonly List<ReadOnlyMemory<char>> _pieces = [];
    private readonly List<SourceSpan> _undefined = [];

    /// <summary>The macros of the last value that are not defined so far; their names stand in for them.</summary>
    public IReadOnlyList<SourceSpan> Undefined => _undefined;

    /// <summary>The last value was not what it seemed to be.</summary>
    public void Forget() => _undefined.Clear();

    /// <summary>Reads a value; the cursor stands behind it.</summary>
    public bool TryRead(out ReadOnlyMemory<char> value, out BibtexError error)
    {
        value = default;
        _pieces.Clear();
        _undefined.Clear();
        cursor.SkipBlanks();
        var start = cursor.Position;
        while (TryReadPiece(out var piece, out error))
        {
            _pieces.Add(piece);
            var end = cursor.Position;
            cursor.SkipBlanks();
            if (cursor.IsAtEnd || cursor.Current != '#')
            {
                value = _pieces.Count == 1 ? piece : macros.Join(_pieces, start, end - start);
                cursor.Position = end;
                return true;
            }
            cursor.Position++;
            cursor.SkipBlanks();
        }
        return false;
    }

    private bool TryReadPiece(out ReadOnlyMemory<char> piece, out BibtexError error)
    {
        piece = default;
        error = default;
        var start = cursor.Position;
        if (cursor.IsAtEnd)
        {
            error = new(start, "the file ends where a value should be");
            return false;
        }
        return cursor.Current switch
        {
            '{' => TryReadGroup(out piece, out error),
            '"' => TryReadQuoted(out piece, out error),
            _ => TryReadName(out piece, out error),
        };
    }

    private bool TryReadGroup(out ReadOnlyMemory<char> piece, out BibtexError error)
    {
        var open = cursor.Position;
        var close = cursor.CloseOf(open);
        piece = close < 0 ? default : cursor.Text.AsMemory(open + 1, close - open - 1);
        error = new(open, "this brace is never closed");
        cursor.Position = close < 0 ? open : close + 1;
        return close >= 0;
    }

    private bool TryReadQuoted(out ReadOnlyMemory<char> piece, out BibtexError error)
    {
        piece = default;
        var open = cursor.Position;
        error = new(open, "this quotation mark is never closed");
        for (var i = open + 1; i < cursor.End; i++)
        {
            var next = cursor.Text.AsSpan(i, cursor.End - i).IndexOfAny('"', '{', '}');
            if (next < 0)
                return false;
            i += next;
            if (cursor.Text[i] == '"')
            {
                piece = cursor.Text.AsMemory(open + 1, i - open - 1);
                cursor.Position = i + 1;
                return true;
            }
            // Braces inside quotation marks come in pairs, and hide quotation marks.
            var close = cursor.Text[i] == '{' ? cursor.CloseOf(i) : -1;
            if (close < 0)
            {
                error = cursor.Text[i] == '{'
                    ? new(i, "this brace is never closed")
                    : new(i, "this brace closes nothing");
                return false;
            }
            i = close;
        }
        return false;
    }

    private bool TryReadName(out ReadOnlyMemory<char> piece, out BibtexError error)
    {
        var start = cursor.Position;
        var name = cursor.ReadName();
        piece = cursor.Text.AsMemory(start, name.Length);
        error = default;
        if (name.IsEmpty || name[0] is '“' or '”' or '„' or '\'')
        {
            error = new(start, $"a value should be here, not '{cursor.Text[start]}'");
            return false;
        }
        if (name.ContainsAnyExceptInRange('0', '9') && !macros.TryExpand(start, name.Length, out piece))
            _undefined.Add(source.Span(start, name.Length));
        return true;
    }
}
