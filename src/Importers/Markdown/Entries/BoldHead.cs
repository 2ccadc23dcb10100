using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>A line in bold that names the list below it, as a heading does: "**Object Detection**" over entries.</summary>
internal static class BoldHead
{
    /// <summary>So many lines show what a list holds.</summary>
    public const int SampleLines = 20;

    private const int MaxWords = 8;

    // One may be a line about what is in bold above it.
    private const int MinTitles = 2;

    /// <summary>Whether a paragraph heads the lines of the list below it, half of which are entries or more.</summary>
    public static bool Is(List<Piece> paragraph, List<NestedLine> lines)
    {
        var text = Pieces.TextOf(paragraph).Trim();
        var isVenue = TitleText.IsVenue(text);
        var isDatedVenue = isVenue && text.AsSpan().ContainsAnyInRange('0', '9');
        return paragraph.TrueForAll(IsBold) && TextShape.WordCount(text) is > 0 and <= MaxWords
            && text[0] != '#' && text[^1] is not ('.' or '!' or '?' or ',' or ';')
            && (!PartRoles.IsKnown(text.TrimEnd(':', '：')) || IsKindOfPapers(text.TrimEnd(':', '：'), lines))
            && (lines.Count(line => line.IsEntry || IsDated(line.Pieces) || (isVenue && IsTitleOfPaper(line))
                    || (isDatedVenue && IsTitle(line))) * 2
                >= Math.Max(lines.Count, 1)
                || (lines.Count >= MinTitles && lines.TrueForAll(IsTitleBeforePaper)));
    }

    // "**Conference**", "**Journal**", "**Papers**": a part of an entry elsewhere, but over nothing than entries a
    // kind.
    private static bool IsKindOfPapers(string text, List<NestedLine> lines) =>
        lines.Count > 0 && lines.TrueForAll(line => line.IsEntry)
        && (lines.Count > 1 || PartRoles.Of(text) == PartRole.Venue || TextShape.WordCount(text) > 1);

    // "**A Title** [[paper]](…)", "**[FoldNet]** A Title [[paper]](…)": below the name of a venue, words in bold are no
    // part of a paper above, nor are words before its link.
    private static bool IsTitleOfPaper(NestedLine line) =>
        !line.IsDetail && line.LeadsToPaper && EntryTitle.Find(line.Pieces) is { } title
        && (title is { IsStrong: true, Rule: "bold" or "quoted" } || IsTitleBeforePaper(line));

    // "A Title in Capitals" below a venue and its year
    private static bool IsTitle(NestedLine line) =>
        !line.IsDetail && EntryTitle.Find(line.Pieces) is { } title && TitleText.IsInTitleCase(title.Text);

    // "A Title in Capitals [[paper]](…)"
    private static bool IsTitleBeforePaper(NestedLine line) =>
        !line.IsDetail && EntryTitle.Find(line.Pieces) is { Rule: "text" } title
        && TitleText.IsInTitleCase(title.Text) && TitleText.IsOpening(title.Text)
        && line.Pieces.Exists(piece => Links.LeadsToPaper(piece) && LinkLabels.IsPaperLabel(piece.Text));

    // "2020-ICML-A Title", "CVPR 2020: A Title": where and when it appeared makes an entry of what has no link, too.
    private static bool IsDated(List<Piece> line) =>
        Pieces.TextOf(line) is var text && Math.Max(TitleStart.BehindVenue(text), TitleStart.LengthOfOccasion(text)) is var start
        && start > 0 && TextShape.HasWords(text.AsSpan(start), EntryTitle.StrongWords);

    // Marks and a colon may stand beside the bold words.
    private static bool IsBold(Piece piece) =>
        piece.Kind == PieceKind.Text
        && (piece.Style.HasFlag(PieceStyle.Bold) || TextShape.WordCount(piece.Text) == 0);
}
