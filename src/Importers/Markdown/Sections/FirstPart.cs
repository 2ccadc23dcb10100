using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>
/// Tells whether the first heading of a list is a part of it as others of its level are: it has few words, which say
/// nothing of a list, and a heading or an entry right below it, where a title has words about the list. One word needs
/// one other heading.
/// </summary>
internal static class FirstPart
{
    private const int MinOthers = 2;
    private const int MaxWords = 3;

    public static bool Is(string source, OutlineMark mark)
    {
        var title = mark.Text ?? "";
        if (mark.Offset > 0 || TextShape.HasWords(title, MaxWords + 1) || TitleOfPapers.Is(title)
            || title.Contains("awesome", StringComparison.OrdinalIgnoreCase)
            || title.Contains("list", StringComparison.OrdinalIgnoreCase))
            return false;
        var below = source.AsSpan(source.IndexOf('\n', StringComparison.Ordinal) + 1).TrimStart();
        var line = below[..(below.IndexOf('\n') is >= 0 and var end ? end : below.Length)].Trim();
        if (line is not (['#', '#', ..] or ['-' or '*' or '+' or '1', ' ' or '.', ..] or ['|', ..])
            // "- [Papers](#papers)" is a table of contents.
            || line.Contains("](#", StringComparison.Ordinal)
            || (line[0] == '#' && SectionTitle.NamesPart(line.Trim("# ").ToString())))
            return false;
        var minOthers = TextShape.HasWords(title, 2) ? MinOthers : 1;
        var (others, from) = (0, 0);
        while (others < minOthers && source.IndexOf("\n# ", from, StringComparison.Ordinal) is >= 0 and var next)
        {
            from = next + 1;
            var other = source.AsSpan(from + 1);
            other = other[..(other.IndexOf('\n') is >= 0 and var stop ? stop : other.Length)];
            others += SectionTitle.IsAboutList(other.Trim().ToString()) ? 0 : 1;
        }
        return others >= minOthers;
    }
}
