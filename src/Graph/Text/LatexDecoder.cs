using System.Buffers;
using System.Globalization;
using System.Text;

namespace SurveyGraph.Graph.Text;

/// <summary>
/// Reads LaTeX as plain text in one pass. Groups are kept on a stack of its own, so nesting is bounded by nothing but the text.
/// </summary>
/// <remarks>The text is never longer than the LaTeX, so the caller gives the room for it.</remarks>
internal ref struct LatexDecoder(ReadOnlySpan<char> latex, Span<char> text)
{
    private const int MaxFailedScans = 16;
    private const int MaxCodePointsLength = 512;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~`\t\r\n\u00A0");
    private static readonly SearchValues<char> SpecialInRuns = SearchValues.Create("\\{}$~-`' \t\r\n\u00A0");

    private readonly ReadOnlySpan<char> _latex = latex;
    private readonly Span<char> _text = text;
    private int _position;
    private int _length;
    private Group[] _groups = [];
    private int _depth;
    private bool _hasNoMoreParentheses;
    private int _failedScans;

    /// <summary>Whether the LaTeX is plain text already, on one line.</summary>
    public static bool IsPlain(ReadOnlySpan<char> latex) =>
        !latex.ContainsAny(Special) && !HasRuns(latex) && (latex.IsEmpty || (latex[0] != ' ' && latex[^1] != ' '));

    /// <summary>The LaTeX says something that plain text cannot: braces that protect, formatting, unknown commands.</summary>
    public bool HasMarkup { get; private set; }

    /// <returns>The length of the text.</returns>
    public int Decode()
    {
        // Blanks, hyphens and apostrophes mean something only in runs, which most text has not.
        var special = HasRuns(_latex) ? SpecialInRuns : Special;
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
        latex.IndexOf("--", StringComparison.Ordinal) >= 0
        || latex.IndexOf("  ", StringComparison.Ordinal) >= 0
        || latex.IndexOf("''", StringComparison.Ordinal) >= 0;

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
                    Open(GroupKind.Braces);
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

    private void DecodeCommand()
    {
        var name = LatexCommands.NameAt(_latex, _position);
        if (LatexSymbols.TryGetMark(name, out var mark))
        {
            _position += 1 + name.Length;
            DecodeAccent(mark);
        }
        else if (LatexSymbols.TryGetText(name, out var character))
        {
            SkipCommand(name);
            Put(character);
        }
        else if (LatexSymbols.TryGetMath(name, out character))
        {
            HasMarkup = true;
            SkipCommand(name);
            Put(character);
        }
        else if (name is "&" or "%" or "$" or "#" or "_" or "{" or "}")
        {
            _position += 2;
            Put(name[0]);
        }
        else
        {
            HasMarkup = true;
            DecodeMarkup(name);
        }
    }

    private void DecodeMarkup(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "" or "-" or "/" or "@" or "!":
                Put(name.IsEmpty ? "\\" : "");
                _position += 1 + name.Length;
                break;
            case " " or "\n" or "\r" or "\t" or "," or ";" or ":" or ">" or "\\":
                _position++;
                AppendBlank();
                break;
            case "newline" or "par" or "quad" or "qquad" or "thinspace" or "nobreakspace":
                SkipCommand(name);
                _position--;
                AppendBlank();
                break;
            case "(" or "ensuremath":
                DecodeMathCommand(name);
                break;
            case "url" or "path" or "nolinkurl":
                SkipCommand(name);
                DecodeUrl();
                break;
            case "href" or "noopsort" or "SortNoop" or "SortNoOp":
                SkipCommand(name);
                _position = EndOfArgument();
                break;
            case "TeX" or "LaTeX" or "BibTeX":
                SkipCommand(name);
                Put(name);
                break;
            case "textsuperscript" or "textsubscript" when _latex[(_position + 1 + name.Length)..].StartsWith("{"):
                _position += 1 + name.Length;
                Open(name is "textsuperscript" ? GroupKind.Superscript : GroupKind.Subscript);
                break;
            case var known when LatexCommands.IsFormatting(known):
                SkipCommand(name);
                break;
            default:
                PutUnknown(name);
                break;
        }
    }

    // An unknown command stays as it is written, with the braces of its arguments.
    private void PutUnknown(ReadOnlySpan<char> name)
    {
        Put("\\");
        Put(name);
        _position += 1 + name.Length;
        if (_position < _latex.Length && _latex[_position] == '{')
            Open(GroupKind.Argument);
    }

    /// <summary>Reads the letter under an accent: <c>\'e</c>, <c>\'{e}</c>, <c>\'\i</c>, <c>\~{\^e}</c>, <c>\'\^e</c>.</summary>
    private void DecodeAccent(char mark)
    {
        SkipBlanks();
        if (_position >= _latex.Length || _latex[_position] is '}' or '$')
        {
            Put(LatexAccents.Spacing(mark));
            return;
        }
        if (_latex[_position] == '{')
        {
            Open(GroupKind.Accent, mark);
            return;
        }
        var start = _length;
        if (_latex[_position] != '\\')
        {
            var size = Rune.DecodeFromUtf16(_latex[_position..], out _, out var consumed) == OperationStatus.Done ? consumed : 1;
            Append(_latex.Slice(_position, size));
            _length = LatexAccents.Apply(_text, start, _length, mark);
            return;
        }
        var name = LatexCommands.NameAt(_latex, _position);
        if (LatexSymbols.TryGetText(name, out var letter))
        {
            SkipCommand(name);
            Put(letter);
            _length = LatexAccents.Apply(_text, start, _length, mark);
        }
        else if (LatexSymbols.TryGetMark(name, out _))
        {
            OpenWithoutBraces(mark);
        }
        else
        {
            Put(LatexAccents.Spacing(mark));
        }
    }

    // An accent whose argument is another accent ends where that one ends.
    private void OpenWithoutBraces(char mark)
    {
        var marks = new StringBuilder().Append(mark);
        var name = LatexCommands.NameAt(_latex, _position);
        while (LatexSymbols.TryGetMark(name, out var inner))
        {
            marks.Append(inner);
            _position += 1 + name.Length;
            SkipBlanks();
            name = _position < _latex.Length && _latex[_position] == '\\' ? LatexCommands.NameAt(_latex, _position) : "";
        }
        if (_position < _latex.Length && _latex[_position] == '{')
        {
            HasMarkup = true;
            Open(GroupKind.Accent, marks[^1]);
            return;
        }
        var start = _length;
        if (LatexSymbols.TryGetText(name, out var letter))
        {
            SkipCommand(name);
            Put(letter);
        }
        else if (_position < _latex.Length && _latex[_position] is not ('}' or '$' or '\\'))
        {
            Append(_latex.Slice(_position, 1));
        }
        for (var i = marks.Length - 1; i >= 0; i--)
            _length = LatexAccents.Apply(_text, start, _length, marks[i]);
    }

    private void DecodeLigature(char c)
    {
        var run = 1;
        while (_position + run < _latex.Length && run < 3 && _latex[_position + run] == c)
            run++;
        var afterMark = _position > 0 && _length > 0 && _latex[_position - 1] == _text[_length - 1] ? _text[_length - 1] : '\0';
        var (character, size) = (c, run, afterMark) switch
        {
            ('-', 3, _) => ('—', 3),
            ('-', 2, _) => ('–', 2),
            ('`', 1, '!') => ('¡', 1),
            ('`', 1, '?') => ('¿', 1),
            ('`', >= 2, _) => ('“', 2),
            ('`', _, _) => ('‘', 1),
            ('\'', >= 2, _) => ('”', 2),
            _ => (c, 1),
        };
        _position += size;
        if (character is '¡' or '¿')
            _length--;
        Put(character);
    }

    private void DecodeMath()
    {
        var isDisplay = _latex[_position..].StartsWith("$$");
        var start = _position + (isDisplay ? 2 : 1);
        var end = LatexMath.FindClosing(_latex, start);
        if (end < 0 || !LatexCommands.HasBalancedBraces(_latex[start..end]))
        {
            HasMarkup = true;
            _position++;
            Put('$');
            return;
        }
        HasMarkup |= isDisplay;
        _position = isDisplay && end + 1 < _latex.Length && _latex[end + 1] == '$' ? end + 2 : end + 1;
        PutMath(_latex[start..end]);
    }

    private void DecodeMathCommand(ReadOnlySpan<char> name)
    {
        if (name is "(")
        {
            var length = _hasNoMoreParentheses ? -1 : _latex[_position..].IndexOf(@"\)", StringComparison.Ordinal);
            _hasNoMoreParentheses = length < 0;
            var start = _position + 2;
            _position += length < 0 ? 2 : length + 2;
            if (length < 0)
                Put('(');
            else
                PutMath(_latex[start..(_position - 2)]);
            return;
        }
        SkipCommand(name);
        var open = _position;
        _position = EndOfArgument();
        if (_position > open)
            PutMath(_latex[(open + 1)..(_position - 1)]);
    }

    private void PutMath(ReadOnlySpan<char> content)
    {
        content = content.Trim();
        var symbols = LatexMath.DecodeSymbols(content, _text[_length..]);
        if (symbols >= 0)
        {
            _length += symbols;
            return;
        }
        var isFollowedByDigit = _position < _latex.Length && char.IsAsciiDigit(_latex[_position]);
        HasMarkup |= isFollowedByDigit || !LatexMath.IsMath(content);
        Put('$');
        foreach (var c in content)
            Put(c is '\n' or '\r' or '\t' ? ' ' : c);
        Put('$');
    }

    private void DecodeUrl()
    {
        var end = EndOfArgument();
        if (end - _position < 2)
            return;
        var url = _latex[(_position + 1)..(end - 1)];
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == '\\' && i + 1 < url.Length && !char.IsAsciiLetterOrDigit(url[i + 1]))
                i++;
            Put(url[i]);
        }
        _position = end;
    }

    /// <summary>The place after the group that starts here; this place where none does.</summary>
    private int EndOfArgument()
    {
        // Only unbalanced text has groups without an end; looking for many of them would take quadratic time.
        if (_position >= _latex.Length || _latex[_position] != '{' || _failedScans == MaxFailedScans)
            return _position;
        var depth = 0;
        for (var i = _position; i < _latex.Length; i++)
        {
            depth += _latex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }
        _failedScans++;
        return _position;
    }

    /// <summary>Reads <c>{[U+4E09 U+5F20]}</c>, the form in which characters are written that LaTeX cannot set.</summary>
    private bool DecodeCodePoints()
    {
        var rest = _latex[_position..Math.Min(_latex.Length, _position + MaxCodePointsLength)];
        if (!rest.StartsWith("{[U+") || rest.IndexOf("]}", StringComparison.Ordinal) is not (> 0 and var end))
            return false;
        Span<char> characters = stackalloc char[2];
        foreach (var part in rest[2..end].Split(' '))
        {
            var code = rest[2..end][part];
            if (!code.StartsWith("U+") || !int.TryParse(code[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || !Rune.IsValid(value))
                return false;
        }
        foreach (var part in rest[2..end].Split(' '))
        {
            var value = int.Parse(rest[2..end][part][2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            Put(characters[..new Rune(value).EncodeToUtf16(characters)]);
        }
        _position += end + 2;
        return true;
    }

    private void Open(GroupKind kind, char mark = '\0')
    {
        if (_depth == _groups.Length)
            Array.Resize(ref _groups, Math.Max(8, 2 * _depth));
        if (kind == GroupKind.Argument)
            Put('{');
        _groups[_depth++] = new(kind, _position, _length, mark);
        _position++;
    }

    private void Close()
    {
        var group = _groups[--_depth];
        switch (group.Kind)
        {
            case GroupKind.Accent:
                if (_length == group.Length)
                    Put(LatexAccents.Spacing(group.Mark));
                else
                    _length = LatexAccents.Apply(_text, group.Length, _length, group.Mark);
                break;
            case GroupKind.Argument:
                if (_length < _text.Length)
                    Put('}');
                if (_position < _latex.Length && _latex[_position] == '{')
                    Open(GroupKind.Argument);
                break;
            case GroupKind.Superscript or GroupKind.Subscript:
                Raise(_text[group.Length.._length], group.Kind);
                break;
            default:
                // A letter with its accent in braces, or nothing in braces, protects nothing.
                HasMarkup |= _length > group.Length && (_latex[group.Start + 1] != '\\' || _length - group.Length > 2);
                break;
        }
    }

    private static void Raise(Span<char> text, GroupKind kind)
    {
        Span<char> raised = stackalloc char[8];
        if (text.Length > raised.Length)
            return;
        for (var i = 0; i < text.Length; i++)
        {
            if ((kind == GroupKind.Superscript ? LatexSymbols.Superscript(text[i]) : LatexSymbols.Subscript(text[i])) is not { } script)
                return;
            raised[i] = script;
        }
        raised[..text.Length].CopyTo(text);
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

    private enum GroupKind
    {
        Braces,
        Accent,
        Argument,
        Superscript,
        Subscript,
    }

    /// <param name="Start">Where its brace is in the LaTeX.</param>
    /// <param name="Length">The length of the text before it.</param>
    private readonly record struct Group(GroupKind Kind, int Start, int Length, char Mark);
}
