namespace SurveyGraph.Graph.Latex;

// What braces hold together, and what becomes of it where they close.
internal ref partial struct LatexDecoder
{
    private void Open(LatexGroupKind kind, char mark = '\0')
    {
        if (_depth == _groups.Length)
        {
            var more = new LatexGroup[2 * _depth];
            _groups.CopyTo(more);
            _groups = more;
        }
        if (kind == LatexGroupKind.Quotation)
            Put(++_quotations % 2 == 1 ? '“' : '‘');
        _groups[_depth++] = new(kind, _position, _length, mark);
        _position++;
    }

    private void Close()
    {
        var group = _groups[--_depth];
        switch (group.Kind)
        {
            case LatexGroupKind.Accent:
                if (_length == group.Length)
                    Put(LatexAccents.Spacing(group.Mark));
                else
                    _length = LatexAccents.Apply(_text, group.Length, _length, group.Mark);
                break;
            case LatexGroupKind.Quotation:
                Put(_quotations-- % 2 == 1 ? '”' : '’');
                break;
            case LatexGroupKind.Superscript or LatexGroupKind.Subscript:
                Raise(_text[group.Length.._length], group.Kind);
                break;
            default:
                // A letter with its accent in braces, or nothing in braces, protects nothing.
                HasMarkup |= _length > group.Length && (_latex[group.Start + 1] != '\\' || _length - group.Length > 2);
                break;
        }
    }

    private static void Raise(Span<char> text, LatexGroupKind kind)
    {
        Span<char> raised = stackalloc char[8];
        if (text.Length > raised.Length)
            return;
        for (var i = 0; i < text.Length; i++)
        {
            if ((kind == LatexGroupKind.Superscript
                ? LatexSymbols.Superscript(text[i])
                : LatexSymbols.Subscript(text[i])) is not { } script)
                return;
            raised[i] = script;
        }
        raised[..text.Length].CopyTo(text);
    }
}
