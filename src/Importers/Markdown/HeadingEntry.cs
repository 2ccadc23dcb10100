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

    /// <summary>The heading, with the lines of facts below it, and the labelled lines there.</summary>
    /// <param name="blocks">How many blocks below the heading are among them.</param>
    public static List<EntryPart> PartsOf(
        ContainerBlock container, int index, Pieces reader, string source, out int blocks)
    {
        blocks = 0;
        List<Piece> own = [.. reader.Of(((HeadingBlock)container[index]).Inline)];
        List<EntryPart> parts = [new(PartRole.Any, null, own)];
        if (index + 1 == container.Count || container[index + 1] is not ParagraphBlock paragraph)
            return parts;
        var words = 0;
        foreach (var line in EntryLines.Of(reader.Of(paragraph.Inline), source))
        {
            if (LabelledParts.LabelOf(line) is { } label && PartRoles.IsKnown(label))
            {
                parts.AddRange(LabelledParts.Split(label, line));
            }
            else
            {
                words += TextShape.WordCount(EntryTitle.TextOf(line));
                if (words > MaxWordsBelow)
                    break;
                own.Add(new(PieceKind.Break, "", PieceStyle.None, line[0].Start, line[0].Start));
                own.AddRange(line);
            }
            blocks = 1;
        }
        return parts;
    }
}
