namespace SurveyGraph.Graph.Sources;

/// <summary>A text that was read, with the path a person knows it by and the place of every line.</summary>
public sealed class SourceText(string path, string text)
{
    /// <summary>The path as the user gave it, or <c>-</c> for standard input.</summary>
    public string Path => Lines.Path;

    public string Text { get; } = text;

    /// <summary>The lines of the text, which places in it hold.</summary>
    public SourceLines Lines { get; } = new(path, text);

    /// <inheritdoc cref="SourceLines.PositionOf"/>
    public LinePosition PositionOf(int offset) => Lines.PositionOf(offset);

    public SourceSpan Span(int start, int length) => new(Lines, start, length);

    /// <summary>The words of a place in this text.</summary>
    public string TextOf(SourceSpan place) => Text.Substring(place.Start, place.Length);

    /// <summary>
    /// The span of 1-based lines, both included and without the last line's end; clamped to the text.
    /// </summary>
    public SourceSpan SpanOfLines(int firstLine, int lastLine)
    {
        var start = Lines.ExtentOf(firstLine).Start;
        var end = Lines.ExtentOf(Math.Max(firstLine, lastLine)).End;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return new(Lines, start, end - start);
    }
}
