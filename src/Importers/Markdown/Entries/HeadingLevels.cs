using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Of which levels the headings of a list may be papers. Those of the first two name the list and its parts, unless
/// most headings of the level have a link to a paper in them or right below, or who wrote it: notes on papers, one below
/// the other.
/// </summary>
internal readonly struct HeadingLevels
{
    private const int LevelOfParts = 2;
    private const int LastLevel = 6;
    private const int MinEntries = 2;
    private const int MaxLinks = 8;
    private const int MaxLabel = 30;
    private const int MaxFields = 4;

    private readonly int _min;
    private readonly byte _ofPapers; // A bit a level.

    private HeadingLevels(int min, byte ofPapers, bool areInListOfPapers) =>
        (_min, _ofPapers, AreInListOfPapers) = (min, ofPapers, areInListOfPapers);

    /// <summary>The first heading says that the list is one of papers.</summary>
    public bool AreInListOfPapers { get; }

    /// <summary>Whether headings of a level may be papers at all.</summary>
    public bool MayBePapers(int level) => level >= _min;

    /// <summary>Whether most headings of a level are papers, so that the others are of the same kind.</summary>
    public bool AreOfPapers(int level) => (_ofPapers & (1 << level)) != 0;

    public static HeadingLevels Of(string list)
    {
        Span<int> headings = stackalloc int[LastLevel + 1];
        Span<int> entries = stackalloc int[LastLevel + 1];
        var (below, lines, isShort, isOfPapers) = (0, 0, false, false);
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
            // A short one is neither for nor against its level.
            if (below > 0 && IsOfPaper(line, isOfPapers))
            {
                if (isShort)
                    headings[below]--;
                else
                    entries[below]++;
                below = 0;
            }
            // "- **Score**: 0.2" over "- **Authors**: …"
            if (lines++ >= MaxFields || LabelIn(line).IsEmpty)
                below = 0;
            if (LevelOf(raw, before, out var heading) is > 0 and var level)
            {
                if (level == 1 && headings[1] == 0)
                    isOfPapers = TitleOfPapers.Is(heading.ToString());
                headings[level]++;
                if (HasPaper(heading))
                    entries[level] += TextShape.HasWords(heading, SectionTitle.MinWordsOfPaper) ? 1 : 0;
                else
                    (below, lines, isShort) = (level, 0, !TextShape.HasWords(heading, SectionTitle.MinWordsOfPaper));
            }
            before = line;
        }
        var (min, ofPapers) = (LevelOfParts + 1, 0);
        for (var level = LastLevel; level > 0; level--)
        {
            if (entries[level] < MinEntries || entries[level] * 2 < headings[level])
                continue;
            ofPapers |= 1 << level;
            min = Math.Min(min, level);
        }
        return new(min, (byte)ofPapers, isOfPapers);
    }

    // What stands right below a heading without a link: it begins with one, is an address, or says who wrote the paper;
    // in a list of papers, what it is about.
    private static bool IsOfPaper(ReadOnlySpan<char> line, bool isOfPapers)
    {
        if (line[0] is '[' or '(' or '!' or '<')
            return HasPaper(line);
        if (line[0] == 'h')
            return !line.Contains(' ') && Links.LeadsToPaper(line.ToString());
        if (line[0] == '*' && HasPaper(line))
            return true;
        var label = LabelIn(line).ToString();
        return label.Length > 0
            && (PartRoles.Of(label) == PartRole.Authors || (isOfPapers && PartRoles.IsFacetLabel(label)));
    }

    private static ReadOnlySpan<char> LabelIn(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart("-*+ ");
        var colon = words[..Math.Min(words.Length, MaxLabel)].IndexOfAny(':', '：');
        return colon <= 0 ? [] : words[..colon].Trim("* _");
    }

    // "## A Title", or "A Title" above a line of dashes.
    private static int LevelOf(
        ReadOnlySpan<char> line, ReadOnlySpan<char> before, out ReadOnlySpan<char> heading)
    {
        heading = before;
        var level = line.IndexOfAnyExcept('#');
        if (level is > 0 and <= LastLevel && line[level] == ' ')
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
