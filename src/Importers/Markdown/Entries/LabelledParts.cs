using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Lines that start with the name of what they hold: "Code: …", "**Authors**: …", "*stage*: in-LLM; *method*: merging".
/// </summary>
internal static class LabelledParts
{
    private const int MaxLabelWords = 4;

    /// <summary>The label that a line starts with, or null.</summary>
    public static string? LabelOf(List<Piece> pieces) => LabelAt(pieces, 0);

    /// <summary>A nested line, apart where it has several labels: "stage: in-LLM; method: merging".</summary>
    public static List<EntryPart> Of(List<Piece> pieces) =>
        LabelOf(pieces) is { } label ? Split(label, pieces) : [new(PartRole.Any, null, pieces)];

    /// <summary>The line as parts, one a label.</summary>
    public static List<EntryPart> Split(string label, List<Piece> pieces)
    {
        List<EntryPart> parts = [];
        for (var i = 0; ;)
        {
            List<Piece> part = [];
            i = SkipLabel(pieces, i, part);
            string? next = null;
            while (i < pieces.Count && (next = LabelBehind(part, pieces, i)) is null)
                part.Add(pieces[i++]);
            parts.Add(new(PartRoles.Of(label), label, part));
            if (next is null)
                return parts;
            label = next;
        }
    }

    private static string? LabelAt(List<Piece> pieces, int i)
    {
        if (i >= pieces.Count || pieces[i].Kind != PieceKind.Text)
            return null;
        var text = pieces[i].Text;
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon >= 0)
        {
            var label = AsLabel(text[..colon]);
            // "Signal Processing: Image Communication, 2017"
            if (label is not null && !PartRoles.IsKnown(label) && TitleText.IsVenue(text))
                return null;
            // "**Some Method: A Title**" is bold beyond the colon.
            var isTitle = pieces[i].Style.HasFlag(PieceStyle.Bold) && !text.AsSpan(colon + 1).IsWhiteSpace()
                && label is not null && !PartRoles.IsKnown(label);
            return isTitle ? null : label;
        }
        if (IsBeforeAddress(pieces, i))
            return AsLabel(text);
        // *stage*: the colon is behind the emphasis.
        var isBehind = i + 1 < pieces.Count
            && pieces[i + 1].Kind == PieceKind.Text && pieces[i + 1].Text.AsSpan().TrimStart() is [':' or '：', ..];
        return isBehind ? AsLabel(text) : null;
    }

    // "[Paper] https://a.example/folds", "Code https://…": the name of a link and its address.
    private static bool IsBeforeAddress(List<Piece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Link } link && Links.IsAddress(link.Text)
        && !pieces[i].Text.Contains(':', StringComparison.Ordinal)
        && AsLabel(pieces[i].Text) is { } label && PartRoles.Of(label) is PartRole.Paper or PartRole.Code;

    // "…; *method*: merging": a new label may follow a semicolon.
    private static string? LabelBehind(List<Piece> part, List<Piece> pieces, int i) =>
        part.Count > 0 && part[^1] is { Kind: PieceKind.Text } last && last.Text.AsSpan().TrimEnd() is [.., ';' or '；']
            ? LabelAt(pieces, i)
            : null;

    // Starts a part with what stands behind its label in the same piece; returns the index of the next piece.
    private static int SkipLabel(List<Piece> pieces, int i, List<Piece> part)
    {
        if (IsBeforeAddress(pieces, i))
            return i + 1;
        var colon = pieces[i].Text.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
            colon = pieces[++i].Text.AsSpan().IndexOfAny(':', '：');
        part.Add(pieces[i].From(colon + 1));
        return i + 1;
    }

    private static string? AsLabel(string text)
    {
        text = TextMarks.WithoutMarks(text.Trim()).Trim('*', '_', '[', ']', '(', ')', '-').Trim();
        return text.Length is > 0 and <= 40 && text.AsSpan().Count(' ') < MaxLabelWords && char.IsLetter(text, 0)
            ? text
            : null;
    }
}
