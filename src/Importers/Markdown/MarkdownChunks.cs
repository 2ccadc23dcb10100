namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Cuts a list where no Markdown block can reach over: before headings, and in long lists between bullets. Parsed one after
/// the other, the syntax trees of the parts die young, which costs a third of what one tree of the whole costs.
/// </summary>
internal static class MarkdownChunks
{
    /// <summary>Parts shorter than this are not worth a parse of their own, in UTF-16 units.</summary>
    private const int MinLength = 1 << 14;

    /// <summary>The offsets and lengths of the parts, in order; together they are the text.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        // A link may be defined anywhere in the text, so a text with definitions stays whole.
        if (HasLinkDefinitions(text))
        {
            yield return (0, text.Length);
            yield break;
        }
        var scanner = new Scanner(text);
        for (var start = 0; start < text.Length;)
        {
            var end = scanner.NextCut(start);
            yield return (start, end - start);
            start = end;
        }
    }

    /// <summary>Walks the lines and knows whether code or a list is open.</summary>
    private sealed class Scanner(string text)
    {
        private int _line;
        private char _fence;
        private char _marker;

        /// <summary>The offset of the first line, far enough from the start, that a part may begin with; the end if there is none.</summary>
        public int NextCut(int start)
        {
            while (_line < text.Length)
            {
                var end = text.IndexOf('\n', _line);
                end = end < 0 ? text.Length : end + 1;
                var content = text.AsSpan(_line, end - _line);
                if (_line > start && MayBegin(content, _line - start))
                    return _line;
                Pass(content);
                _line = end;
            }
            return text.Length;
        }

        private bool MayBegin(ReadOnlySpan<char> line, int length) =>
            _fence == '\0' && length >= MinLength && (IsHeading(line) || (_marker != '\0' && MarkerOf(line) == _marker));

        private void Pass(ReadOnlySpan<char> line)
        {
            if (FenceOf(line) is var mark and not '\0' && (_fence == '\0' || _fence == mark))
                _fence = _fence == '\0' ? mark : '\0';
            if (!line.IsWhiteSpace() && line[0] is not (' ' or '\t'))
                _marker = MarkerOf(line);
        }
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] is ' ' or '\t';
    }

    private static char FenceOf(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(' ');
        return line.StartsWith("```", StringComparison.Ordinal) ? '`' : line.StartsWith("~~~", StringComparison.Ordinal) ? '~' : '\0';
    }

    // A bullet at the start of a line.
    private static char MarkerOf(ReadOnlySpan<char> line) => line is ['-' or '*' or '+', ' ', ..] ? line[0] : '\0';

    // "[//]: # (words)" is how lists hide a comment.
    private static bool HasLinkDefinitions(string text)
    {
        for (var at = text.IndexOf("]:", StringComparison.Ordinal); at >= 0; at = text.IndexOf("]:", at + 2, StringComparison.Ordinal))
        {
            var line = text.LastIndexOf('\n', at) + 1;
            var label = text.AsSpan(line, at - line).TrimStart(' ');
            if (label is ['[', ..] && !label.StartsWith("[//", StringComparison.Ordinal) && !label[1..].Contains('['))
                return true;
        }
        return false;
    }
}
