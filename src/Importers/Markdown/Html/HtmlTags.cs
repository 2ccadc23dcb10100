namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>The tags of a text, and which of them belong together.</summary>
internal sealed class HtmlTags
{
    private readonly List<TagPlace> _tags;
    private readonly int[] _ends;

    private HtmlTags(List<TagPlace> tags)
    {
        _tags = tags;
        _ends = EndsOf(tags);
    }

    public int Count => _tags.Count;

    public TagPlace this[int index] => _tags[index];

    public static HtmlTags Of(string text) => new(TagScanner.Of(text));

    /// <summary>The index of the end tag of an element, or null where it has none.</summary>
    public int? EndOf(int index) => _ends[index] > 0 ? _ends[index] : null;

    /// <summary>The index of the first tag that starts at an offset or behind it.</summary>
    public int IndexFrom(int offset)
    {
        var (low, high) = (0, _tags.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tags[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // Every name by itself, so that one tag without its end spoils no other element.
    private static int[] EndsOf(List<TagPlace> tags)
    {
        var ends = new int[tags.Count];
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tags.Count; i++)
        {
            if (!open.TryGetValue(tags[i].Name, out var starts))
                open.Add(tags[i].Name, starts = new());
            if (!tags[i].IsEnd)
                starts.Push(i);
            else if (starts.TryPop(out var start))
                ends[start] = i;
        }
        return ends;
    }
}
