using SurveyGraph.Importers.Markdown.Markup;

namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>Writes an HTML list as the bullets it would be in Markdown.</summary>
internal sealed class HtmlList(string source, HtmlTags tags, RewrittenText target)
{
    /// <summary>Lists nested deeper are written on this level.</summary>
    public const int MaxDepth = 20;

    private readonly HtmlContent _content = new(source, tags, target);
    private readonly List<Item> _items = [];
    private readonly List<(bool IsOrdered, int Item)> _open = [];

    /// <param name="first">The index of the list's first tag.</param>
    /// <param name="last">The index of its last tag.</param>
    /// <param name="indent">The blanks before each line.</param>
    /// <returns>How deep the list nests.</returns>
    public int Write(int first, int last, int end, string indent)
    {
        _items.Clear();
        _open.Clear();
        var depth = ReadItems(first, last, end);
        target.Write("\n\n", tags[first].Start);
        foreach (var item in _items)
            Write(item, indent);
        target.Write("\n", Math.Max(tags[first].Start, end - 1));
        return depth;
    }

    private int ReadItems(int first, int last, int end)
    {
        var (deepest, tables, at) = (0, 0, tags[first].Start);
        for (var i = first; i <= last; i++)
        {
            var tag = tags[i];
            if (tag.Name == "table" && (!tag.IsEnd || tables > 0))
                tables += tag.IsEnd ? -1 : 1;
            if (tables > 0 || tag.Name is not ("ul" or "ol" or "li"))
                continue;
            AddContent(at, tag.Start);
            at = tag.End;
            if (tag.Name == "li")
            {
                if (_open.Count == 0)
                    _open.Add((false, -1));
                _open[^1] = _open[^1] with { Item = -1 };
                if (!tag.IsEnd)
                    AddItem(tag.Start);
            }
            else if (!tag.IsEnd)
            {
                _open.Add((tag.Name == "ol", -1));
                deepest = Math.Max(deepest, _open.Count);
            }
            else if (_open.Count > 0)
            {
                _open.RemoveAt(_open.Count - 1);
            }
        }
        AddContent(at, end);
        return deepest;
    }

    private void AddContent(int start, int end)
    {
        if (end <= start || _open.Count == 0 || source.AsSpan(start, end - start).IsWhiteSpace())
            return;
        while (char.IsWhiteSpace(source[start]))
            start++;
        while (char.IsWhiteSpace(source[end - 1]))
            end--;
        // Text between items is none, and yet not to be lost.
        if (_open[^1].Item < 0)
            AddItem(start);
        _items[_open[^1].Item].Parts.Add((start, end));
    }

    private void AddItem(int start)
    {
        _open[^1] = _open[^1] with { Item = _items.Count };
        _items.Add(new(start, Math.Min(_open.Count, MaxDepth) - 1, _open[^1].IsOrdered, []));
    }

    private void Write(Item item, string indent)
    {
        target.Write(indent + new string(' ', item.Depth * 4) + (item.IsOrdered ? "1. " : "- "), item.Start);
        foreach (var (start, end) in item.Parts)
            _content.Write(start, end, isCell: false);
        target.Write("\n", item.Parts.Count > 0 ? item.Parts[^1].End - 1 : item.Start);
    }

    private sealed record Item(int Start, int Depth, bool IsOrdered, List<(int Start, int End)> Parts);
}
