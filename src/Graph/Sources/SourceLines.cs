namespace SurveyGraph.Graph.Sources;

/// <summary>
/// The lines of a source: all that a place needs, so that the text itself is let go once it is read.
/// </summary>
public sealed class SourceLines
{
    private readonly int[] _starts;

    internal SourceLines(string path, string text)
    {
        Path = path;
        Length = text.Length;
        _starts = StartsOf(text);
    }

    /// <summary>The path as the user gave it, or <c>-</c> for standard input.</summary>
    public string Path { get; }

    /// <summary>The length of the text, in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>
    /// The 1-based line and column (in UTF-16 units) of an offset; the end of the text is a valid offset.
    /// </summary>
    public LinePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        var index = _starts.AsSpan().BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>Where a 1-based line starts and the next one does, clamped to the text.</summary>
    internal (int Start, int End) ExtentOf(int line)
    {
        var index = Math.Clamp(line - 1, 0, _starts.Length - 1);
        return (_starts[index], index + 1 < _starts.Length ? _starts[index + 1] : Length);
    }

    private static int[] StartsOf(string text)
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
