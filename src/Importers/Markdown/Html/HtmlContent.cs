using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Sections;

namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>
/// Writes what a cell or an item of HTML holds on one line, as Markdown takes it: inline tags stay; lines, blocks and
/// bullets inside are set apart by <c>br</c>; comments and the details of an entry go.
/// </summary>
internal sealed class HtmlContent(string source, HtmlTags tags, RewrittenText target)
{
    private const string Break = "<br>";

    private static readonly HashSet<string> InlineNames = new(StringComparer.Ordinal)
    {
        "a", "b", "strong", "i", "em", "u", "ins", "s", "del", "sub", "sup", "small", "big", "code", "span", "font",
        "br", "img", "picture", "source", "kbd",
    };

    private static readonly HashSet<string> RawNames = new(StringComparer.Ordinal)
    {
        "pre", "script", "style", "textarea", "svg",
    };

    public static bool IsInline(string name) => InlineNames.Contains(name);

    /// <summary>Whether what stands in the element is for machines, or to be shown as it is.</summary>
    public static bool IsRaw(string name) => RawNames.Contains(name);

    /// <param name="isCell">A bar would end the cell.</param>
    public void Write(int start, int end, bool isCell)
    {
        var at = start;
        for (var i = tags.IndexFrom(start); i < tags.Count && tags[i].End <= end; i++)
        {
            var tag = tags[i];
            if (tag.Start < at)
                continue;
            WriteText(at, tag.Start, isCell);
            at = tag.End;
            if (IsInline(tag.Name))
                target.CopyOnOneLine(tag.Start, tag.End);
            else if (IsLeftOut(i) && tags[tags.EndOf(i)!.Value].End <= end)
                at = tags[tags.EndOf(i)!.Value].End;
            else if (tag.Name != TagPlace.Comment)
                target.Write(Break, tag.Start);
        }
        WriteText(at, end, isCell);
    }

    private bool IsLeftOut(int index)
    {
        if (tags[index].IsEnd || tags.EndOf(index) is null)
            return false;
        if (IsRaw(tags[index].Name))
            return true;
        return tags[index].Name == "details" && index + 1 < tags.Count && tags[index + 1].Opens("summary")
            && tags.EndOf(index + 1) is { } end
            && SectionTitle.IsOfEntry(HtmlText.Of(source.AsSpan()[tags[index + 1].End..tags[end].Start]));
    }

    private void WriteText(int start, int end, bool isCell)
    {
        while (start < end)
        {
            var stop = source.AsSpan(start, end - start).IndexOfAny('\n', '|');
            if (stop < 0)
            {
                target.CopyOnOneLine(start, end);
                return;
            }
            stop += start;
            target.CopyOnOneLine(start, stop);
            start = source[stop] == '|' ? WriteBar(stop, isCell) : WriteLineEnd(stop, end);
        }
    }

    private int WriteBar(int at, bool isCell)
    {
        if (isCell && source[at - 1] != '\\')
            target.Write("\\", at);
        target.Copy(at, at + 1);
        return at + 1;
    }

    // A blank line and a bullet start something new; a line end does not.
    private int WriteLineEnd(int at, int end)
    {
        var next = at + 1;
        while (next < end && char.IsWhiteSpace(source[next]))
            next++;
        var isBlankLine = source.AsSpan(at + 1, next - at - 1).Contains('\n');
        var bullet = LengthOfBullet(source.AsSpan(next, end - next));
        if (bullet > 0 || isBlankLine)
        {
            target.Write(Break, at);
            return next + bullet;
        }
        target.CopyOnOneLine(at, next);
        return next;
    }

    private static int LengthOfBullet(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '*' or '+', ' ', ..])
            return 2;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && text[digits..] is ['.' or ')', ' ', ..] ? digits + 2 : 0;
    }
}
