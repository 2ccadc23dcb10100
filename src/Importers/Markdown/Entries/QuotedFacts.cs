using Markdig.Syntax;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// A quotation below the line of an entry that holds its facts: "&gt; *Ann Lee, Bo Chen, et al.* [[paper](…)]". Others
/// are notes.
/// </summary>
internal static class QuotedFacts
{
    /// <summary>The pieces of the quotation, or null where it is a note.</summary>
    public static List<Piece>? Of(QuoteBlock quote, Pieces reader) =>
        quote is [ParagraphBlock only] && reader.Of(only.Inline) is { Count: > 0 } pieces
        && FactLine.LinesOf(pieces).TrueForAll(IsFact) ? pieces : null;

    private static bool IsFact(List<Piece> line) =>
        FactLine.Is(line)
        || (line is [{ Kind: PieceKind.Text } names, .. var links] && names.Style.HasFlag(PieceStyle.Italic)
            && (FactLine.HasNames(names.Text) || ReferenceText.IsOneName(names.Text.AsSpan().Trim(" .")))
            && links.TrueForAll(LinkLabels.IsLabelOrMark))
        || (line.Exists(Links.LeadsToPaper) && line.TrueForAll(LinkLabels.IsLabelOrMark));
}
