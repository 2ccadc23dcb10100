using System.Collections.Immutable;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// The HTML that structures a Markdown list: <c>details</c>, <c>summary</c>, <c>h1</c> to <c>h6</c> and comments. CommonMark
/// takes such a line as the start of an HTML block and what follows it as raw text; blanked out here (every character but line
/// ends becomes a blank), the text parses as the Markdown it is meant to be, and every offset stays what it was.
/// </summary>
internal sealed class HtmlOutline
{
    private readonly char[] _masked;
    private readonly string _text;
    private readonly ImmutableArray<OutlineMark>.Builder _marks = ImmutableArray.CreateBuilder<OutlineMark>();

    private HtmlOutline(string text) => (_text, _masked) = (text, text.ToCharArray());

    /// <summary>The text to parse and the marks found in it, in order.</summary>
    public static (string Masked, ImmutableArray<OutlineMark> Marks) Read(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return (text, []);
        var outline = new HtmlOutline(text);
        outline.Read();
        return (new(outline._masked), outline._marks.ToImmutable());
    }

    private void Read()
    {
        var fences = new FenceScanner(_text);
        for (var i = _text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i < _text.Length; i = Next(i))
        {
            if (fences.SkipFrom(i) is { } end)
                i = end - 1;
            else if (StartsWith(i, "<!--"))
                i = MaskTo(i, "-->");
            else if (ReadTag(i) is { } after)
                i = after - 1;
        }
    }

    private int Next(int i) => i + 1 >= _text.Length ? -1 : _text.IndexOf('<', i + 1);

    // Returns the offset after what was masked, or null if the tag is none of ours.
    private int? ReadTag(int i)
    {
        if (StartsWith(i, "<details") && TagEnd(i) is { } open)
        {
            _marks.Add(new(OutlineKind.Open, i, 0, null));
            return Mask(i, open);
        }
        if (StartsWith(i, "</details") && TagEnd(i) is { } close)
        {
            _marks.Add(new(OutlineKind.Close, i, 0, null));
            return Mask(i, close);
        }
        if (StartsWith(i, "<summary") && TagEnd(i) is { } summary)
            return ReadElement(i, summary, "</summary", OutlineKind.Title, 0);
        if (StartsWith(i, "<h") && i + 2 < _text.Length && _text[i + 2] is >= '1' and <= '6' && TagEnd(i) is { } heading
            && (i + 3 == heading - 1 || char.IsWhiteSpace(_text[i + 3])))
        {
            return ReadElement(i, heading, "</h" + _text[i + 2], OutlineKind.Heading, _text[i + 2] - '0');
        }
        return null;
    }

    private int? ReadElement(int start, int contentStart, string closing, OutlineKind kind, int level)
    {
        // A title is short; an element that does not close soon is damaged, and its text is kept as text.
        var window = Math.Min(_text.Length - contentStart, 4096);
        var close = _text.IndexOf(closing, contentStart, window, StringComparison.OrdinalIgnoreCase);
        if (close < 0 || TagEnd(close) is not { } end)
            return Mask(start, contentStart);
        _marks.Add(new(kind, start, level, HtmlText.Of(_text.AsSpan(contentStart, close - contentStart))));
        return Mask(start, end);
    }

    private int MaskTo(int start, string closing)
    {
        var close = _text.IndexOf(closing, start, StringComparison.Ordinal);
        return close < 0 ? start : Mask(start, close + closing.Length) - 1;
    }

    private int Mask(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_masked[i] is not ('\n' or '\r'))
                _masked[i] = ' ';
        }
        return end;
    }

    private bool StartsWith(int i, string tag) => string.Compare(_text, i, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int? TagEnd(int i)
    {
        var end = _text.AsSpan(i, Math.Min(_text.Length - i, 1024)).IndexOf('>');
        return end < 0 ? null : i + end + 1;
    }

    /// <summary>Knows where fenced code is; asked with growing offsets.</summary>
    private struct FenceScanner(string text)
    {
        private int _lineStart;
        private int _fenceStart = -1;
        private char _fence;
        private int _fenceLength;

        /// <summary>The end of the fenced code that the offset is in, or null.</summary>
        public int? SkipFrom(int offset)
        {
            while (_lineStart <= offset && _lineStart < text.Length)
            {
                var lineEnd = text.IndexOf('\n', _lineStart);
                lineEnd = lineEnd < 0 ? text.Length : lineEnd + 1;
                ReadLine(text.AsSpan(_lineStart, lineEnd - _lineStart).TrimStart(' '));
                if (_fenceStart >= 0)
                {
                    _lineStart = lineEnd;
                    if (_lineStart > offset)
                        return SkipToEnd();
                    continue;
                }
                if (lineEnd > offset)
                    return null;
                _lineStart = lineEnd;
            }
            return null;
        }

        private int SkipToEnd()
        {
            while (_fenceStart >= 0 && _lineStart < text.Length)
            {
                var lineEnd = text.IndexOf('\n', _lineStart);
                lineEnd = lineEnd < 0 ? text.Length : lineEnd + 1;
                ReadLine(text.AsSpan(_lineStart, lineEnd - _lineStart).TrimStart(' '));
                _lineStart = lineEnd;
            }
            return _lineStart;
        }

        private void ReadLine(ReadOnlySpan<char> line)
        {
            if (line.IsEmpty || line[0] is not ('`' or '~'))
                return;
            var length = line.IndexOfAnyExcept(line[0]);
            length = length < 0 ? line.Length : length;
            if (_fenceStart < 0)
            {
                // Three backticks with another on the line are a code span.
                if (length >= 3 && (line[0] == '~' || !line[length..].Contains('`')))
                    (_fenceStart, _fence, _fenceLength) = (_lineStart, line[0], length);
            }
            else if (line[0] == _fence && length >= _fenceLength && line[length..].IsWhiteSpace())
            {
                _fenceStart = -1;
            }
        }
    }
}
