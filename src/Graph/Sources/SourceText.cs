namespace SurveyGraph.Graph.Sources;

/// <summary>A text that was read, with the path a person knows it by and the place of every line.</summary>
public sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;

    /// <summary>The path as the user gave it, or <c>-</c> for standard input.</summary>
    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>
    /// The 1-based line and column (in UTF-16 units) of an offset; the end of the text is a valid offset.
    /// </summary>
    public LinePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var starts = LineStarts;
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new(line + 1, offset - starts[line] + 1);
    }

    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>
    /// The span of 1-based lines, both included and without the last line's end; clamped to the text.
    /// </summary>
    public SourceSpan SpanOfLines(int firstLine, int lastLine)
    {
        var starts = LineStarts;
        var first = Math.Clamp(firstLine - 1, 0, starts.Length - 1);
        var last = Math.Clamp(lastLine - 1, first, starts.Length - 1);
        var end = last + 1 < starts.Length ? starts[last + 1] : Text.Length;
        while (end > starts[first] && Text[end - 1] is '\n' or '\r')
            end--;
        return new(this, starts[first], end - starts[first]);
    }

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(text.AsSpan().Count('\n') + 1) { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0)
                break;
            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            starts.Add(i + 1);
        }
        return [.. starts];
    }
}
