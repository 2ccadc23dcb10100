namespace SurveyGraph.Graph.Latex;

// Mathematics, which stays where it holds nothing that stops a document.
internal ref partial struct LatexHardener
{
    private bool TryCopyMath()
    {
        var end = LatexMath.FindClosing(_latex, _position + 1);
        if (end < 0)
        {
            Output.AppendLatex(@"\$");
            _position++;
            return true;
        }
        var content = _latex[(_position + 1)..end];
        if (LatexMath.RaisedWord(content) is { IsEmpty: false } word)
        {
            Output.AppendLatex(content[0] == '^' ? @"\textsuperscript{" : @"\textsubscript{");
            Output.Append(word, 0, word.Length);
            Output.AppendLatex("}");
            _position = end + 1;
            return true;
        }
        if (content.IsEmpty || !IsHarmless(content))
            return false;
        Copy(end + 1 - _position);
        return true;
    }

    private bool IsHarmless(ReadOnlySpan<char> content)
    {
        if (content.ContainsAnyExceptInRange(' ', '~')
            || content.IndexOf("^^", StringComparison.Ordinal) >= 0 || !LatexCommands.HasBalancedBraces(content))
            return false;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is '%' or '#' or '&')
                return false;
            if (content[i] != '\\')
                continue;
            var name = LatexCommands.NameAt(content, i);
            if (!LatexCommands.IsHarmlessInMathematics(name) && !TryDefine(name, content[(i + 1 + name.Length)..]))
                return false;
            i += name.Length;
        }
        return true;
    }

    // A sign of an author's own.
    private bool TryDefine(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        if (!form.HasDefinitions || !OwnCommands.AreAmong(name) || rest is ['[', ..])
            return false;
        Define(OwnCommands.Definition(name, rest is ['{', not '}', ..]));
        return true;
    }

    // \( and \), which some programs read less well than dollar signs.
    private bool TryCopyInlineMath(int start)
    {
        if (!LatexMath.TryReadInline(_latex, start, out var content) || !IsHarmless(content))
            return false;
        Output.AppendLatex($"${content}$");
        _position = start + content.Length + 2;
        return true;
    }

    // The argument is mathematics without dollar signs round it.
    private bool TryCopyEnsuredMath(int open)
    {
        while (_latex[open] == ' ')
            open++;
        var close = EndOfGroup(open);
        if (close <= open + 1 || _latex[open..close].Contains('$') || !IsHarmless(_latex[(open + 1)..close]))
            return false;
        Copy(close + 1 - _position);
        return true;
    }
}
