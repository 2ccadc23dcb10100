using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Entries that say themselves that they are a talk, a lecture or a post, though they have a title and a link.
/// </summary>
internal static class OtherMedium
{
    // Workshops and challenges have papers, too.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Slides", "Video", "Talk", "Lecture", "Podcast", "Blog", "Blog post", "Blogpost",
    };

    public static bool IsSaid(EntryDraft draft, TitlePart part)
    {
        var pieces = draft.Parts[part.Index].Pieces;
        return IsCalledSo(part.Title.Text)
            || (part.Title.Rule == "link" && LeadsElsewhere(draft, pieces, pieces[part.Title.First].Url));
    }

    // "Slides: Folds of Sheets", "Folds of Sheets (a lecture of 2020)"
    private static bool IsCalledSo(string title)
    {
        if (title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Names.Contains(title[..colon]))
            return true;
        return title is [.., ')'] && title.LastIndexOf('(') is > 0 and var open
            && Names.Contains(title[(title.AsSpan(open).LastIndexOfAny(' ', '(') + open + 1)..^1]);
    }

    // "[Folds](…) by Ann Lee, 2018. (Blog)"
    private static bool EndsInOne(List<Piece> pieces)
    {
        var last = pieces.FindLastIndex(piece => piece.Kind != PieceKind.Break && piece.Text.Length > 0);
        return last > 0 && pieces[last] is { Kind: PieceKind.Text, Text: var text }
            && text.AsSpan().TrimEnd(" .") is [.., ')' or ']' or '）'] said
            && said.LastIndexOfAny("([（") is >= 0 and var open
            && Names.Contains(said[(open + 1)..^1].ToString());
    }

    // "[A Title](https://youtube.com/…)" below "Talks", whatever stands behind it; no paper of which there are "[Slides]".
    private static bool LeadsElsewhere(EntryDraft draft, List<Piece> pieces, string url) => Links.KindOf(url) switch
    {
        LinkKind.Other => EndsInOne(pieces) || SectionTitle.IsOfOtherMedia(draft.Section),
        LinkKind.Page => EndsInOne(pieces),
        _ => false,
    };
}
