using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// A line below a title that holds facts of that paper and nothing else: "Authors: …", names, "CVPR 2021",
/// "[paper](…) [code](…)", or the one before the other.
/// </summary>
internal static class FactLine
{
    // A longer line is a summary.
    private const int MaxWords = 120;

    public static bool Is(List<Piece> line)
    {
        if (IsLabelled(line))
            return true;
        var link = line.FindIndex(piece => piece.Kind == PieceKind.Link);
        var words = Pieces.TextOf(link < 0 ? line : line[..link]);
        if (link < 0)
            return words.Length > 0 && AreFacts(words);
        for (var i = link; i < line.Count; i++)
        {
            var isDate = line[i].Kind == PieceKind.Text && VenueWords.IsOccasion(line[i].Text);
            if (!isDate && !LinkLabels.IsLabelOrMark(line[i]))
                return false;
        }
        return IsFactBefore(words);
    }

    /// <summary>Whether words before a link are names, a venue, a date or nothing.</summary>
    public static bool IsFactBefore(string words) =>
        words.Trim(' ', '[', '(', '*', '.', ',') is var plain && (plain.Length == 0 || AreFacts(plain));

    /// <summary>Whether a link of the line leads to a paper.</summary>
    public static bool LeadsToPaper(List<Piece> line) => line.Exists(Links.LeadsToPaper);

    /// <summary>Whether a link that is called a paper, and leads to one, is the first thing that a line says.</summary>
    public static bool StartsWithPaper(List<Piece> line) =>
        line.Find(piece => piece.Kind == PieceKind.Link || TextShape.WordCount(piece.Text) > 0)
            is { Kind: PieceKind.Link } first && LinkLabels.IsPaperLabel(first.Text) && Links.LeadsToPaper(first.Url);

    /// <summary>Whether a line starts with the name of a part of an entry, and is no entry itself.</summary>
    public static bool IsLabelled(List<Piece> line) => HasLabel(line) && !EntryTitle.IsTitledLink(line);

    /// <summary>Whether a line starts with the name of a part of an entry: "Code: …".</summary>
    public static bool HasLabel(List<Piece> line) =>
        LabelledParts.LabelOf(line) is { } label && PartRoles.IsKnown(label);

    /// <summary>Whether a line starts with the name of a part of an entry or of a facet: "Tags: …".</summary>
    public static bool IsField(List<Piece> line) =>
        LabelledParts.LabelOf(line) is { } label && (PartRoles.IsKnown(label) || PartRoles.IsFacetLabel(label));

    /// <summary>
    /// The lines of a paragraph: "**Authors:** …" over "**Published:** …", with a break between them.
    /// </summary>
    public static List<List<Piece>> LinesOf(List<Piece> paragraph)
    {
        List<List<Piece>> lines = [[]];
        foreach (var piece in paragraph)
        {
            if (piece.Kind == PieceKind.Break)
                lines.Add([]);
            else
                lines[^1].Add(piece);
        }
        return lines;
    }

    /// <summary>Whether a line is one name, over a line of links to a paper, or over a venue.</summary>
    public static bool IsNameAboveLinks(List<Piece> line, List<Piece> below) =>
        line is [{ Kind: PieceKind.Text, Text: var name }, .. var remark] && remark is [] or [{ Text: ['(', ..] }]
        && !ReferenceNames.HasNoun(name)
        && ((below.TrueForAll(LinkLabels.IsLabelOrMark) && LeadsToPaper(below))
            || (ReferenceText.IsOneName(name) && TitleText.IsOccasion(Pieces.TextOf(below).Trim())));

    /// <summary>Whether a text starts with names of people.</summary>
    public static bool HasNames(string words) =>
        AuthorText.Read(words, NameCertainty.Likely, out _, out var hasMore).Count > (hasMore ? 0 : 1);

    /// <summary>Whether a line says who wrote a paper, and where perhaps: "by Lee et al., CVPR 2021".</summary>
    public static bool SaysBy(List<Piece> line) =>
        line.TrueForAll(piece => piece.Kind == PieceKind.Text) && Pieces.TextOf(line) is var words
        && AuthorText.IsBy(words) && AreFacts(words);

    private static bool AreFacts(string words)
    {
        if (VenueWords.IsOccasion(words))
            return true;
        if (TextShape.WordCount(words) > MaxWords || SetApartTitle.IsQuotedBehindNames(words))
            return false;
        var names = AuthorText.Read(words, NameCertainty.Likely, out var rest, out var hasMore);
        // "by Lee, CVPR 2021"
        hasMore |= rest.Count > 0 && AuthorText.IsBy(words);
        return names.Count > (hasMore ? 0 : 1) && rest.TrueForAll(VenueWords.IsDatedVenue)
            // One of many may end as nouns do: "Ann Lee, Bo Chen, Cy Welling".
            && names.Count(name => ReferenceNames.HasNoun(name.DisplayName)) * 3 <= names.Count;
    }
}
