using Markdig.Syntax;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>A bullet below another one: a detail of it, an entry of its own, or a group.</summary>
/// <param name="Label">What the line starts with before a colon, or null.</param>
/// <param name="IsDetail">The label names a part of an entry (Code, Venue) or a facet, so that the line is about the
/// bullet above.</param>
internal sealed record NestedLine(ListItemBlock Item, List<Piece> Pieces, string? Label, bool IsDetail)
{
    /// <summary>
    /// The line has a title that links to a paper: "FastV: [Title](…)" too, for no part of an entry is called FastV.
    /// </summary>
    public bool IsEntry { get; } = !IsDetail && (EntryTitle.IsTitledLink(Pieces) || IsCited(Pieces));

    /// <summary>The line is a reference: names and a title that stands out. Two of them are two papers.</summary>
    public bool IsReference { get; } = !IsDetail && EntryTitle.Find(Pieces) is { IsReference: true, Rule: not "text" };

    private bool IsDatedReference =>
        !IsDetail && Pieces.Exists(piece => piece.Text.AsSpan().ContainsAnyInRange('0', '9'))
        && EntryTitle.Find(Pieces) is { IsReference: true };

    /// <summary>Whether a bullet names the lines below it and is no entry itself.</summary>
    /// <param name="isHeading">The bullet is "- ## 2020".</param>
    public static bool AreNamedBy(List<Piece> own, List<NestedLine> lines, bool isHeading)
    {
        if (own.Exists(LeadsSomewhere))
            return false;
        if (isHeading)
            return true;
        var title = EntryTitle.Find(own);
        if (title is { IsReference: true, Rule: "bold" or "link" })
            return false;
        // "- FOLD 16 -- A Title": where and when it appeared is said, so it is an entry.
        if (title is { Rule: "text", Lead: { } lead } && TextShape.HasWords(title.Value.Text, EntryTitle.StrongWords)
            && lead.AsSpan().ContainsAnyInRange('0', '9') && TitleText.IsVenue(lead.Trim(' ', '-', '|', ':', '[', ']')))
            return false;
        // "- **[2025.02.03]**" over "- Paper: [A Title](…)"
        if (title is null && lines.Count > 0 && lines.TrueForAll(line => line.IsLabelledPaper))
            return true;
        var isTitle = title is { IsStrong: true };
        // "- **Folds**" over "- A. Lee, et al., A Title, Phys. Rev. A 86 (2012)", each with its names
        if (!isTitle && lines.Count > 1 && lines.TrueForAll(line => line.IsDatedReference))
            return true;
        if (lines.Exists(line => line.IsDetail))
            return !isTitle && lines.Exists(line => line.IsEntry);
        var pages = lines.Where(line => line.IsNamedPage).Take(2).Count();
        if (lines.Exists(line => line.IsEntry) || pages > (isTitle ? 1 : 0))
            return true;
        if (!isTitle && IsVenueAndYear(own) && lines.TrueForAll(line => EntryTitle.Find(line.Pieces) is { } found
            && TextShape.HasWords(found.Text, EntryTitle.StrongWords)))
            return true;
        // Below a venue or a date, what has a colon is a title.
        return (title is null || lines.TrueForAll(line => line.Label is null))
            && lines.Exists(line => (EntryTitle.StandsAlone(line.Pieces) && !FactLine.Is(line.Pieces))
                || line.Item.Count > 1);
    }

    /// <summary>
    /// Whether the paragraphs of a bullet are entries below it, "1. **Branch**" over paragraphs that start with
    /// "• [A Title](…)": what has no link names what has one.
    /// </summary>
    public static bool AreMarkedParagraphs(ListItemBlock item, List<Piece> own, Pieces reader)
    {
        if (!own.TrueForAll(piece => piece.Kind == PieceKind.Text))
            return false;
        var hasTitle = false;
        foreach (var block in item.Skip(1))
        {
            if (block is not ParagraphBlock paragraph
                || reader.Of(paragraph.Inline) is not { } pieces
                || pieces is not [{ Kind: PieceKind.Text } mark, { Kind: PieceKind.Link }, ..]
                || mark.Text.Trim() is not ("•" or "·" or "▪" or "◦" or "‣" or "∙"))
                return false;
            hasTitle |= EntryTitle.IsTitledLink(pieces, 1);
        }
        return hasTitle;
    }

    /// <summary>
    /// The parts of the line where it stands alone below a title: of "Name [paper](…)" the name of the method, too.
    /// </summary>
    public List<EntryPart> PartsBelowTitle => IsNamedPage && Label is null && Pieces[0].Kind == PieceKind.Text
        ? [new(PartRole.ShortName, null, Pieces[..1]), new(PartRole.Any, null, Pieces[1..])]
        : LabelledParts.Of(Pieces);

    public bool LeadsToPaper => FactLine.LeadsToPaper(Pieces);

    private bool IsLabelledPaper =>
        Label is not null && PartRoles.Of(Label) == PartRole.Paper
        && Pieces.Exists(piece => Links.LeadsToPaper(piece) && TitleText.IsTitle(piece.Text));

    /// <summary>The line is a paper by its short name: "FastV: [paper](…)" or "[LLaVA](…)".</summary>
    public bool IsNamedPage =>
        !IsDetail && LeadsToPaper
        && Name is { } name && TitleText.IsTitle(name) && MethodName.Is(name);

    /// <summary>What the line calls its paper.</summary>
    public string? Name => Label ?? EntryTitle.Find(Pieces)?.Text;

    // "A Title. [Lee (1999)](…)"
    private static bool IsCited(List<Piece> pieces)
    {
        for (var i = 1; i < Math.Min(pieces.Count, EntryTitle.MaxPieces); i++)
        {
            if (Citation.IsBehindTitle(pieces, i))
                return true;
        }
        return false;
    }

    // "- ICML 2019" over titles
    private static bool IsVenueAndYear(List<Piece> own) =>
        own.TrueForAll(piece => piece.Kind == PieceKind.Text)
        && Inlines.Pieces.TextOf(own).Trim(' ', ':', '[', ']') is var text && text.AsSpan().ContainsAnyInRange('0', '9')
        && TextShape.Date(text) is null && VenueWords.IsDatedVenue(text);

    private static bool LeadsSomewhere(Piece piece) =>
        (piece.Kind == PieceKind.Link && Links.IsWeb(piece.Url))
            || piece is { Kind: PieceKind.Image, Target: not null };
}
