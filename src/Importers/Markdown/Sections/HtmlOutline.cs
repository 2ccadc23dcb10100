using System.Collections.Immutable;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;

namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>
/// The HTML that structures a Markdown list: <c>details</c>, <c>summary</c>, <c>h1</c> to <c>h6</c> and comments.
/// CommonMark takes such a line as the start of an HTML block and what follows it as raw text; blanked out here (every
/// character but line ends becomes a blank), the text parses as the Markdown it is meant to be, and every offset stays
/// what it was.
/// </summary>
internal sealed class HtmlOutline
{
    private const int MaxTitleLength = 4096;

    private readonly string _text;
    private readonly MaskedText _masked;
    private readonly ImmutableArray<OutlineMark>.Builder _marks = ImmutableArray.CreateBuilder<OutlineMark>();
    private bool _restHasNoCommentEnd;

    private HtmlOutline(string text) => (_text, _masked) = (text, new(text));

    /// <summary>The text to parse and the marks found in it, in order.</summary>
    public static (MaskedText Masked, ImmutableArray<OutlineMark> Marks) Read(string text)
    {
        var outline = new HtmlOutline(text);
        if (text.Contains('<', StringComparison.Ordinal))
            AngleBrackets.Visit(text, outline.Read);
        return (outline._masked, outline._marks.ToImmutable());
    }

    private int? Read(int start, int lineStart) =>
        StartsWith(start, "<!--") ? ReadComment(start, lineStart) : ReadTag(start, lineStart);

    // Returns the offset after what was masked, or null if the tag is none of ours.
    private int? ReadTag(int i, int lineStart)
    {
        // Declarations and instructions say nothing in a list.
        if (StartsWith(i, "<!") || StartsWith(i, "<?"))
            return Mask(i, i + "<!".Length);
        if (StartsWith(i, "<details") && TagEnd(i) is { } open)
        {
            _marks.Add(new(OutlineKind.Open, i, 0, null));
            return Mask(i, open);
        }
        if (StartsWith(i, "</details") && TagEnd(i) is { } close)
        {
            _marks.Add(new(OutlineKind.Close, i, 0, null));
            return Mask(i, close);
        }
        if (StartsWith(i, "<summary") && TagEnd(i) is { } summary)
            return IsOfEntry(summary)
                ? StartEntry(i, summary, lineStart)
                : ReadElement(i, summary, "</summary", OutlineKind.Title, 0);
        // Only that of an entry is left.
        if (StartsWith(i, "</summary") && TagEnd(i) is { } behind)
            return EndLine(i, behind);
        if (StartsWith(i, "<h") && i + 2 < _text.Length && _text[i + 2] is >= '1' and <= '6' && TagEnd(i) is { } heading
            && (i + 3 == heading - 1 || char.IsWhiteSpace(_text[i + 3])))
        {
            return ReadElement(i, heading, "</h" + _text[i + 2], OutlineKind.Heading, _text[i + 2] - '0');
        }
        return null;
    }

    // "<summary><a href=…>A Title</a></summary>" over its abstract: what leads to a paper names no part of the list.
    private bool IsOfEntry(int start)
    {
        var content = _text.AsSpan(start, Math.Min(_text.Length - start, MaxTitleLength));
        var end = content.IndexOf("</summary", StringComparison.OrdinalIgnoreCase);
        if (end <= 0)
            return false;
        // "[A Title](…)"
        if (content[..end].IndexOf("](") is > 0 and var mark
            && content[(mark + 2)..end].IndexOf(')') is > 0 and var length
            && Links.LeadsToPaper(content.Slice(mark + 2, length).ToString()))
            return true;
        for (var at = content[..end].IndexOf("href", StringComparison.OrdinalIgnoreCase); at >= 0 && at < end;)
        {
            var open = start + content[..at].LastIndexOf('<');
            if (open >= start && TagEnd(open) is { } close
                && new HtmlTag(_text[open..close]).Attribute("href") is { } url && Links.LeadsToPaper(url))
                return true;
            var next = content[(at + 1)..end].IndexOf("href", StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? end : at + 1 + next;
        }
        return false;
    }

    // A collapsible part ends the list or the table above it: an empty line, and the words at the start of another.
    private int StartEntry(int start, int end, int lineStart)
    {
        if (_text[lineStart] != '<' || !_masked.IsBlank(lineStart, start))
            return Mask(start, end);
        Mask(start, end - 1, "\n");
        return Mask(end - 1, end, "\n");
    }

    private int EndLine(int start, int end) => Mask(start, end, "<br>");

    private int? ReadElement(int start, int contentStart, string closing, OutlineKind kind, int level)
    {
        // A title is short; an element that does not close soon is damaged, and its text is kept as text.
        var window = Math.Min(_text.Length - contentStart, MaxTitleLength);
        var close = _text.IndexOf(closing, contentStart, window, StringComparison.OrdinalIgnoreCase);
        if (close < 0 || TagEnd(close) is not { } end)
            return Mask(start, contentStart);
        _marks.Add(new(kind, start, level, HtmlText.Of(_text.AsSpan(contentStart, close - contentStart))));
        return Mask(start, end);
    }

    private int ReadComment(int start, int lineStart)
    {
        // What never ends comments nothing out.
        var close = _restHasNoCommentEnd ? -1 : _text.IndexOf("-->", start, StringComparison.Ordinal);
        _restHasNoCommentEnd = close < 0;
        if (close < 0)
            return Mask(start, start + "<!--".Length);
        var end = close + "-->".Length;
        return _text.AsSpan(lineStart, start - lineStart).IsWhiteSpace()
            && !_text.AsSpan(start, end - start).Contains('\n')
            ? MoveBullet(start, end)
            : Mask(start, end);
    }

    // "<!-- 2024 -->- [Title](…)": behind so many blanks a bullet would be none, so it takes the comment's place.
    private int MoveBullet(int start, int end)
    {
        var bullet = end + (_text.AsSpan(end).IndexOfAnyExcept(' ') is > 0 and var blanks ? blanks : 0);
        if (_text.AsSpan(bullet) is not ['-' or '*' or '+', ' ', ..])
            return Mask(start, end);
        Mask(start, end, _text[bullet].ToString());
        Mask(bullet, bullet + 1);
        return end;
    }

    private int Mask(int start, int end, string words = "")
    {
        _masked.Blank(start, end, words);
        return end;
    }

    private bool StartsWith(int i, string tag) =>
        string.Compare(_text, i, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int? TagEnd(int i)
    {
        var end = _text.AsSpan(i, Math.Min(_text.Length - i, 1024)).IndexOf('>');
        return end < 0 ? null : i + end + 1;
    }
}
