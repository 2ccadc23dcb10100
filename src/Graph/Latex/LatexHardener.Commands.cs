namespace SurveyGraph.Graph.Latex;

// Commands that only some documents have, in the words of those that all have.
internal ref partial struct LatexHardener
{
    private const int MaxQuotations = 4;

    // \enquote takes a package that not every document has; BibLaTeX has a command of its own.
    private bool TryCopyQuotation(int open)
    {
        if (form.HasBiblatex)
        {
            Replace(open - _position - 1, "mkbibquote");
            return true;
        }
        var close = EndOfGroup(open);
        if (close < 0 || depth == MaxQuotations)
            return false;
        var inside = _latex[(open + 1)..close].ToString();
        var hardener = new LatexHardener(inside, form, depth + 1);
        if (!hardener.TryHarden(out var hardened))
        {
            Refused = hardener.Refused;
            return false;
        }
        var (start, end) = depth % 2 == 0 ? ("``", "''") : ("`", "'");
        Output.HoldApart(start[0]);
        // The braces of the argument held its capitals; those of the outermost quotation hold them all.
        var held = depth == 0 && LatexCapitals.HasCapital(hardened.Latex) ? $"{{{hardened.Latex}}}" : hardened.Latex;
        Output.AppendLatex(start + held);
        Output.HoldApart(end[0]);
        Output.AppendLatex(end);
        Output.AddUnsettable(hardened.Unsettable);
        _sorts |= hardened.HasSortCommand;
        _position = close + 1;
        return true;
    }

    private static bool IsOfPackage(ReadOnlySpan<char> logo) =>
        LatexCommands.IsLogo(logo) && logo is not ("TeX" or "LaTeX" or "LaTeXe");

    // Packages define these: a logo is written out, the blank that \xspace asks for is there without it, and text is
    // what it is without the name of its language.
    private void WriteOut(ReadOnlySpan<char> name, int end)
    {
        var isLogo = LatexCommands.IsLogo(name);
        Output.AppendLatex(isLogo ? $"{{{name}}}" : name is "xspace" ? "{}" : "");
        _position = end;
        while (name is not "xspace" && _position < _latex.Length && _latex[_position] == ' ')
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
