using System.Buffers;
using System.Text;

namespace SurveyGraph.Graph.Latex;

// What stands behind a backslash.
internal ref partial struct LatexDecoder
{
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
            case "slash" or "hyphen" or "nbhyphen":
                SkipCommand(name);
                Put(name is "slash" ? "/" : "-");
                break;
            case "(" or "ensuremath":
                DecodeMathCommand(name);
                break;
            case "url" or "path" or "nolinkurl":
                SkipCommand(name);
                DecodeUrl();
                break;
            case var hidden when hidden is "href" || LatexCommands.IsSorting(hidden):
                SkipCommand(name);
                _position = EndOfArgument();
                break;
            case var logo when LatexCommands.IsLogo(logo):
                SkipCommand(name);
                Put(name is "LaTeXe" ? "LaTeX2e" : name);
                break;
            case "textsuperscript" or "textsubscript" or "mkbibsuperscript" when IsBeforeBrace(name):
                _position += 1 + name.Length;
                Open(name is "textsubscript" ? LatexGroupKind.Subscript : LatexGroupKind.Superscript);
                break;
            case "enquote" or "mkbibquote" when IsBeforeBrace(name):
                _position += 1 + name.Length;
                Open(LatexGroupKind.Quotation);
                break;
            case "xspace":
                _position += 1 + name.Length;
                break;
            case var known when LatexCommands.IsFormatting(known):
                SkipCommand(name);
                break;
            default:
                PutUnknown(name);
                break;
        }
    }

    private readonly bool IsBeforeBrace(ReadOnlySpan<char> name) =>
        _latex[(_position + 1 + name.Length)..].StartsWith("{");

    // What an unknown command sets is its arguments; one without any is a logo, or stays as it is written.
    private void PutUnknown(ReadOnlySpan<char> name)
    {
        var end = _position + 1 + name.Length;
        if (LatexCommands.TryFindArgument(_latex, name, end, out var argument))
        {
            _position = argument;
            return;
        }
        var isLogo = LatexCommands.LooksLikeLogo(name, _latex[end..]);
        Put(isLogo ? "" : "\\");
        Put(name);
        if (isLogo)
            SkipCommand(name);
        else
            _position = end;
    }

    /// <summary>
    /// Reads the letter under an accent: <c>\'e</c>, <c>\'{e}</c>, <c>\'\i</c>, <c>\~{\^e}</c>, <c>\'\^e</c>.
    /// </summary>
    private void DecodeAccent(char mark)
    {
        SkipBlanks();
        if (_position >= _latex.Length || _latex[_position] is '}' or '$')
        {
            // Mendeley's {\"} is a quotation mark.
            Put(mark == '\u0308' ? "\"" : LatexAccents.Spacing(mark));
            return;
        }
        if (_latex[_position] == '{')
        {
            Open(LatexGroupKind.Accent, mark);
            return;
        }
        var start = _length;
        if (_latex[_position] != '\\')
        {
            var size = Rune.DecodeFromUtf16(_latex[_position..], out _, out var consumed) == OperationStatus.Done
                ? consumed
                : 1;
            // A letter that is written with a mark of its own is one letter: x̄.
            while (_position + size < _latex.Length
                && size < 4 && _latex[_position + size] is >= '\u0300' and <= '\u036F')
                size++;
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
            name = _position < _latex.Length && _latex[_position] == '\\'
                ? LatexCommands.NameAt(_latex, _position)
                : "";
        }
        if (_position < _latex.Length && _latex[_position] == '{')
        {
            HasMarkup = true;
            Open(LatexGroupKind.Accent, marks[^1]);
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
}
