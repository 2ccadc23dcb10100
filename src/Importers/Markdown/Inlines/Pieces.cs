using System.Text;
using Markdig.Syntax.Inlines;
using SurveyGraph.Importers.Markdown.Markup;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>Flattens Markdown inlines, and the HTML among them, to rows of pieces.</summary>
/// <param name="offset">Where in the source the parsed text starts.</param>
internal sealed class Pieces(int offset)
{
    private readonly List<Piece> _pieces = [];
    private readonly TextRun _text = new();
    private PieceStyle _style;
    private (string Url, int Start, int First)? _anchor;

    public List<Piece> Of(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is null)
            return [];
        _pieces.Clear();
        _style = PieceStyle.None;
        _anchor = null;
        Add(inlines);
        EndText();
        EndAnchor(inlines.Span.End + 1 + offset);
        BrokenLink.Mend(_pieces);
        var mended = LooseBold.Mended(_pieces);
        return ReferenceEquals(mended, _pieces) ? [.. _pieces] : mended;
    }

    private void Add(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Add(inline);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                // Markdown has taken the backslash of an accent for its own.
                if (literal is { IsFirstCharacterEscaped: true, Content: { Length: > 0 } escaped }
                    && LatexLetters.IsAccent(escaped.CurrentChar))
                    AddText("\\", literal.Span.Start + offset, literal.Span.Start + 1 + offset);
                AddText(literal.Content.AsSpan(), TextRun.StartOf(literal) + offset, literal.Span.End + 1 + offset);
                break;
            case LinkInline link:
                AddLink(link);
                break;
            case AutolinkInline auto:
                EndText();
                AddSpanned(auto, PieceKind.Link, auto.Url, auto.Url);
                break;
            case EmphasisInline { FirstChild: LiteralInline { NextSibling: null } words } emphasis
                when words.Content.AsSpan().Trim(" .,") is "et al" or "et. al":
                Add(emphasis);
                break;
            case EmphasisInline emphasis:
                AddStyled(emphasis, emphasis.DelimiterCount >= 2 ? PieceStyle.Bold : PieceStyle.Italic);
                break;
            case CodeInline code:
                SetStyle(_style | PieceStyle.Code);
                AddText(code.ContentSpan, code.Span.Start + offset, code.Span.End + 1 + offset);
                SetStyle(_style & ~PieceStyle.Code);
                break;
            case HtmlEntityInline entity:
                // A blank in a name: "A.&nbsp;Lee"
                AddText(entity.Transcoded.AsSpan() is "\u00A0" ? " " : entity.Transcoded.AsSpan(),
                    entity.Span.Start + offset, entity.Span.End + 1 + offset);
                break;
            case LineBreakInline line when line.IsHard || _text.TakeBackslash():
                AddBreak(inline.Span.Start + offset);
                break;
            case LineBreakInline:
                AddText(" ", inline.Span.Start + offset, inline.Span.Start + 1 + offset);
                break;
            case HtmlInline html:
                AddHtml(html);
                break;
            case DelimiterInline delimiter:
                AddText(delimiter.ToLiteral(), delimiter.Span.Start + offset, delimiter.Span.Start + 1 + offset);
                Add((ContainerInline)delimiter);
                break;
            case ContainerInline container:
                Add(container);
                break;
        }
    }

    private void AddSpanned(Inline inline, PieceKind kind, string text, string url) =>
        _pieces.Add(new(kind, text, _style, inline.Span.Start + offset, inline.Span.End + 1 + offset, url));

    private void AddText(ReadOnlySpan<char> text, int start, int end) => _text.Add(text, start, end);

    private void EndText()
    {
        if (_text.Take(_style) is not { } taken)
            return;
        var text = LatexLetters.Decode(taken);
        if (_anchor is not null || !text.Text.Contains('/', StringComparison.Ordinal))
            _pieces.Add(text);
        else
            _pieces.AddRange(BareAddress.Split(text));
    }

    private void AddBreak(int offset)
    {
        EndText();
        _pieces.Add(new(PieceKind.Break, "", PieceStyle.None, offset, offset));
    }

    private void SetStyle(PieceStyle style)
    {
        if (style == _style)
            return;
        EndText();
        _style = style;
    }

    private void AddStyled(ContainerInline content, PieceStyle style)
    {
        var before = _style;
        SetStyle(before | style);
        Add(content);
        SetStyle(before);
    }

    // A link may hold words, images or both: words are what it is called, an image is a badge that leads somewhere.
    private void AddLink(LinkInline link)
    {
        EndText();
        var url = CleanUrl(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
        var (start, end) = (link.Span.Start + offset, link.Span.End + 1 + offset);
        if (link.FirstChild is null or LiteralInline { NextSibling: null })
        {
            var words = link.FirstChild is LiteralInline literal ? literal.Content.ToString() : "";
            var kind = link.IsImage ? PieceKind.Image : PieceKind.Link;
            _pieces.Add(new(kind, LatexLetters.Decode(words).Trim(), _style, start, end, url));
            return;
        }
        var inner = new Pieces(offset).Of(link);
        if (link.IsImage)
        {
            _pieces.Add(new(PieceKind.Image, Joined(inner), _style, start, end, url));
            return;
        }
        AddLinkOver(inner, url, _style, start, end);
    }

    private void AddLinkOver(List<Piece> inner, string url, PieceStyle style, int start, int end)
    {
        foreach (var piece in inner)
        {
            if (piece.Kind == PieceKind.Image)
                _pieces.Add(piece with { Target = piece.Target ?? url });
            else
                style |= piece.Style;
        }
        if (Joined(inner) is { Length: > 0 } label)
            _pieces.Add(new(PieceKind.Link, label, style, start, end, url));
        else if (!inner.Exists(piece => piece.Kind == PieceKind.Image))
            _pieces.Add(new(PieceKind.Link, "", style, start, end, url));
    }

    /// <summary>All words of the pieces.</summary>
    public static string TextOf(List<Piece> pieces)
    {
        if (pieces is [{ Kind: PieceKind.Text or PieceKind.Link } only])
            return only.Text.Trim();
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece.Kind is PieceKind.Text or PieceKind.Link)
                text.Append(piece.Text);
            else if (piece.Kind == PieceKind.Break)
                text.Append(' ');
        }
        return text.ToString().Trim();
    }

    private static string Joined(List<Piece> pieces) =>
        TextOf(pieces.FindAll(piece => piece.Kind != PieceKind.Image));

    private static string CleanUrl(string url)
    {
        // "[A Title]([https://a.example](https://b.example))": a link where its address should be.
        if (url is ['[', .., ')'] && url.LastIndexOf("](", StringComparison.Ordinal) is > 0 and var inner)
            url = url[(inner + 2)..^1];
        else if (url is ['(', .., ')'])
            url = url[1..^1];
        else if (url.StartsWith("#http", StringComparison.Ordinal))
            url = url[1..];
        return BareAddress.WithScheme(
            url.AsSpan().ContainsAny(' ', '\n', '\t') ? string.Concat(url.Where(c => !char.IsWhiteSpace(c))) : url);
    }

    private void AddHtml(HtmlInline html)
    {
        var tag = new HtmlTag(html.Tag);
        switch (tag.Name)
        {
            case "br" or "p" or "/p" or "li" or "/li" or "div" or "/div":
                AddBreak(html.Span.Start + offset);
                break;
            case "b" or "strong":
                SetStyle(_style | PieceStyle.Bold);
                break;
            case "/b" or "/strong":
                SetStyle(_style & ~PieceStyle.Bold);
                break;
            case "i" or "em":
                SetStyle(_style | PieceStyle.Italic);
                break;
            case "/i" or "/em":
                SetStyle(_style & ~PieceStyle.Italic);
                break;
            case "u" or "ins":
                SetStyle(_style | PieceStyle.Underlined);
                break;
            case "/u" or "/ins":
                SetStyle(_style & ~PieceStyle.Underlined);
                break;
            case "kbd" or "code" or "mark":
                SetStyle(_style | PieceStyle.Code);
                break;
            case "/kbd" or "/code" or "/mark":
                SetStyle(_style & ~PieceStyle.Code);
                break;
            case "img":
                EndText();
                AddSpanned(html, PieceKind.Image, tag.Attribute("alt") ?? "", tag.Attribute("src") ?? "");
                break;
            case "a" when tag.Attribute("href") is { } href:
                EndText();
                EndAnchor(html.Span.Start + offset);
                _anchor = (CleanUrl(href), html.Span.Start + offset, _pieces.Count);
                break;
            case "/a":
                EndText();
                EndAnchor(html.Span.End + 1 + offset);
                break;
            case var _ when !tag.IsOfHtml:
                AddText(html.Tag, html.Span.Start + offset, html.Span.End + 1 + offset);
                break;
        }
    }

    // What stands in an anchor is one link, however it is emphasised.
    private void EndAnchor(int end)
    {
        if (_anchor is not { } anchor)
            return;
        _anchor = null;
        var inner = _pieces[anchor.First..];
        _pieces.RemoveRange(anchor.First, inner.Count);
        AddLinkOver(inner, anchor.Url, PieceStyle.None, anchor.Start, end);
    }
}
