using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Lines of a paragraph that start with words in bold and have a link each, "**Folds** (2018) [[paper]](…)": an entry
/// each, however short some of the titles are.
/// </summary>
internal static class BoldLines
{
    // A third of them may lead to a page of something else.
    private const int Share = 3;

    public static bool Are(List<List<Piece>> lines) =>
        lines.Count > 1 && lines.TrueForAll(IsTitleAndLink)
        && lines.FindAll(line => EntryLines.PageOf(line) is not null) is var papers
        && papers.Count * Share >= lines.Count * (Share - 1)
        && papers.Select(EntryLines.PageOf).Distinct(StringComparer.Ordinal).Count() == papers.Count
        && papers.Exists(line => EntryLines.StartOfEntry(line) is { Rule: "bold" });

    // "**Code:** [here](…)" is a part of the entry above, and so may be "**FOLD 2019**".
    private static bool IsTitleAndLink(List<Piece> line) =>
        line.Find(piece => piece.Kind == PieceKind.Link || TextShape.WordCount(piece.Text) > 0) is
        { Kind: PieceKind.Text, Text: var text } first && first.Style.HasFlag(PieceStyle.Bold)
        && line.Exists(piece => piece.Kind == PieceKind.Link)
        && text.Trim() is [.., not (':' or '：')] words
        && !PartRoles.IsKnown(words) && !LinkLabels.IsLabel(words) && !TitleText.IsVenue(words);
}
