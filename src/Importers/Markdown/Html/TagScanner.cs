using System.Buffers;
using System.Collections.Frozen;
using SurveyGraph.Importers.Markdown.Markup;

namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>Finds the tags of a Markdown text that a browser would see: none in code, none in comments.</summary>
internal sealed class TagScanner
{
    // What is longer is no tag that anybody wrote.
    private const int MaxTagLength = 4096;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ("table caption colgroup col thead tbody tfoot tr td th ul ol li dl dt dd details summary h1 h2 h3 h4 h5 h6 p "
        + "div center section article main header footer nav aside figure figcaption blockquote br hr a span font img "
        + "b strong i em u ins s del sub sup small big code pre script style textarea picture source svg kbd")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");

    private static readonly SearchValues<char> TagMarks = SearchValues.Create("<>\"'");

    private readonly string _text;
    private readonly List<TagPlace> _tags = [];
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();
    private bool _restHasNoCommentEnd;

    private TagScanner(string text) => _text = text;

    /// <summary>The tags in order.</summary>
    public static List<TagPlace> Of(string text)
    {
        var scanner = new TagScanner(text);
        if (text.Contains('<', StringComparison.Ordinal))
            AngleBrackets.Visit(text, (start, _) => scanner.ReadTag(start)?.End);
        return scanner._tags;
    }

    private TagPlace? ReadTag(int start)
    {
        var rest = _text.AsSpan(start + 1);
        if (rest.StartsWith("!--", StringComparison.Ordinal))
            return ReadComment(start);
        var isEnd = rest is ['/', ..];
        var name = rest[(isEnd ? 1 : 0)..];
        name = name[..Math.Min(name.Length, 12)];
        var length = name.IndexOfAnyExcept(Letters);
        name = length < 0 ? name : name[..length];
        if (!_names.TryGetValue(name, out var known))
            return null;
        if (EndOfTag(start + (isEnd ? 2 : 1) + name.Length) is not { } end)
            return null;
        return Add(new(start, end, known, isEnd));
    }

    // A quoted value may hold angle brackets; a tag that does not end before the next one is none.
    private int? EndOfTag(int at)
    {
        if (at >= _text.Length || !(char.IsWhiteSpace(_text[at]) || _text[at] is '>' or '/'))
            return null;
        var limit = Math.Min(_text.Length, at + MaxTagLength);
        while (at < limit && _text.AsSpan(at, limit - at).IndexOfAny(TagMarks) is >= 0 and var step)
        {
            at += step;
            if (_text[at] == '>')
                return at + 1;
            if (_text[at] == '<')
                return null;
            var close = _text[at - 1] == '=' ? _text.AsSpan(at + 1, limit - at - 1).IndexOf(_text[at]) : -1;
            at += close < 0 ? 1 : close + 2;
        }
        return null;
    }

    private TagPlace? ReadComment(int start)
    {
        if (_restHasNoCommentEnd)
            return null;
        var close = _text.IndexOf("-->", start, StringComparison.Ordinal);
        _restHasNoCommentEnd = close < 0;
        return close < 0 ? null : Add(new(start, close + "-->".Length, TagPlace.Comment, false));
    }

    private TagPlace Add(TagPlace tag)
    {
        _tags.Add(tag);
        return tag;
    }
}
