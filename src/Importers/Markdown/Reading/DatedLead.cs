using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// A day or a month in digits alone before a title, the venue behind it, and a remark in another script: "20240115
/// KDD-24 [A Title](…)".
/// </summary>
internal static class DatedLead
{
    // 202401, 20240115
    private const int LengthOfMonth = 6;
    private const int LengthOfDay = 8;

    private const int MinAcronym = 3;

    // Chinese, Japanese and Korean.
    private const char FirstOtherScript = '\u2E80';

    /// <summary>Takes the date and the venue from the first of the segments, which loses what was read.</summary>
    public static void Read(List<TextSegment> segments, EntryTitle? title, VenueEvidence venue, ListText source)
    {
        if (TryCells(segments, title, venue, source) || TryBracket(segments, title, venue, source))
            return;
        if (title is not { } named || segments is not [{ Bracket: '\0' } first, ..] || first.End > named.Start)
            return;
        var digits = first.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var stop
            ? stop : first.Text.Length;
        if (first.Text.AsSpan(digits) is not ([] or [' ', ..]) || DateOf(first.Text.AsSpan(0, digits)) is not { } date)
            return;
        venue.SetDate(date, "text", first.Start, Math.Min(first.Start + digits, first.End));
        segments.RemoveAt(0);
        var words = first.Text[digits..].TrimStart();
        var start = Math.Min(first.Start + first.Text.Length - words.Length, first.End);
        var end = words.AsSpan().IndexOfAnyInRange(FirstOtherScript, char.MaxValue);
        var occasion = words[..(end < 0 ? words.Length : end)].Trim(' ', '.', ',', ':');
        var stretch = first with { Text = occasion, Start = start, End = Math.Min(start + occasion.Length, first.End) };
        if (words.Length > 0 && !venue.TryVenueOrDate(stretch) && !TryAcronym(stretch, date, venue))
            segments.Insert(0, first with { Text = words, Start = start });
    }

    // "2021 | Some Workshop | A Title": what stands between a date and a title is where it appeared.
    private static bool TryCells(
        List<TextSegment> segments, EntryTitle? title, VenueEvidence venue, ListText source)
    {
        if (title is not { } named || segments is not [{ Bracket: '\0' } date, { Bracket: '\0' } words, ..]
            || words.End > named.Start || TextShape.Date(date.Text) is not { } stated
            || source.Text.AsSpan(date.End..words.Start).Trim() is not "|"
            || source.Text.AsSpan(words.End..named.Start).Trim() is not "|"
            || !VenueWords.IsVenueShaped(words.Text)
            || (MethodName.Is(words.Text) && words.Text.Any(char.IsLower) && VenueTable.Default.Find(words.Text) is null))
            return false;
        venue.SetDate(stated, "text", date.Start, date.End);
        venue.SetStated(words with { Text = $"{words.Text} {stated.Year}" });
        segments.RemoveRange(0, 2);
        return true;
    }

    // "[2024.06 | Some Journal] A Title"
    private static bool TryBracket(
        List<TextSegment> segments, EntryTitle? title, VenueEvidence venue, ListText source)
    {
        if (title is not { } named || segments is not [{ Bracket: '[' } date, { Bracket: '[' } words, ..]
            || words.End > named.Start || TextShape.Date(date.Text) is not { } stated
            || source.Text.AsSpan(date.End..words.Start).Trim() is not "|" || !VenueWords.IsVenueShaped(words.Text))
            return false;
        venue.SetDate(stated, "text", date.Start, date.End);
        // "[2024.06 | FOLD 2025 Oral]": the conference has a year of its own.
        var (name, year) = DatedText.Of(words.Text) is { Words.Length: > 0 } own
            ? (own.Words, own.Date.Year) : (words.Text, stated.Year);
        if (!VenueWords.IsKind(words.Text))
            venue.SetStated(words with { Text = $"{name} {year}" });
        segments.RemoveRange(0, 2);
        return true;
    }

    private static PublicationDate? DateOf(ReadOnlySpan<char> digits) => digits.Length switch
    {
        LengthOfDay => TextShape.Date(digits),
        LengthOfMonth => TextShape.Date($"{digits[..4]}-{digits[4..]}"),
        _ => null,
    };

    // "HOLD-24", "HOLD-2024": a name that no table knows, and about the year of the date.
    private static bool TryAcronym(TextSegment segment, PublicationDate date, VenueEvidence venue)
    {
        var hyphen = segment.Text.LastIndexOf('-');
        if (hyphen < MinAcronym || segment.Text.AsSpan(0, hyphen).ContainsAnyExceptInRange('A', 'Z'))
            return false;
        var year = segment.Text[(hyphen + 1)..];
        if (TextShape.Date(year.Length == 2 ? $"20{year}" : year) is not { Month: null } stated
            || Math.Abs(stated.Year - date.Year) > 1)
            return false;
        venue.SetVenue(Venue.Unlisted(segment.Text[..hyphen]), stated.Year, "text", segment.Start, segment.End);
        return true;
    }
}
