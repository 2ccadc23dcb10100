using System.Buffers;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Holds an entry back until the next one is found: what stands right behind it, a paragraph or a bullet, may be its
/// links, its authors or where it appeared, where a list has every line apart or its indentation slips.
/// </summary>
/// <param name="source">The text of the list.</param>
/// <param name="onEntry">Takes each draft when nothing more can belong to it.</param>
internal sealed class PendingEntry(string source, Action<EntryDraft> onEntry)
{
    // Blanks, bullets, and the marks of emphasis before words.
    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\r\n*_-+>");

    // No entry has more; each line that is added costs what is there already.
    private const int MaxPieces = 200;

    private EntryDraft? _draft;

    public void Add(EntryDraft draft)
    {
        Flush();
        _draft = draft;
    }

    public void Flush()
    {
        if (_draft is { } draft)
            onEntry(draft);
        _draft = null;
    }

    /// <summary>Adds a line to the entry right before it, if it can be nothing but a part of that.</summary>
    public bool TryExtend(List<Piece> line, int start, int end)
    {
        if (_draft is not { Shape: not EntryShape.Row } draft || start < draft.End
            || draft.Parts[^1].Pieces.Count > MaxPieces
            || source.AsSpan(draft.End, start - draft.End).ContainsAnyExcept(Between)
            || line.Count == 0 || !(AreLinks(line, draft) || AreStars(line) || AreNames(line) || AreFacts(line, draft)))
            return false;
        var own = draft.Parts[^1].Pieces;
        List<Piece> pieces = [.. own, new(PieceKind.Break, "", PieceStyle.None, line[0].Start, line[0].Start), .. line];
        _draft = draft with { Parts = [.. draft.Parts[..^1], draft.Parts[^1] with { Pieces = pieces }], End = end };
        return true;
    }

    // "[paper](…) [code](…)" below an entry that has no page yet
    private static bool AreLinks(List<Piece> line, EntryDraft draft) =>
        line.TrueForAll(LinkLabels.IsLabelOrMark) && line.Exists(LeadsToPaper)
        && !draft.Parts.Exists(part => part.Pieces.Exists(LeadsToPaper));

    // "[![Paper](badge)](…)" too
    private static bool LeadsToPaper(Piece piece) =>
        Links.LeadsToPaper(piece)
        || (piece is { Kind: PieceKind.Image, Target: { } target } && Links.LeadsToPaper(target));

    // "[![Stars](https://img.shields.io/github/stars/…)](…)" and nothing else
    private static bool AreStars(List<Piece> line) =>
        line.TrueForAll(piece => piece.Kind != PieceKind.Link && LinkLabels.IsLabelOrMark(piece))
        && line.Exists(piece => piece.Kind == PieceKind.Image && CodeRepository.TryParseStarBadge(piece.Url, out _));

    // "Ann Lee, Bo Chen", "CVPR 2021 [paper](…)" below a title that stands out and has no page yet
    private bool AreFacts(List<Piece> line, EntryDraft draft) =>
        !draft.Parts.Exists(part => part.Pieces.Exists(piece => piece.Kind == PieceKind.Link))
        && EntryTitle.Find(draft.Parts[0].Pieces) is { IsStrong: true } title
        && !HasTitle(line)
        && EntryLines.Of(line, source).TrueForAll(FactLine.Is)
        && !(HasNames(draft.Parts[0].Pieces, title) && FactLine.HasNames(Pieces.TextOf(line)));

    // "**A Title.** Ann Lee, Bo Chen. *CVPR*, 2021"
    private static bool HasTitle(List<Piece> line) =>
        EntryTitle.Find(line) is { IsStrong: true, Rule: "bold" or "quoted" } own && !FactLine.HasNames(own.Text);

    // An entry that has its names on its line needs no more of them: what follows is another one.
    private static bool HasNames(List<Piece> pieces, EntryTitle title) =>
        title.IsReference || FactLine.HasNames((title.Rest + Pieces.TextOf(pieces[(title.Last + 1)..])).TrimStart(' ', '.', ','));

    // "*Ann Lee, Bo Chen*"
    private static bool AreNames(List<Piece> line) =>
        line.TrueForAll(piece => piece.Kind == PieceKind.Text
            && (piece.Style.HasFlag(PieceStyle.Italic) || TextShape.WordCount(piece.Text) == 0))
        && AuthorText.Read(Pieces.TextOf(line), NameCertainty.Likely, out var rest, out _).Count > 0
        && rest.Count == 0;
}
