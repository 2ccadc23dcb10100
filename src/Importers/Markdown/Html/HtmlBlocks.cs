using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Sections;

namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>
/// Writes the HTML blocks of a Markdown list as the Markdown they stand for: tables as pipe tables, lists as bullets,
/// blocks as paragraphs. All that reads Markdown then reads them too.
/// </summary>
/// <remarks>Only what starts on a line of its own is a block; tags inside a line are left to the inlines.</remarks>
internal sealed class HtmlBlocks
{
    private const int MaxTitleLength = 400;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly HtmlTags _tags;
    private readonly RewrittenText _target;
    private readonly HtmlTable _table;
    private readonly HtmlList _list;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private bool _isChanged;

    // How far the text is written, and the last offset at which a line of ours starts.
    private int _done;
    private int _fresh;

    private HtmlBlocks(SourceText source, HtmlTags tags, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_source, _text, _tags, _diagnostics) = (source, source.Text, tags, diagnostics);
        _target = new(_text);
        _table = new(_text, tags, _target);
        _list = new(_text, tags, _target);
    }

    /// <summary>The text with Markdown for its HTML, or null where nothing in it is to be written anew.</summary>
    /// <param name="diagnostics">Takes what is found about the HTML, at places in the source.</param>
    public static RewrittenText? Rewrite(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var tags = HtmlTags.Of(source.Text);
        if (tags.Count == 0)
            return null;
        var blocks = new HtmlBlocks(source, tags, diagnostics);
        blocks.Rewrite();
        return blocks._isChanged ? blocks._target : null;
    }

    private void Rewrite()
    {
        for (var i = 0; i < _tags.Count; i++)
        {
            if (_tags[i].Start >= _done)
                Rewrite(i);
        }
        _target.Copy(_done, _text.Length);
    }

    private void Rewrite(int index)
    {
        var tag = _tags[index];
        if (HtmlContent.IsRaw(tag.Name))
            LeaveOut(index);
        else if (tag is { Name: "table" or "ul" or "ol" or "li", IsEnd: false } && IndentOf(tag.Start) is { } indent)
            RewriteRegion(index, indent);
        else if (EndOfEntryHeading(index) is { } end && IndentOf(tag.Start) is not null)
            RewriteHeading(tag, _tags[end]);
        else if (IsBlock(tag.Name) && IndentOf(tag.Start) is { } blanks)
            StartParagraph(tag, blanks);
        else if (IsHollow(tag) && IndentOf(tag.Start) is not null)
            LeaveOutHollowLine(index);
    }

    private static bool IsBlock(string name) =>
        name is "p" or "div" or "center" or "section" or "article" or "main" or "header" or "footer" or "nav" or "aside"
            or "figure" or "figcaption" or "blockquote" or "hr" or "dl" or "dt" or "dd" or "table" or "tr" or "td"
            or "th" or "thead" or "tbody" or "tfoot" or "ul" or "ol" or "li";

    // A heading that names a part of the list has few words and leads nowhere, or to an anchor; one that leads to a
    // paper is an entry, and of one that may be a title what stands below decides.
    private int? EndOfEntryHeading(int index)
    {
        var tag = _tags[index];
        if (tag.IsEnd || tag.Name is not ['h', >= '3' and <= '6'] || _tags.EndOf(index) is not { } end)
            return null;
        for (var i = index + 1; i < end; i++)
        {
            if (_tags[i].Opens("a") && new HtmlTag(_text[_tags[i].Start.._tags[i].End]).Attribute("href") is { } url
                && Links.LeadsToPaper(url))
                return end;
        }
        var words = _text.AsSpan(tag.End, _tags[end].Start - tag.End);
        return words.Length <= MaxTitleLength && TextShape.HasWords(words, SectionTitle.MinWordsOfPaper) ? end : null;
    }

    private void RewriteHeading(TagPlace tag, TagPlace end)
    {
        _target.Copy(_done, tag.Start);
        _target.Write($"\n\n{new string('#', tag.Name[1] - '0')} ", tag.Start);
        _target.CopyOnOneLine(tag.End, end.Start);
        _target.Write("\n\n", end.Start);
        _fresh = _done = end.End;
        _isChanged = true;
    }

    // Anchors without a target, line breaks, fonts: a line of them alone is a blank line.
    private bool IsHollow(TagPlace tag) =>
        tag.Name is "br" or "span" or "font" or "b" or "strong" or "i" or "em" or "u"
        || tag.Name == "a" && (tag.IsEnd
            || !_text.AsSpan()[tag.Start..tag.End].Contains("href", StringComparison.OrdinalIgnoreCase));

    private void LeaveOut(int index)
    {
        var tag = _tags[index];
        _target.Copy(_done, tag.Start);
        _done = tag.IsEnd || _tags.EndOf(index) is not { } end ? tag.End : _tags[end].End;
        _isChanged = true;
    }

    private void StartParagraph(TagPlace tag, string indent)
    {
        _target.Copy(_done, tag.Start);
        _target.Write("\n\n" + indent, tag.Start);
        _done = tag.End;
        while (_done < _text.Length && _text[_done] is ' ' or '\t')
            _done++;
        _fresh = _done;
        _isChanged = true;
    }

    // In a paragraph such a line keeps its lines apart, so only one behind a blank line goes.
    private void LeaveOutHollowLine(int index)
    {
        var start = _tags[index].Start;
        var above = _text.AsSpan(_done, start - _done);
        var blanks = above[above.TrimEnd().Length..];
        if (blanks.Length < above.Length ? blanks.Count('\n') < 2 : _done != _fresh)
            return;
        var end = start;
        for (; index < _tags.Count && IsHollow(_tags[index]) && IsBlank(end, _tags[index].Start); index++)
            end = _tags[index].End;
        if (_text.AsSpan(end).TrimStart(" \t\r") is not ([] or ['\n', ..]))
            return;
        _target.Copy(_done, start);
        _fresh = _done = end;
        _isChanged = true;
    }

    private bool IsBlank(int start, int end) => _text.AsSpan(start, end - start).IndexOfAnyExcept(" \t") < 0;

    private void RewriteRegion(int index, string indent)
    {
        var tag = _tags[index];
        var end = tag.Name != "li" && _tags.EndOf(index) is { } close ? _tags[close].End : EndOfUnclosed(tag);
        var last = _tags.IndexFrom(end) - 1;
        _target.Copy(_done, tag.Start);
        if (tag.Name == "table")
            _table.Write(index, last, end, indent);
        else if (_list.Write(index, last, end, indent) is > HtmlList.MaxDepth and var depth)
            ReportDepth(tag, depth);
        _target.Write("\n" + indent, end - 1);
        _fresh = _done = end;
        _isChanged = true;
    }

    // What never closes ends with the first blank line behind which no tag stands.
    private int EndOfUnclosed(TagPlace tag)
    {
        var end = tag.End;
        while (end < _text.Length)
        {
            var line = _text.IndexOf('\n', end);
            end = line < 0 ? _text.Length : line + 1;
            var blanks = _text.AsSpan(end).IndexOfAnyExcept(" \t\r\n");
            if (blanks < 0 || (_text.AsSpan(end, blanks).Contains('\n') && _text[end + blanks] != '<'))
                break;
            end += blanks;
        }
        // An item needs no end tag.
        if (tag.Name != "li")
        {
            var lastLine = _source.PositionOf(Math.Max(tag.Start, end - 1)).Line;
            _diagnostics.Add(DiagnosticCodes.UnclosedHtml.At(
                _source.Span(tag.Start, tag.End - tag.Start),
                $"<{tag.Name}> is not closed; it is read up to line {lastLine}"));
        }
        return end;
    }

    private void ReportDepth(TagPlace tag, int depth)
    {
        _diagnostics.Add(DiagnosticCodes.NestingTooDeep.At(
            _source.Span(tag.Start, tag.End - tag.Start),
            $"this HTML list nests {depth} levels deep; what is below level {HtmlList.MaxDepth} is read as on it"));
    }

    /// <summary>
    /// The blanks before a tag that starts its line, or null; none where no item of a list asks for them.
    /// </summary>
    private string? IndentOf(int offset)
    {
        var start = offset;
        while (start > _done && _text[start - 1] is ' ' or '\t')
            start--;
        if (start != _fresh && (start == _done || _text[start - 1] != '\n'))
            return null;
        return start < offset && IsInItem(start, offset - start) ? _text[start..offset] : "";
    }

    // The line above is a bullet or goes on with one.
    private bool IsInItem(int lineStart, int indent)
    {
        var above = _text.AsSpan(Math.Max(0, lineStart - 2000), Math.Min(lineStart, 2000)).TrimEnd();
        above = above[(above.LastIndexOf('\n') + 1)..];
        var content = above.TrimStart(" \t");
        var blanks = above.Length - content.Length;
        var isBullet = content is ['-' or '*' or '+', ' ', ..] or [>= '0' and <= '9', '.' or ')', ' ', ..];
        return isBullet ? blanks < indent : blanks > 0 && content is not ['<', ..];
    }
}
