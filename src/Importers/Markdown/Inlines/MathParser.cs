using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>
/// Keeps mathematics as it is written, <c>$H_{2}$O and CO$_2$</c>, in which Markdown would see emphasis and escapes.
/// </summary>
/// <remarks>
/// Markdig's own parser knows mathematics by its dollar signs alone; here what stands between them must be mathematics,
/// for titles speak of money too.
/// </remarks>
internal sealed class MathParser : InlineParser
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("_*~\\");
    private static readonly SearchValues<char> Links = SearchValues.Create("`[]<");

    public MathParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = LatexText.MathLengthAt(slice.AsSpan(), 0);
        var text = slice.AsSpan()[..length];
        if (!text.ContainsAny(Marks) || text.ContainsAny(Links))
            return false;
        var offset = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1))
        {
            Span = new SourceSpan(offset, offset + length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += length;
        return true;
    }
}
