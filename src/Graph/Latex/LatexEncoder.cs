using System.Buffers;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>Writes plain text as LaTeX; in ASCII each accent is a BibTeX special character.</summary>
/// <param name="isName">
/// The text is a name. Programs cut names up for their initials: biber would break groups that hold a sign, and dollar
/// signs.
/// </param>
internal sealed partial class LatexEncoder(LatexAlphabet alphabet, bool isName = false)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !()*+./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]abcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> PlainUnlessRepeated = SearchValues.Create(
        " !()*+./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]abcdefghijklmnopqrstuvwxyz-,'");

    private const int UsualLength = 1024;
    private const int MaxSpareLength = 16 * UsualLength;

    // An export makes an encoder for every value, one after the other: they pass their buffer on.
    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _latex = TakeSpare();
    private List<Rune>? _unsettable;
    private LatexMathRun? _math;
    private int _codePoints;
    private bool _isQuotation;
    private char _after;

    private bool IsUnicode => alphabet == LatexAlphabet.Unicode;

    public static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(PlainUnlessRepeated)
        && text.IndexOf("--", StringComparison.Ordinal) < 0
        && text.IndexOf("''", StringComparison.Ordinal) < 0
        && text.IndexOf(",,", StringComparison.Ordinal) < 0;

    /// <summary>What was written. The encoder is done with.</summary>
    public LatexEncoding ToEncoding()
    {
        EndRuns();
        var latex = _latex.ToString();
        if (_latex.Capacity <= MaxSpareLength)
            _spare = _latex;
        return new(latex, _unsettable is null ? [] : [.. _unsettable]);
    }

    private static StringBuilder TakeSpare()
    {
        var spare = _spare ?? new(UsualLength);
        _spare = null;
        return spare.Clear();
    }

    /// <summary>Whether a text is written with commands in a file that programs read byte by byte.</summary>
    public bool HasCommandIn(ReadOnlySpan<char> text)
    {
        if (IsUnicode || IsPlain(text))
            return false;
        var encoder = new LatexEncoder(alphabet, isName);
        encoder.Append(text, 0, text.Length);
        return encoder.ToEncoding().Latex.Contains('\\', StringComparison.Ordinal);
    }

    /// <summary>Counts characters among those that LaTeX cannot set.</summary>
    public void AddUnsettable(IReadOnlyCollection<Rune> runes)
    {
        if (runes.Count > 0)
            (_unsettable ??= []).AddRange(runes);
    }

    /// <summary>Writes LaTeX that is known to be right.</summary>
    public void AppendLatex(ReadOnlySpan<char> latex)
    {
        EndRuns();
        _latex.Append(latex);
    }

    public void Append(string text) => Append(text, 0, text.Length);

    /// <summary>Writes a part of the text; what stands before it decides which way quotation marks turn.</summary>
    public void Append(ReadOnlySpan<char> text, int start, int end)
    {
        _after = end < text.Length ? text[end] : ' ';
        text = text[..end];
        for (var i = start; i < end;)
        {
            var plain = text[i..].IndexOfAnyExcept(Plain);
            if (plain != 0)
            {
                var length = plain < 0 ? end - i : plain;
                AppendLatex(text.Slice(i, length));
                i += length;
            }
            else
            {
                i += text[i] < 128 ? AppendAscii(text, i) : AppendWord(text, i);
            }
        }
    }

    /// <summary>
    /// Keeps the next mark from joining the last one into a dash, a quotation mark or a Spanish mark.
    /// </summary>
    public void HoldApart(char next)
    {
        EndRuns();
        var last = _latex.Length > 0 ? _latex[^1] : ' ';
        if ((last == next && last is not (' ' or '~')) || (next == '`' && last is '!' or '?'))
            _latex.Append("{}");
    }

    private int AppendAscii(ReadOnlySpan<char> text, int i)
    {
        EndRuns();
        switch (text[i])
        {
            case '$':
                if (!isName && LatexMath.TryFind(text, i, out var length))
                {
                    _latex.Append(text.Slice(i, length));
                    return length;
                }
                _latex.Append(@"\$");
                break;
            case '&' or '%' or '#' or '_':
                _latex.Append('\\').Append(text[i]);
                // What looks like an entity of HTML would be read as one: other programs leave such in .bib files.
                if (text[i] == '&' && StartsEntity(text[(i + 1)..]))
                    _latex.Append("{}");
                break;
            case '"':
                AppendStraight(text, i);
                break;
            case '\'':
                // After an opening mark it would close the quotation.
                if (_isQuotation && !IsInWord(text, i))
                    _latex.Append("{}");
                AppendLigature("'");
                break;
            case '-' or ',':
                AppendLigature(text.Slice(i, 1));
                break;
            case var c when LatexSymbols.TryGetTextCommand(c, out var command):
                AppendCommand(c, command);
                // The same for tags: <i>Fold</i>.
                if (c == '<' && text[(i + 1)..].StartsWith("/"))
                    _latex.Append("{}");
                break;
            default:
                // Only control characters are left.
                _latex.Append(' ');
                break;
        }
        return 1;
    }

    // Set as curly quotation marks, which every font has; the empty braces say that they were straight. Two, where an
    // other mark follows, which one would hold apart.
    private void AppendStraight(ReadOnlySpan<char> text, int i)
    {
        AppendLigature(LatexPunctuation.IsOpening(text, i) ? "``{}" : "''{}");
        if (i + 1 < text.Length && LatexPunctuation.IsQuotationMark(text[i + 1]))
            _latex.Append("{}");
    }

    private static bool StartsEntity(ReadOnlySpan<char> text) =>
        text is ['#', ..] || text.StartsWith("amp;") || text.StartsWith("lt;") || text.StartsWith("gt;")
        || text.StartsWith("quot;") || text.StartsWith("apos;") || text.StartsWith("nbsp;");

    private int AppendWord(ReadOnlySpan<char> text, int i)
    {
        if (!GreekRomanisation.TryOfWordAt(text, i, out var length, out var latin))
            return AppendRune(text, i);
        AppendLatex(IsUnicode ? text.Slice(i, length) : latin);
        (_unsettable ??= []).AddRange(text.Slice(i, length).ToString().EnumerateRunes().Where(Rune.IsLetter));
        return length;
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    // An apostrophe; the mark that closes a quotation where one is open.
    private bool TryCloseQuotation(ReadOnlySpan<char> text, int i)
    {
        if (!_isQuotation || !LatexPunctuation.IsClosing(text, i, _after))
            return false;
        _isQuotation = false;
        AppendLigature("'");
        return true;
    }

    private void AppendLigature(ReadOnlySpan<char> marks)
    {
        HoldApart(marks[0]);
        _latex.Append(marks);
    }

    private void AppendCommand(char c, string command)
    {
        if (isName && !char.IsLetter(c))
            _latex.Append('\\').Append(command).Append("{}");
        else
            _latex.Append("{\\").Append(command).Append('}');
    }

    private void EndRuns()
    {
        _math?.End();
        EndCodePoints();
    }

    private void EndCodePoints()
    {
        if (_codePoints > 0)
            _latex.Append("]}");
        _codePoints = 0;
    }
}
