namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>Finds where HTML may start in a Markdown text: the left angle brackets outside code.</summary>
internal static class AngleBrackets
{
    /// <summary>Calls a reader at each of them, in order, but not inside what the reader has read.</summary>
    /// <param name="read">
    /// Takes the offset of the bracket and of its line; returns the offset behind what starts there, which may be lines
    /// farther, or null where it is only a character.
    /// </param>
    public static void Visit(string text, Func<int, int, int?> read)
    {
        var fence = new CodeFence();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var isCode = fence.IsOpen;
            fence.Read(text.AsSpan(start, end - start));
            start = isCode || fence.IsOpen ? end : VisitLine(text, start, end, read);
        }
    }

    // Returns where to go on: behind the line, or behind what reaches farther.
    private static int VisitLine(string text, int start, int end, Func<int, int, int?> read)
    {
        var (ticks, counted) = (0, start);
        var lastTick = start + text.AsSpan(start, end - start).LastIndexOf('`');
        for (var at = start; at < end;)
        {
            var i = text.IndexOf('<', at, end - at);
            if (i < 0)
                return end;
            ticks += text.AsSpan(counted, i - counted).Count('`');
            counted = i;
            // Between backticks it is text about HTML.
            var isCode = ticks % 2 == 1 && lastTick > i;
            at = (isCode ? null : read(i, start)) ?? i + 1;
            if (at >= end)
                return at;
            // What a comment or a tag holds is no code.
            counted = at;
        }
        return end;
    }
}
