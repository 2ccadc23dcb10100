namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>Words in bold that a blank within their marks keeps from being so: "**A Title **. Ann Lee".</summary>
internal static class LooseBold
{
    private const string Mark = "**";

    // Two asterisks may be a power or a mark beside a name.
    private const int MinWords = 3;

    /// <summary>The pieces, with such words as bold ones: the list itself where there are none.</summary>
    public static List<Piece> Mended(List<Piece> pieces)
    {
        List<Piece>? mended = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece is not { Kind: PieceKind.Text, Style: PieceStyle.None } || Of(piece.Text) is not var (open, close))
            {
                mended?.Add(piece);
                continue;
            }
            mended ??= pieces[..i];
            if (open > 0)
                mended.Add(piece.Between(0, open));
            mended.Add(piece.Between(open + Mark.Length, close) with { Style = PieceStyle.Bold });
            if (close + Mark.Length < piece.Text.Length)
                mended.Add(piece.From(close + Mark.Length));
        }
        return mended ?? pieces;
    }

    // Where the first marks of a text stand, if words are between them.
    private static (int Open, int Close)? Of(string text)
    {
        var open = text.IndexOf(Mark, StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(Mark, open + Mark.Length, StringComparison.Ordinal);
        return close > 0 && (open == 0 || text[open - 1] is ' ' or '[')
            && (close + Mark.Length == text.Length || !char.IsLetterOrDigit(text[close + Mark.Length]))
            && TextShape.HasWords(text.AsSpan(open..close), MinWords) ? (open, close) : null;
    }
}
