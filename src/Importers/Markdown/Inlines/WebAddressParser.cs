using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>
/// Makes links of web addresses that stand in running text, as GitHub does: "see https://arxiv.org/abs/2403.06764."
/// </summary>
/// <remarks>
/// https://github.github.com/gfm/#autolinks-extension-. Markdig's own parser of them looks, for each address, at all
/// that stands before it in the paragraph; this one only at what is open there.
/// </remarks>
internal sealed class WebAddressParser : InlineParser
{
    private const string AfterScheme = "://";

    private static readonly string[] Schemes = ["https", "http", "ftp"];

    public WebAddressParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.AsSpan().StartsWith(AfterScheme) || processor.Inline is not LiteralInline before)
            return false;
        var scheme = SchemeLength(before.Content, slice);
        if (scheme == 0 || IsInBrackets(before))
            return false;
        var start = slice.Start - scheme;
        var length = BareAddress.LengthOf(slice.Text.AsSpan(start, slice.End + 1 - start));
        if (length <= scheme + AfterScheme.Length)
            return false;

        before.Content.End -= scheme;
        before.Span.End -= scheme;
        if (before.Content.IsEmpty)
            before.Remove();
        var address = new StringSlice(slice.Text, start, start + length - 1);
        var offset = processor.GetSourcePosition(start, out var line, out var column);
        var span = new SourceSpan(offset, offset + length - 1);
        var link = new LinkInline(address.ToString(), "")
        {
            Span = span,
            UrlSpan = span,
            Line = line,
            Column = column,
            IsClosed = true,
            IsAutoLink = true,
        };
        link.AppendChild(new LiteralInline(address) { Span = span, Line = line, Column = column, IsClosed = true });
        processor.Inline = link;
        slice.Start = start + length;
        return true;
    }

    // The scheme that stands right before the colon, unless a word runs into it; else 0.
    private static int SchemeLength(StringSlice before, StringSlice slice)
    {
        if (!ReferenceEquals(before.Text, slice.Text) || before.End != slice.Start - 1)
            return 0;
        foreach (var scheme in Schemes)
        {
            if (!before.AsSpan().EndsWith(scheme, StringComparison.OrdinalIgnoreCase))
                continue;
            var start = slice.Start - scheme.Length;
            var mayStart = start == 0 || char.IsWhiteSpace(slice.Text[start - 1])
                || slice.Text[start - 1] is '*' or '_' or '~' or '(';
            return mayStart ? scheme.Length : 0;
        }
        return 0;
    }

    // A bracket that is open may yet become a link, and links hold no links.
    private static bool IsInBrackets(Inline inline)
    {
        var open = 0;
        for (var above = inline.Parent; above is not null; above = above.Parent)
        {
            if (above is LinkDelimiterInline { IsActive: true } bracket)
                open += bracket.Type == DelimiterType.Open ? 1 : -1;
        }
        return open > 0;
    }
}
