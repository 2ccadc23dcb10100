using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// The level from which on the headings of a list may be papers. Those of the first two name the list and its parts,
/// unless most headings of the level have a link to a paper in them or right below: notes on papers, one below the
/// other.
/// </summary>
internal static class HeadingLevels
{
    private const int LevelOfParts = 2;
    private const int MinEntries = 2;
    private const int MaxLinks = 8;

    public static int MinOf(string list)
    {
        Span<int> headings = stackalloc int[LevelOfParts + 1];
        Span<int> entries = stackalloc int[LevelOfParts + 1];
        var below = 0;
        var before = ReadOnlySpan<char>.Empty;
        var rest = list.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n') is >= 0 and var next ? next : rest.Length;
            var raw = rest[..end];
            rest = rest[Math.Min(end + 1, rest.Length)..];
            var line = raw.Trim();
            if (line.IsEmpty)
            {
                before = line;
                continue;
            }
            // What stands right below a heading without a link, and begins with one.
            if (below > 0 && line[0] is '[' or '*' or '(' && HasPaper(line))
                entries[below]++;
            below = 0;
            if (LevelOf(raw, before, out var heading) is > 0 and var level)
            {
                headings[level]++;
                if (HasPaper(heading))
                    entries[level] += TextShape.HasWords(heading, SectionTitle.MinWordsOfPaper) ? 1 : 0;
                else if (TextShape.HasWords(heading, SectionTitle.MinWordsOfPaper))
                    below = level;
            }
            before = line;
        }
        for (var level = 1; level <= LevelOfParts; level++)
        {
            if (entries[level] >= MinEntries && entries[level] * 2 >= headings[level])
                return level;
        }
        return LevelOfParts + 1;
    }

    // "## A Title", or "A Title" above a line of dashes.
    private static int LevelOf(
        ReadOnlySpan<char> line, ReadOnlySpan<char> before, out ReadOnlySpan<char> heading)
    {
        heading = before;
        var level = line.IndexOfAnyExcept('#');
        if (level is > 0 and <= LevelOfParts && line[level] == ' ')
        {
            heading = line[level..];
            return level;
        }
        var underline = line.TrimEnd();
        return heading.IsEmpty || underline is not ['-' or '=', _, ..] || underline.ContainsAnyExcept(underline[0]) ? 0
            : underline[0] == '=' ? 1 : LevelOfParts;
    }

    private static bool HasPaper(ReadOnlySpan<char> line)
    {
        for (var count = 0; count < MaxLinks && line.IndexOf("](") is >= 0 and var open; count++)
        {
            line = line[(open + 2)..];
            if (line.IndexOfAny(") ") is > 0 and var close && Links.LeadsToPaper(line[..close].ToString()))
                return true;
        }
        return false;
    }
}
