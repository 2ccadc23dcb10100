namespace SurveyGraph.Importers.Markdown;

/// <summary>A stretch of an entry's text between brackets, bars, semicolons and breaks.</summary>
/// <param name="Bracket">The bracket it stands in, or NUL.</param>
internal readonly record struct TextSegment(string Text, PieceStyle Style, char Bracket, int Start, int End);

/// <summary>Takes the text of an entry apart, title and links left out.</summary>
internal static class TextSegments
{
    public static List<TextSegment> Of(List<Piece> pieces, EntryTitle? title)
    {
        List<TextSegment> segments = [];
        var bracket = '\0';
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Break)
                bracket = '\0';
            if (piece.Kind != PieceKind.Text)
                continue;
            var text = piece.Text;
            var offset = piece.Start;
            if (title is { } found && i >= found.First && i <= found.Last)
            {
                // Brackets before a title in the same piece hold a venue or a date; the rest of the last piece follows it.
                if (found.Rule is not ("text" or "quoted"))
                    continue;
                if (i == found.First)
                    Split(Before(text, found), piece.Style, piece.Start, ref bracket, segments);
                if (i != found.Last)
                    continue;
                text = found.Rest ?? "";
                offset = Math.Max(piece.Start, piece.End - text.Length);
            }
            Split(text, piece.Style, offset, ref bracket, segments);
        }
        return segments;
    }

    private static string Before(string text, EntryTitle title)
    {
        var at = text.IndexOf(title.Text, StringComparison.Ordinal);
        return at > 0 ? text[..at] : "";
    }

    private static void Split(string text, PieceStyle style, int offset, ref char bracket, List<TextSegment> segments)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c is not ('[' or ']' or '(' or ')' or '|' or ';' or '\n' or '【' or '】' or '（' or '）' or '；' or '"' or '“' or '”' or '•' or '·'))
                continue;
            var part = text.AsSpan(start, i - start).Trim(" ,:.\t\u00A0-–—*");
            if (!part.IsEmpty)
            {
                var at = start + text.AsSpan(start, i - start).IndexOf(part);
                // A dot is part of "et al." and of initials, so the trimmed form is for finding the place only.
                segments.Add(new(text[start..i].Trim().Trim(',', ':', '-', '–', '—', '*').Trim(), style, bracket, offset + at, offset + at + part.Length));
            }
            bracket = c switch
            {
                '[' or '【' => '[',
                '(' or '（' => '(',
                ']' or ')' or '】' or '）' => '\0',
                _ => bracket,
            };
            start = i + 1;
        }
    }
}
