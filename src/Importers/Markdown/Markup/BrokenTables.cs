namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Tables in the form that Markdown has for them: rows that go on in the next line, for generated lists take over the
/// line breaks of titles, and a line of dashes right below the last row, which would make a heading of the whole table.
/// </summary>
internal static class BrokenTables
{
    private const int MaxLines = 3;

    // A table of one column may have a line of dashes below its head.
    private const int MinCells = 2;

    /// <summary>Blanks such line breaks and lines of dashes; everything stays at the offset where it was.</summary>
    public static string Mask(string text)
    {
        char[]? masked = null;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(start);
            var line = text.AsSpan(start, end - start);
            if (IsOpenRow(line))
                end = Join(end);
            else if (HasCells(line.Trim()))
                BlankUnderline(end);
            start = end + 1;
        }
        return masked is null ? text : new(masked);

        int EndOfLine(int start) => text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;

        void BlankUnderline(int end)
        {
            var start = Math.Min(end + 1, text.Length);
            var line = text.AsSpan(start..EndOfLine(start)).TrimEnd();
            if (line is not ['-' or '=', _, ..] || line.ContainsAnyExcept(line[0], ' '))
                return;
            masked ??= text.ToCharArray();
            Array.Fill(masked, ' ', start, line.Length);
        }

        int Join(int end)
        {
            var last = end;
            for (var count = 1; count < MaxLines && last < text.Length; count++)
            {
                var next = EndOfLine(last + 1);
                var line = text.AsSpan((last + 1)..next).Trim();
                if (line.IsEmpty || line[0] == '|')
                    return end;
                last = next;
                if (line[^1] != '|')
                    continue;
                masked ??= text.ToCharArray();
                var breaks = masked.AsSpan((text[end - 1] == '\r' ? end - 1 : end)..(next - 1));
                breaks.Replace('\r', ' ');
                breaks.Replace('\n', ' ');
                return last;
            }
            return end;
        }
    }

    private static bool HasCells(ReadOnlySpan<char> line) =>
        line is ['|', ..] && line.Count('|') - (line[^1] == '|' ? 1 : 0) >= MinCells;

    // "| [Words of a Title that goes on": a row that no bar ends, in the words of a link.
    private static bool IsOpenRow(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line is ['|', .., not '|'] && line.LastIndexOf('[') > line.LastIndexOf(']');
    }
}
