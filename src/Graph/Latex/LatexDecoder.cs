using System.Buffers;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Reads LaTeX as plain text in one pass. Groups are kept on a stack of its own, so nesting is bounded by nothing but
/// the text.
/// </summary>
/// <remarks>
/// The text is never longer than the LaTeX, so the caller gives the room for it, and for the groups that most text has.
/// </remarks>
internal ref partial struct LatexDecoder(ReadOnlySpan<char> latex, Span<char> text, Span<LatexGroup> groups)
{
    private const int MaxFailedScans = 16;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~`‘\t\r\n\u00A0");
    private static readonly SearchValues<char> SpecialInRuns = SearchValues.Create("\\{}$~-`‘' \t\r\n\u00A0");

    private readonly ReadOnlySpan<char> _latex = latex;
    private readonly Span<char> _text = text;
    private int _position;
    private int _length;
    private Span<LatexGroup> _groups = groups;
    private int _depth;
    private bool _hasNoMoreParentheses;
    private int _failedScans;
    private int _quotations;
    private bool _isQuotation;

    /// <summary>Whether the LaTeX is plain text already, on one line.</summary>
    public static bool IsPlain(ReadOnlySpan<char> latex) =>
        !latex.ContainsAny(Special) && !HasRuns(latex) && (latex.IsEmpty || (latex[0] != ' ' && latex[^1] != ' '));

    /// <summary>
    /// The LaTeX says something that plain text cannot: braces that protect, formatting, unknown commands.
    /// </summary>
    public bool HasMarkup { get; private set; }

    /// <returns>The length of the text.</returns>
    public int Decode()
    {
        // Blanks, hyphens and apostrophes mean something only in runs, which most text has not, and apostrophes behind an
        // opening mark.
        var special = HasRuns(_latex) || _latex.ContainsAny('`', '‘') ? SpecialInRuns : Special;
        while (_position < _latex.Length)
        {
            var next = _latex[_position..].IndexOfAny(special);
            if (next == 0)
                DecodeSpecial(_latex[_position]);
            else
                AppendPlain(next < 0 ? _latex[_position..] : _latex.Slice(_position, next));
        }
        while (_depth > 0)
            Close();
        return _length > 0 && _text[_length - 1] == ' ' ? _length - 1 : _length;
    }

    private static bool HasRuns(ReadOnlySpan<char> latex) =>
        latex.Contains("  ", StringComparison.Ordinal)
        || (latex.ContainsAny('-', '\'')
            && (latex.Contains("--", StringComparison.Ordinal) || latex.Contains("''", StringComparison.Ordinal)));

    private void AppendPlain(ReadOnlySpan<char> plain)
    {
        if (plain[0] == ' ' && (_length == 0 || _text[_length - 1] == ' '))
        {
            _position++;
            plain = plain[1..];
        }
        Append(plain);
    }

    private void DecodeSpecial(char c)
    {
        switch (c)
        {
            case '\\':
                DecodeCommand();
                break;
            case '{':
                if (!DecodeCodePoints())
                    Open(LatexGroupKind.Braces);
                break;
            case '}':
                _position++;
                if (_depth > 0)
                    Close();
                else
                    HasMarkup = true;
                break;
            case '$':
                DecodeMath();
                break;
            case '‘':
                _isQuotation = true;
                Append("‘");
                break;
            case '-' or '`' or '\'':
                DecodeLigature(c);
                break;
            case '~':
                HasMarkup = true;
                AppendBlank();
                break;
            default:
                AppendBlank();
                break;
        }
    }

    private void DecodeLigature(char c)
    {
        var run = 1;
        while (_position + run < _latex.Length && run < 3 && _latex[_position + run] == c)
            run++;
        var afterMark = _position > 0 && _length > 0 && _latex[_position - 1] == _text[_length - 1]
            ? _text[_length - 1]
            : '\0';
        var (character, size) = (c, run, afterMark) switch
        {
            ('-', 3, _) => ('—', 3),
            ('-', 2, _) => ('–', 2),
            ('`', 1, '!') => ('¡', 1),
            ('`', 1, '?') => ('¿', 1),
            ('`', >= 2, _) => ('“', 2),
            ('`', _, _) => ('‘', 1),
            ('\'', >= 2, _) => ('”', 2),
            ('\'', _, _) when _isQuotation && LatexPunctuation.IsClosing(_latex, _position) => ('’', 1),
            _ => (c, 1),
        };
        _isQuotation = character == '‘' || (_isQuotation && character != '’');
        _position += size;
        if (character is '¡' or '¿')
            _length--;
        Put(character is '“' or '”' && SkipEmptyBraces() ? '"' : character);
    }

    // Braces that say that the marks before them were straight, and hold them apart from no other.
    private bool SkipEmptyBraces()
    {
        var rest = _latex[_position..];
        if (!rest.StartsWith("{}") || rest is [_, _, '`' or '\'', ..])
            return false;
        _position += 2;
        return true;
    }

    private bool DecodeCodePoints()
    {
        if (!LatexCodePoints.TryRead(_latex[_position..], out var characters, out var length))
            return false;
        Put(characters);
        _position += length;
        return true;
    }

    private void SkipCommand(ReadOnlySpan<char> name)
    {
        _position += 1 + name.Length;
        if (char.IsAsciiLetter(name[0]))
            SkipBlanks();
    }

    private void SkipBlanks()
    {
        while (_position < _latex.Length && _latex[_position] is ' ' or '\t' or '\r' or '\n')
            _position++;
    }

    private void AppendBlank()
    {
        _position++;
        if (_length > 0 && _text[_length - 1] != ' ')
            Put(' ');
    }

    private void Append(ReadOnlySpan<char> plain)
    {
        _position += plain.Length;
        Put(plain);
    }

    private void Put(char c) => _text[_length++] = c;

    private void Put(scoped ReadOnlySpan<char> plain)
    {
        plain.CopyTo(_text[_length..]);
        _length += plain.Length;
    }
}
