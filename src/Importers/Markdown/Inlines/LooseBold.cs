namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>Words in bold that a blank within their marks keeps from being so: "**A Title **. Ann Lee".</summary>
internal static class LooseBold
{
    private const string Mark = "**";

    // Two asterisks may be a power or a mark beside a name.
    private const int MinWords = 3;

    /// <summary>Makes bold pieces of such words, in place.</summary>
    public static void Mend(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not { Kind: PieceKind.Text, Style: PieceStyle.None } piece
                || Of(piece.Text) is not var (open, close))
                continue;
            List<Piece> parts = [piece.Between(open + Mark.Length, close) with { Style = PieceStyle.Bold }];
            if (open > 0)
                parts.Insert(0, piece.Between(0, open));
            if (close + Mark.Length < piece.Text.Length)
                parts.Add(piece.From(close + Mark.Length));
            pieces.RemoveAt(i);
            pieces.InsertRange(i, parts);
            i += parts.Count - 1;
        }
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
