using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Titles;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Entries that say themselves that they are a talk, a lecture or a post, though they have a title and a link.
/// </summary>
internal static class OtherMedium
{
    public static bool IsSaid(EntryDraft draft, TitlePart part)
    {
        var pieces = draft.Parts[part.Index].Pieces;
        return IsCalledSo(part.Title.Text) || EndsInOne(pieces)
            || (SectionTitle.IsOfOtherMedia(draft.Section) && LeadsElsewhere(part.Title, pieces));
    }

    // "Slides: Folds of Sheets", "Folds of Sheets (a lecture of 2020)"
    private static bool IsCalledSo(string title)
    {
        if (title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon
            && title.AsSpan(0, colon) is "Slides" or "Video" or "Talk" or "Lecture" or "Podcast" or "Blog"
                or "Blog post")
            return true;
        return title is [.., ')'] && title.LastIndexOf('(') is > 0 and var open
            && SectionTitle.NamesOtherMedia(title[(title.AsSpan(open).LastIndexOfAny(' ', '(') + open + 1)..^1]);
    }

    // "[Folds](…) by Ann Lee, 2018. (Blog)"
    private static bool EndsInOne(List<Piece> pieces)
    {
        var last = pieces.FindLastIndex(piece => piece.Kind != PieceKind.Break && piece.Text.Length > 0);
        return last > 0 && pieces[last] is { Kind: PieceKind.Text, Text: var text }
            && text.AsSpan().TrimEnd(" .") is [.., ')' or ']' or '）'] said
            && said.LastIndexOfAny("([（") is >= 0 and var open
            && SectionTitle.NamesOtherMedia(said[(open + 1)..^1].ToString());
    }

    // "[A Title](https://youtube.com/…)" below "Talks", whatever stands behind it.
    private static bool LeadsElsewhere(EntryTitle title, List<Piece> pieces) =>
        title.Rule == "link" && Links.KindOf(pieces[title.First].Url) == LinkKind.Other;
}
