using Markdig.Syntax;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// A heading that is an entry: its words are a title that links to a paper, and what stands below is about that paper,
/// no list of others.
/// </summary>
internal static class HeadingEntry
{
    // Headings above name the list and its parts, and may link to the survey that the list belongs to.
    private const int MinLevel = 3;

    // A longer paragraph is a summary, which may speak of other papers.
    private const int MaxWordsBelow = 30;

    /// <param name="container">The document.</param>
    /// <param name="index">The place of the block in it.</param>
    public static bool Is(ContainerBlock container, int index) =>
        container is MarkdownDocument && container[index] is HeadingBlock { Level: >= MinLevel } heading
        && (index + 1 == container.Count || container[index + 1] is ParagraphBlock or HeadingBlock)
        && IsEntry(new Pieces(0).Of(heading.Inline));

    // A link alone may have a title of one word.
    private static bool IsEntry(List<Piece> pieces) =>
        EntryTitle.IsTitledLink(pieces)
        || (pieces is [{ Kind: PieceKind.Link } only] && Links.LeadsToPaper(only.Url) && TitleText.IsTitle(only.Text));

    /// <summary>The pieces of the heading and of the line of facts below it, if there is one.</summary>
    /// <param name="blocks">How many blocks below the heading are among them.</param>
    public static List<Piece> PiecesOf(ContainerBlock container, int index, Pieces reader, out int blocks)
    {
        blocks = 0;
        var pieces = reader.Of(((HeadingBlock)container[index]).Inline);
        if (index + 1 == container.Count || container[index + 1] is not ParagraphBlock paragraph)
            return pieces;
        var below = reader.Of(paragraph.Inline);
        if (below.Count == 0 || TextShape.WordCount(EntryTitle.TextOf(below)) > MaxWordsBelow)
            return pieces;
        blocks = 1;
        return [.. pieces, new(PieceKind.Break, "", PieceStyle.None, below[0].Start, below[0].Start), .. below];
    }
}
