using Markdig.Syntax;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Titles;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// A heading of a level that has papers, most of it: with nothing but links or fields below, it is one, too, however
/// short its title, and is not known by what it links to.
/// </summary>
internal static class SisterHeading
{
    private const int MinWordsAboveLinks = 2;

    // Above links to a video or code alone, fewer words may be those of a part of the list.
    private const int MinWordsAboveOthers = 6;

    public static bool Is(ContainerBlock container, int index, HeadingLevels levels)
    {
        if (container is not MarkdownDocument || container[index] is not HeadingBlock heading
            || !levels.AreOfPapers(heading.Level) || index + 1 == container.Count)
            return false;
        var title = SectionTitle.Plain(Pieces.TextOf(new Pieces(0).Of(heading.Inline)));
        if (!TitleText.IsTitle(title) || !TextShape.IsInCapitals(title) || SectionTitle.NamesPart(title)
            || SectionTitle.IsAboutList(title) || SectionTitle.NamesOtherMedia(title) || TitleText.IsOccasion(title))
            return false;
        var isLong = TextShape.HasWords(title, SectionTitle.MinWordsOfPaper);
        return container[index + 1] switch
        {
            ParagraphBlock paragraph when new Pieces(0).Of(paragraph.Inline) is var pieces =>
                (IsLast(container, index + 1) && TextShape.HasWords(title, MinWordsAboveLinks)
                    && AreLinks(pieces, mustLeadToPaper: !TextShape.HasWords(title, MinWordsAboveOthers)))
                || (isLong && FactLine.LinesOf(pieces) is var lines && lines.TrueForAll(FactLine.IsField)
                    && HasEnough(lines.Count)),
            ListBlock list => isLong && HasEnough(list.Count) && list.OfType<ListItemBlock>().All(IsField),
            _ => false,
        };

        // A tool has an author, too.
        bool HasEnough(int fields) => fields > 1 || levels.AreInListOfPapers;
    }

    // "[pdf](…) [video](…)", each behind a picture perhaps, or an address
    private static bool AreLinks(List<Piece> line, bool mustLeadToPaper) =>
        line.TrueForAll(LinkLabels.IsLabelOrMark)
        && line.Exists(piece => piece.Kind == PieceKind.Link && (!mustLeadToPaper || Links.LeadsToPaper(piece)));

    private static bool IsField(ListItemBlock item) =>
        item is [ParagraphBlock only] && FactLine.IsField(new Pieces(0).Of(only.Inline));

    private static bool IsLast(ContainerBlock container, int index) =>
        index + 1 == container.Count || container[index + 1] is HeadingBlock or ThematicBreakBlock;
}
