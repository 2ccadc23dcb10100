using System.Text;

namespace SurveyGraph.Importers.Markdown.Inlines;

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
internal readonly record struct Piece(
    PieceKind Kind, string Text, PieceStyle Style, int Start, int End, string Url = "", string? Target = null)
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
        var run = runs[RunAt(runs, index)];
        return Math.Min(run.Offset + index - run.Index, End);
    }

    /// <summary>Pieces of text as one, without a style.</summary>
    public static Piece Joined(List<Piece> pieces)
    {
        var text = new StringBuilder();
        List<(int Index, int Offset)> runs = [];
        foreach (var piece in pieces)
        {
            // The words of a link stand behind its bracket.
            var start = piece.Start + (piece.Kind == PieceKind.Link ? 1 : 0);
            foreach (var (index, offset) in piece.Runs ?? [(0, start)])
                runs.Add((text.Length + index, offset));
            text.Append(piece.Text);
        }
        return new(PieceKind.Text, text.ToString(), PieceStyle.None, pieces[0].Start, pieces[^1].End)
        {
            Runs = [.. runs],
        };
    }

    /// <summary>The piece without the beginning of its text.</summary>
    public Piece From(int index) => Between(index, Text.Length) with { End = End };

    /// <summary>The piece with a part of its text only.</summary>
    public Piece Between(int start, int end) => this with
    {
        Text = Text[start..end],
        Start = OffsetOf(start),
        End = end > start ? OffsetOf(end - 1) + 1 : OffsetOf(start),
        Runs = Runs is { } runs ? RunsBetween(runs, start, end) : null,
    };

    private (int Index, int Offset)[] RunsBetween((int Index, int Offset)[] runs, int start, int end)
    {
        var first = RunAt(runs, start) + 1;
        var last = Math.Max(first, RunAt(runs, end - 1) + 1);
        return [(0, OffsetOf(start)), .. runs[first..last].Select(run => (run.Index - start, run.Offset))];
    }

    // The last run that starts at the index or before it; runs are in order, and the first one starts at 0.
    private static int RunAt((int Index, int Offset)[] runs, int index)
    {
        var (low, high) = (0, runs.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].Index <= index ? (middle, high) : (low, middle);
        }
        return low;
    }
}
