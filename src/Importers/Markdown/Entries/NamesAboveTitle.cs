using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// A bullet of names over the one paper that they wrote: "**FoldNet**: Ann Lee, Bo Chen." over
/// "- A Title. [[CVPR'22](…)]".
/// </summary>
internal static class NamesAboveTitle
{
    /// <summary>The bullet as parts, or null where it is no such one.</summary>
    /// <param name="own">The bullet.</param>
    /// <param name="lines">The lines below it.</param>
    public static List<EntryPart>? Of(List<Piece> own, List<NestedLine> lines)
    {
        if (lines is not [{ IsDetail: false } title, .. var details] || !details.TrueForAll(line => line.IsDetail)
            || !title.LeadsToPaper || EntryTitle.Find(title.Pieces) is null
            || !own.TrueForAll(piece => piece.Kind == PieceKind.Text))
            return null;
        if (LabelledParts.LabelOf(own) is not { } label)
            return AreNames(own, isNamed: false) ? [new(PartRole.Authors, null, own)] : null;
        if (PartRoles.IsKnown(label) || LabelledParts.Split(label, own) is not [{ Pieces: var names }]
            || !AreNames(names, isNamed: MethodName.Is(label)))
            return null;
        var colon = own[0].Text.AsSpan().IndexOfAny(':', '：');
        var name = colon < 0 ? own[0] : own[0].Between(0, colon);
        return [new(PartRole.ShortName, null, [name]), new(PartRole.Authors, null, names)];
    }

    // One name alone may be a topic, but not behind the name of a method.
    private static bool AreNames(List<Piece> pieces, bool isNamed)
    {
        var text = Pieces.TextOf(pieces).Trim(' ', ':', '：');
        var names = AuthorText.Read(text, NameCertainty.Likely, out var rest, out var hasMore);
        return names.Count > (hasMore || isNamed ? 0 : 1) && rest.Count == 0
            && !names.Exists(name => ReferenceNames.HasNoun(name.DisplayName));
    }
}
