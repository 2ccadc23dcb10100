namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Cuts a list where no Markdown block can reach over: before headings, and in long lists between bullets. Parsed one
/// after the other, the syntax trees of the parts die young, which costs a third of what one tree of the whole costs.
/// </summary>
internal static class MarkdownChunks
{
    /// <summary>Parts shorter than this are not worth a parse of their own, in UTF-16 units.</summary>
    public const int MinLength = 1 << 14;

    // CommonMark: a link label has at most 999 characters.
    private const int MaxLabelLength = 1000;

    /// <summary>The offsets and lengths of the parts, in order; together they are the text.</summary>
    public static IEnumerable<(int Start, int Length)> Of(MaskedText text, int minLength = MinLength)
    {
        // A link may be defined anywhere in the text, so a text with definitions stays whole.
        if (HasLinkDefinitions(text))
        {
            yield return (0, text.Length);
            yield break;
        }
        var scanner = new Scanner(text, minLength);
        for (var start = 0; start < text.Length;)
        {
            var end = scanner.NextCut(start);
            yield return (start, end - start);
            start = end;
        }
    }

    /// <summary>Walks the lines and knows whether code or a list is open.</summary>
    private sealed class Scanner(MaskedText text, int minLength)
    {
        private int _line;
        private CodeFence _fence;
        private char _marker;
        private int _listStart;

        /// <summary>
        /// The offset of the first line, far enough from the start, that a part may begin with; the end if there is
        /// none.
        /// </summary>
        public int NextCut(int start)
        {
            while (_line < text.Length)
            {
                var content = text.Slice(_line, LineLength(text.Source.AsSpan(_line)));
                content = content[..LineLength(content)];
                if (_line - start >= minLength && _line > start && MayBegin(content))
                    return _line;
                Pass(content);
                _line += content.Length;
            }
            return text.Length;
        }

        // A short list may belong to the paragraph above it, so only a long one is cut between its bullets.
        private bool MayBegin(ReadOnlySpan<char> line) =>
            !_fence.IsOpen
            && (IsHeading(line)
                || (_marker != '\0' && MarkerOf(line) == _marker && _line - _listStart >= minLength));

        private void Pass(ReadOnlySpan<char> line)
        {
            var isCode = _fence.IsOpen;
            _fence.Read(line);
            if (!line.IsWhiteSpace() && line[0] is not (' ' or '\t'))
                NoteMarker(isCode || _fence.IsOpen ? '\0' : MarkerOf(line));
        }

        private void NoteMarker(char marker)
        {
            if (marker != _marker)
                _listStart = _line;
            _marker = marker;
        }
    }

    private static int LineLength(ReadOnlySpan<char> text) =>
        text.IndexOf('\n') is >= 0 and var end ? end + 1 : text.Length;

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] is ' ' or '\t';
    }

    // A bullet at the start of a line.
    private static char MarkerOf(ReadOnlySpan<char> line) => line is ['-' or '*' or '+', ' ', ..] ? line[0] : '\0';

    // "[//]: # (words)" is how lists hide a comment.
    private static bool HasLinkDefinitions(MaskedText text)
    {
        var source = text.Source.AsSpan();
        for (var at = 0; source[at..].IndexOf("]:") is >= 0 and var next;)
        {
            var end = at + next;
            at = end + "]:".Length;
            var start = Math.Max(0, end - MaxLabelLength);
            var line = source[start..end].LastIndexOf('\n');
            if (line < 0 && end - start == MaxLabelLength)
                continue;
            start += line + 1;
            var label = text.Slice(start, at - start);
            if (label is not [.., ']', ':'])
                continue;
            label = label[(label.LastIndexOf('\n') + 1)..^"]:".Length].TrimStart(' ');
            if (label is ['[', ..] && !label.StartsWith("[//", StringComparison.Ordinal) && !label[1..].Contains('['))
                return true;
        }
        return false;
    }
}
