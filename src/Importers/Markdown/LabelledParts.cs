
namespace SurveyGraph.Importers.Markdown;

/// <summary>Lines that start with the name of what they hold: "Code: …", "**Authors**: …", "*stage*: in-LLM; *method*: merging".</summary>
internal static class LabelledParts
{
    private const int MaxLabelWords = 4;

    /// <summary>The label that a line starts with, or null.</summary>
    public static string? LabelOf(List<Piece> pieces)
    {
        if (pieces.Count == 0 || pieces[0].Kind != PieceKind.Text)
            return null;
        var text = pieces[0].Text;
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
        {
            // *stage*: the colon is behind the emphasis.
            if (pieces.Count < 2 || pieces[1].Kind != PieceKind.Text || pieces[1].Text.AsSpan().TrimStart() is not [':' or '：', ..])
                return null;
            return AsLabel(text);
        }
        return AsLabel(text[..colon]);
    }

    /// <summary>The line as parts, one a label.</summary>
    public static IEnumerable<EntryPart> Split(string label, List<Piece> pieces)
    {
        var part = new List<Piece>();
        var rest = WithoutLabel(pieces);
        for (var i = 0; i < rest.Count; i++)
        {
            var piece = rest[i];
            // "…; *method*: merging": a new label may follow a semicolon.
            if (piece.Kind == PieceKind.Text && part.Count > 0 && EndsWithSemicolon(part) && LabelOf(rest[i..]) is { } next)
            {
                yield return Part(label, part);
                foreach (var later in Split(next, rest[i..]))
                    yield return later;
                yield break;
            }
            part.Add(piece);
        }
        yield return Part(label, part);
    }

    private static EntryPart Part(string label, List<Piece> pieces) => new(PartRoles.Of(label), label, pieces);

    private static bool EndsWithSemicolon(List<Piece> pieces) =>
        pieces[^1] is { Kind: PieceKind.Text } last && last.Text.AsSpan().TrimEnd() is [.., ';' or '；'];

    private static List<Piece> WithoutLabel(List<Piece> pieces)
    {
        var rest = new List<Piece>(pieces);
        var colon = rest[0].Text.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
        {
            rest.RemoveAt(0);
            colon = rest[0].Text.AsSpan().IndexOfAny(':', '：');
        }
        var first = rest[0];
        rest[0] = first with { Text = first.Text[(colon + 1)..], Start = Math.Min(first.Start + colon + 1, first.End) };
        return rest;
    }

    private static string? AsLabel(string text)
    {
        text = text.Trim().Trim('*', '_', '[', ']', '(', ')', '-').Trim();
        return text.Length is > 0 and <= 40 && text.AsSpan().Count(' ') < MaxLabelWords && char.IsLetter(text, 0) ? text : null;
    }
}
