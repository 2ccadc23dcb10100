namespace SurveyGraph.Graph.Latex;

// Commands that only some documents have, in the words of those that all have.
internal ref partial struct LatexHardener
{
    // Not every document has the command. What it sets is its arguments; one without any is a character of mathematics,
    // a logo, or text.
    private bool TryLeaveOut(ReadOnlySpan<char> name, int end)
    {
        if (name.IsEmpty)
            return false;
        if (name is "(")
            return TryCopyInlineMath(end);
        // A paragraph of its own would break what is not meant for it.
        if (name is ">" or "\n" or "\r" or "\t" or "par")
        {
            Output.AppendLatex(" ");
            _position = end;
            if (name is "par")
                SkipBlanks();
            return true;
        }
        if (LatexSymbols.TryGetMath(name, out var character))
        {
            Output.Append(character.ToString());
            _position = end;
            SkipBlanks();
            return true;
        }
        if (form.HasDefinitions && TryKeepOwn(name, end))
            return true;
        Refused ??= $"\\{name}";
        // What follows the backslash is a character like others.
        if (!char.IsAsciiLetter(name[0]))
        {
            Output.Append("\\");
            _position++;
            return true;
        }
        if (LatexCommands.TryFindArgument(_latex, name, end, out var argument))
        {
            _ = Output;
            _position = argument;
        }
        else if (LatexCommands.LooksLikeLogo(name, _latex[end..]))
        {
            Output.AppendLatex($"{{{name}}}");
            _position = end;
            SkipBlanks();
        }
        else
        {
            Output.Append($"\\{name}");
            _position = end;
        }
        return true;
    }

    // In a path of Windows, a backslash begins no command.
    private bool TryKeepOwn(ReadOnlySpan<char> name, int end)
    {
        if (!OwnCommands.AreAmong(name))
            return false;
        var hasArgument = LatexCommands.TryFindArgument(_latex, name, end, out var argument);
        var isInPath = _position > 0 && _position != _nameEnd
            && (char.IsAsciiLetter(_latex[_position - 1]) || _latex[_position - 1] is ':' or '.');
        if (argument > end || (!hasArgument && isInPath))
            return false;
        Define(OwnCommands.Definition(name, hasArgument));
        Copy(1 + name.Length);
        _nameEnd = _position;
        return true;
    }

    // Packages define these: the blank that \xspace asks for is there without it, and text is what it is without the
    // name of its language.
    private void WriteOut(ReadOnlySpan<char> name, int end)
    {
        Output.AppendLatex(name is "xspace" ? "{}" : "");
        _position = end;
        if (name is not "xspace")
            SkipBlanks();
    }

    private void SkipBlanks()
    {
        while (_position < _latex.Length && _latex[_position] == ' ')
            _position++;
    }

    private readonly int EndOfGroup(int open)
    {
        var level = 0;
        for (var i = open; i < _latex.Length; i++)
        {
            level += _latex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (level <= 0)
                return _latex[i] == '}' ? i : -1;
        }
        return -1;
    }

    private void Replace(int length, ReadOnlySpan<char> command)
    {
        Output.AppendLatex("\\");
        Output.AppendLatex(command);
        _position += 1 + length;
    }
}
