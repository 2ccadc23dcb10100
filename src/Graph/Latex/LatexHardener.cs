using System.Buffers;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Copies LaTeX that an author wrote, with what would stop a document escaped: bare ampersands, percent signs,
/// underscores, and characters beyond the alphabet. Of a command that is not known to be harmless only what it sets
/// stays.
/// </summary>
internal ref partial struct LatexHardener(string latex, LatexForm form)
{
    private static readonly SearchValues<char> Inert = SearchValues.Create(
        " !\"'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]`abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly ReadOnlySpan<char> _latex = latex;
    private LatexEncoder? _output;
    private int _position;
    private int _nameEnd = -1;
    private SortedSet<string>? _definitions;

    /// <summary>The first command that was left out, for not every document has it.</summary>
    public string? Refused { get; private set; }

    /// <summary>Whether the LaTeX needs no look at all: there is nothing in it but text and balanced braces.</summary>
    public static bool IsPlain(ReadOnlySpan<char> latex) =>
        !latex.ContainsAnyExcept(Inert) && LatexCommands.HasBalancedBraces(latex);

    public static bool IsVerbatim(ReadOnlySpan<char> latex)
    {
        if (latex.ContainsAnyExceptInRange(' ', '~')
            || latex.IndexOf("^^", StringComparison.Ordinal) >= 0 || !LatexCommands.HasBalancedBraces(latex))
            return false;
        for (var i = 0; i < latex.Length; i++)
        {
            if (latex[i] == '\\' && (i + 1 == latex.Length || char.IsAsciiLetter(latex[++i])))
                return false;
        }
        return true;
    }

    public bool TryHarden(out LatexEncoding encoding)
    {
        encoding = default;
        if (!LatexCommands.HasBalancedBraces(_latex))
            return false;
        while (_position < _latex.Length)
        {
            var next = _latex[_position..].IndexOfAnyExcept(Inert);
            if (next != 0)
                Copy(next < 0 ? _latex.Length - _position : next);
            else if (!TryCopySpecial(_latex[_position]))
                return false;
        }
        encoding = (_output?.ToEncoding() ?? new(latex, [])) with
        {
            Definitions = _definitions ?? (IReadOnlyCollection<string>)[],
            Refused = Refused,
        };
        return true;
    }

    // As long as nothing has to change, nothing is copied.
    private LatexEncoder Output
    {
        get
        {
            if (_output is null)
            {
                _output = new(form.Alphabet);
                _output.AppendLatex(_latex[.._position]);
            }
            return _output;
        }
    }

    private bool TryCopySpecial(char c)
    {
        switch (c)
        {
            case '\\':
                return TryCopyCommand();
            case '$':
                return TryCopyMath();
            default:
                CopyEncoded(c);
                return true;
        }
    }

    private void CopyEncoded(char c)
    {
        // What is beyond ASCII goes together: a surrogate pair is one character, a letter may have its mark after it.
        var end = _position + 1;
        while (c >= 128 && end < _latex.Length && _latex[end] >= 128)
            end++;
        // The letters that stand in for a character must not lengthen the name of a command before it.
        if (c >= 128 && _position == _nameEnd)
            Output.AppendLatex("{}");
        Output.Append(_latex, _position, end);
        _position = end;
        if (end < _latex.Length && _latex[end] is '-' or '`' or '\'')
            Output.HoldApart(_latex[end]);
    }

    private bool TryCopyCommand()
    {
        var name = LatexCommands.NameAt(_latex, _position);
        var end = _position + 1 + name.Length;
        if (!LatexCommands.IsHarmlessInText(name) && !LatexCommands.IsOwnName(name, _latex[end..]))
            return TryLeaveOut(name, end);
        if (LatexCommands.TakesArgument(name) && !HasArgument(name, end))
            return false;
        if (name is "url" or "href" or "path" or "nolinkurl")
            return TryCopyLink(end);
        if (name is "ensuremath")
            return TryCopyEnsuredMath(end);
        var usual = LatexCommands.UsualName(name);
        if (LatexCommands.DefinitionOf(usual, form.HasBiblatex) is { } definition)
            Define(definition);
        if (LatexCommands.IsLanguage(name) || name is "xspace")
            WriteOut(name, end);
        else if (!usual.SequenceEqual(name))
            Replace(name.Length, usual);
        else
            Copy(1 + name.Length);
        if (name is [var first, ..] && char.IsAsciiLetter(first))
            _nameEnd = _position;
        return true;
    }

    private readonly bool HasArgument(ReadOnlySpan<char> name, int position)
    {
        while (position < _latex.Length && _latex[position] == ' ')
            position++;
        if (position == _latex.Length
            || _latex[position] is '}' or '$' or '%' or '&' or '#' or '_' or '^' or '~' or < ' ' or > '~')
            return false;
        return _latex[position] == '{'
            || (LatexSymbols.TryGetMark(name, out _) && (_latex[position] != '\\' || HasLetter(position)));
    }

    private readonly bool HasLetter(int backslash)
    {
        var name = LatexCommands.NameAt(_latex, backslash);
        return LatexSymbols.TryGetText(name, out _) || LatexSymbols.TryGetMark(name, out _);
    }

    // What a link is to is not text: percent signs and underscores in it stay. BibLaTeX reads its fields before commands
    // can say so, and \% and \# are what hyperref takes for these signs.
    private bool TryCopyLink(int open)
    {
        while (open < _latex.Length && _latex[open] == ' ')
            open++;
        var close = open < _latex.Length && _latex[open] == '{' ? _latex[open..].IndexOf('}') : -1;
        if (close < 0)
            return false;
        var url = _latex.Slice(open + 1, close - 1);
        if (TryCopyLetters(url, open, close))
            return true;
        if (url.ContainsAny('{', '^') || url.ContainsAnyExceptInRange('!', '~') || !HasOnlyEscapes(url))
            return false;
        if (form.HasBiblatex && LatexText.UrlInText(url) is var escaped && escaped.Length > url.Length)
        {
            Output.AppendLatex(_latex[_position..(open + 1)]);
            Output.AppendLatex(escaped);
            Output.AppendLatex("}");
            _position = open + close + 1;
            return true;
        }
        Copy(open + close + 1 - _position);
        return true;
    }

    // Letters of an address beyond ASCII, which LaTeX sets in no \url, percent-encoded.
    private bool TryCopyLetters(ReadOnlySpan<char> url, int open, int close)
    {
        if (!url.ContainsAnyExceptInRange('\0', '~') || url.ContainsAny("{^\\ "))
            return false;
        var encoded = string.Concat(url.ToString().EnumerateRunes()
            .Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
        Output.AppendLatex(_latex[_position..(open + 1)]);
        Output.AppendLatex(form.HasBiblatex ? LatexText.UrlInText(encoded) : encoded);
        Output.AppendLatex("}");
        _position = open + close + 1;
        return true;
    }

    private static bool HasOnlyEscapes(ReadOnlySpan<char> url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == '\\' && (++i == url.Length || !"%#&_$~".Contains(url[i], StringComparison.Ordinal)))
                return false;
        }
        return true;
    }

    private void Define(string definition) => (_definitions ??= new(StringComparer.Ordinal)).Add(definition);

    private void Copy(int length)
    {
        _output?.AppendLatex(_latex.Slice(_position, length));
        _position += length;
    }
}
