using System.Buffers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>What stands around a stretch of an entry's text, by which it is told what the stretch is.</summary>
internal sealed class SegmentSurroundings(ListText source)
{
    // Marks and a year between a title and names: "** (2019), ".
    private const int MaxBehindTitle = 16;

    // "(2021-ICML)"
    private const int MaxVenueInBracket = 20;

    private const int MaxBeforeDate = 8;

    private const int MaxVenue = 80;

    private static readonly SearchValues<char> BeforeDate = SearchValues.Create(" ,.*_()（");

    private static readonly SearchValues<char> BehindTitle =
        SearchValues.Create(" ,.*_:;|()[]<>br/\n\r-–—“”\"'0123456789");

    /// <summary>Whether it is the first text behind a title, or behind a title and "(2021-ICML)".</summary>
    public bool IsBehind(TextSegment segment, EntryTitle title)
    {
        if (segment.Start < title.End || segment.Start - title.End >= MaxBehindTitle + MaxVenueInBracket)
            return false;
        var between = source.Text.AsSpan(title.End..segment.Start);
        if (between.IndexOf('(') is >= 0 and var open && between[open..].IndexOf(')') is > 1 and var length
            && TitleText.IsOccasion(between.Slice(open + 1, length - 1).ToString()))
            return AreMarks(between[..open]) && AreMarks(between[(open + length)..]);
        return AreMarks(between);
    }

    private static bool AreMarks(ReadOnlySpan<char> text) =>
        text.Length < MaxBehindTitle && text.IndexOfAnyExcept(BehindTitle) < 0;

    /// <summary>Whether the next text is its date, right behind it: "*Some Journal*, 2019".</summary>
    public bool IsDatedBy(TextSegment segment, TextSegment next) =>
        next.Start >= segment.End && next.Start - segment.End < MaxBeforeDate
        && YearOf(next.Text).Length > 0
        && source.Text.AsSpan(segment.End, next.Start - segment.End).IndexOfAnyExcept(BeforeDate) < 0;

    /// <summary>The date that a text is, or that it starts with before numbers: "2019, 59, p.066"; else nothing.</summary>
    public static string YearOf(string text) =>
        TextShape.Date(text) is not null ? text
        : text.IndexOf(", ", StringComparison.Ordinal) is 4 and var comma && comma + 2 < text.Length
            && char.IsAsciiDigit(text[comma + 2]) && TextShape.Date(text.AsSpan(0, comma)) is not null ? text[..comma]
        : "";

    /// <summary>Whether a link stands right behind it: "[also in [2.1](#heading)]".</summary>
    public bool IsBeforeLink(TextSegment segment) => source.Text.AsSpan(segment.End).TrimStart(' ') is ['[', ..];

    /// <summary>Whether it may be names with a year in brackets behind them: "Lee &amp; Chen (2019)".</summary>
    public bool IsFollowedByYear(TextSegment segment) =>
        (segment.Text.Contains(' ', StringComparison.Ordinal) || segment.Text.Contains('&', StringComparison.Ordinal))
        && source.Text.AsSpan(segment.End).TrimStart(' ') is ['(', var first, _, _, _, ')', ..] and var bracket
        && char.IsAsciiDigit(first) && TextShape.Date(bracket.Slice(1, 4)) is not null
        && TextShape.IsName(NameParts.Of(segment.Text).FirstOrDefault());

    /// <summary>Whether a venue and its year end the line behind a title.</summary>
    public bool IsBeforeVenue(EntryTitle title)
    {
        var behind = title.Rest ?? "";
        if (title.Rule != "text")
        {
            var line = source.Text.AsSpan(title.End, Math.Min(source.Text.Length - title.End, MaxVenue));
            behind += (line.IndexOf('\n') is >= 0 and var end ? line[..end] : line).ToString();
        }
        behind = behind.Trim(' ', '.', ',', '*', '\r');
        return behind.AsSpan().ContainsAnyInRange('0', '9') && TitleText.IsOccasion(behind)
            && TextShape.Date(behind) is null;
    }

    /// <summary>Whether a mark ends it: "Marvin Minsky, [A Title](…)", "Marvin Minsky. *Some Journal*, 1961".</summary>
    public bool IsFollowedByTitle(TextSegment segment) =>
        source.Text.AsSpan(segment.End) is [',' or '.', ..];

    /// <summary>Whether the number of a volume stands behind it: "*Folds*, 45."</summary>
    public bool IsBeforeNumber(TextSegment segment) =>
        source.Text.AsSpan(segment.End).TrimStart("*_, ") is [>= '0' and <= '9', ..];

    /// <summary>Whether something in italics stands behind it: "Ann Lee. *CVPR 2019*".</summary>
    public bool IsBeforeItalics(TextSegment segment) =>
        source.Text.AsSpan(segment.End).TrimStart(" .,") is ['*' or '_', ..] or ['<', 'i', '>', ..];

    /// <summary>Whether it stands between the same marks: "A Title | Ann Lee | CVPR 2024", or on its own line.</summary>
    public bool IsSetApart(TextSegment segment)
    {
        var before = source.Text.AsSpan(Math.Max(0, segment.Start - MaxBehindTitle)..segment.Start).TrimEnd(" *_");
        var behind = source.Text.AsSpan(segment.End).TrimStart(" .*_\r\\");
        var mark = before is [.., '>'] && before.EndsWith("<br>") || before.EndsWith("<br/>") ? '\n'
            : before is [.., var last] ? last : '\0';
        var end = behind.StartsWith("<br") ? '\n' : behind is [var first, ..] ? first : '\0';
        return mark is '|' or '\n' && end == mark;
    }
}
