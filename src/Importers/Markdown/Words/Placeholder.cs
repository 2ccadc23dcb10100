using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>What stands in a branch that has no papers yet: "TBD", "Coming soon", a table without rows.</summary>
internal static class Placeholder
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "", "tbd", "tba", "todo", "wip", "empty", "none", "noneyet", "nopapers", "nopapersyet", "nopaperyet",
        "nothingyet", "nothinghereyet", "comingsoon", "tobeadded", "tobeupdated", "tobecontinued", "tobedetermined",
        "toadd", "staytuned",
        "workinprogress", "underconstruction", "待补充", "待更新", "待添加", "待续", "未完待续", "暂无", "暂无论文", "敬请期待", "更新中", "正在更新",
    };

    /// <summary>Whether words only say that something is still to come.</summary>
    public static bool Is(List<Piece> pieces) =>
        pieces.TrueForAll(piece => piece.Kind is PieceKind.Text or PieceKind.Break) && Is(Pieces.TextOf(pieces));

    /// <summary>Whether a block says only that something is still to come.</summary>
    public static bool Is(Block block) => block switch
    {
        ParagraphBlock paragraph => Is(new Pieces(0).Of(paragraph.Inline)),
        Table table => table.OfType<TableRow>().All(row => row.IsHeader || row.Descendants<ParagraphBlock>().All(Is)),
        ListBlock or ListItemBlock or QuoteBlock => ((ContainerBlock)block).All(Is),
        _ => false,
    };

    private static bool Is(string text) =>
        text.Length < 40 && Words.Contains(Slug.Comparable(TextMarks.WithoutMarks(text)));
}
