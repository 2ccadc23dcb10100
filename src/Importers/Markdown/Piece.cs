namespace SurveyGraph.Importers.Markdown;

internal enum PieceKind
{
    Text,
    Link,
    Image,
    Break,
}

[Flags]
internal enum PieceStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underlined = 4,
    Code = 8,
}

/// <summary>
/// A stretch of an entry that reads as one thing: plain text, a link with its words, an image, a line break.
/// </summary>
/// <param name="Text">The words; for an image its alternative text.</param>
/// <param name="Url">The target of a link, the source of an image; else empty.</param>
/// <param name="Target">The target of a link around an image, or null.</param>
internal readonly record struct Piece(PieceKind Kind, string Text, PieceStyle Style, int Start, int End, string Url = "", string? Target = null)
{
    /// <summary>
    /// Where stretches of the text start in the source, by their index in the text; null where the text is the source
    /// from the start on.
    /// </summary>
    public (int Index, int Offset)[]? Runs { get; init; }

    /// <summary>Where in the source a character of the text stands.</summary>
    public int OffsetOf(int index)
    {
        if (index <= 0)
            return Start;
        if (Runs is not { } runs)
            return Math.Min(Start + index, End);
        var run = Array.FindLastIndex(runs, run => run.Index <= index);
        return Math.Min(runs[run].Offset + index - runs[run].Index, End);
    }

    /// <summary>The piece without the beginning of its text.</summary>
    public Piece From(int index) => this with
    {
        Text = Text[index..],
        Start = OffsetOf(index),
        Runs = Runs is { } runs ? [(0, OffsetOf(index)), .. runs.Where(run => run.Index > index).Select(run => (run.Index - index, run.Offset))] : null,
    };
}
