namespace SurveyGraph.Graph.Latex;

// What stands between dollar signs, or is set like it.
internal ref partial struct LatexDecoder
{
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
        if (!isDisplay && TryDecodeRaisedWord(start, end))
            return;
        HasMarkup |= isDisplay;
        _position = isDisplay && end + 1 < _latex.Length && _latex[end + 1] == '$' ? end + 2 : end + 1;
        PutMath(_latex[start..end]);
    }

    // 4$^{ème}$: letters that mathematics cannot set are words.
    private bool TryDecodeRaisedWord(int start, int end)
    {
        if (LatexMath.RaisedWord(_latex[start..end]) is not { IsEmpty: false } word)
            return false;
        HasMarkup = true;
        Put(word);
        _position = end + 1;
        return true;
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
}
