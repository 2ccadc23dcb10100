using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Names beside a title that lead to the pages of people: "by [Ann Lee](…) and [Bo Chen](…), ICML 2016".
/// </summary>
internal static class LinkedNames
{
    // Pages of people, where they are no repositories, videos and the like.
    private static readonly string[] Profiles = ["://github.com/", "://twitter.com/", "://x.com/", "linkedin.com/in/"];

    /// <summary>
    /// The pieces with such names, and the text between them, as running text; the same list where there are none.
    /// </summary>
    public static List<Piece> AsText(List<Piece> pieces, EntryTitle? title)
    {
        var first = title is { } found ? found.Last + 1 : pieces.Count;
        if (first >= pieces.Count || !Has(pieces, first))
            return pieces;
        var all = pieces[..first];
        for (var i = first; i < pieces.Count; i++)
        {
            var end = i;
            while (end < pieces.Count && (pieces[end].Kind == PieceKind.Text || IsName(pieces[end])))
                end++;
            if (end - i > 1 && Has(pieces[..end], i))
            {
                all.Add(Piece.Joined(pieces[i..end]));
                i = end - 1;
            }
            else
            {
                all.Add(pieces[i]);
            }
        }
        return all;
    }

    /// <summary>
    /// The entry with such names as running text where it starts with them, as pages of labs have it: "[Ann Lee](…), Bo
    /// Chen. *A Title*".
    /// </summary>
    public static EntryDraft BeforeTitle(EntryDraft draft)
    {
        var pieces = draft.Parts[0].Pieces;
        var end = pieces.FindIndex(piece =>
            !(piece is { Kind: PieceKind.Text, Style: PieceStyle.None } || IsName(piece)));
        if (end < 2 || !Has(pieces[..end], 0))
            return draft;
        var names = Piece.Joined(pieces[..end]);
        if (!ReferenceNames.AreBeforeTitle(names.Text))
            return draft;
        List<EntryPart> parts = [.. draft.Parts];
        parts[0] = parts[0] with { Pieces = [names, .. pieces[end..]] };
        return draft with { Parts = parts };
    }

    private static bool Has(List<Piece> pieces, int from) => pieces.FindIndex(from, IsName) >= 0;

    private static bool IsName(Piece piece) =>
        piece.Kind == PieceKind.Link
        && piece.Text.Contains(' ', StringComparison.Ordinal) && TextShape.IsName(piece.Text)
        && !LinkLabels.IsLabel(piece.Text)
        && (Links.KindOf(piece.Url) is LinkKind.Page
            || (Links.KindOf(piece.Url) is LinkKind.Other && Array.Exists(Profiles, piece.Url.Contains)));
}
