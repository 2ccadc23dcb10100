using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>Finds the venue and its date in front of a list of names, or behind it.</summary>
internal sealed class VenueBesideNames(VenueEvidence venue)
{
    private const int MaxPartsOfVenue = 5;

    /// <summary>
    /// Takes a venue before names, though no table knows it: "CVPR 2020, Lee et al.", "Some Journal, Lee, Ann, et al."
    /// </summary>
    /// <returns>What stands behind it.</returns>
    public TextSegment Behind(TextSegment segment, bool hasNames)
    {
        if (segment.Text.IndexOf(',', StringComparison.Ordinal) is not (> 0 and var comma))
            return segment;
        var words = segment.Text[..comma];
        var behind = segment with { Text = segment.Text[(comma + 1)..].Trim() };
        var hasYear = words.AsSpan().ContainsAnyInRange('0', '9');
        if (hasYear && VenueWords.IsOccasion(words))
        {
            venue.TryVenueOrDate(segment with { Text = words });
            return behind;
        }
        var isVenue = hasYear ? VenueWords.IsDatedVenue(words)
            : VenueWords.IsOccasion(words) || VenueTable.Default.FindSpelled(words) is not null;
        if (hasNames || !isVenue
            || AuthorText.Read(behind.Text, NameCertainty.Possible, out _, out _).Count == 0)
            return segment;
        var place = segment with { Text = words };
        _ = venue.TryVenueOrDate(place) || venue.TryNamed(place) || TryDated(place);
        return behind;
    }

    /// <summary>Takes what of a list of names is none: "…, Some Journal, 2019" is a venue and its date.</summary>
    public void Read(List<string> rest, TextSegment segment, bool hasNames)
    {
        string? before = null;
        for (var i = 0; i < rest.Count; i++)
        {
            var part = rest[i];
            if (TryJoined(rest, i, segment) is > 0 and var length)
            {
                (before, i) = (null, i + length - 1);
                continue;
            }
            if (hasNames && TextShape.Date(part) is not null && before is not null && venue.Venue is null
                && TryDated(segment with { Text = before + ", " + part }))
                continue;
            var isTaken = venue.TryVenueOrDate(segment with { Text = part }) || TryDated(segment with { Text = part })
                || (hasNames && i == 0 && TryJournal(segment with { Text = part }));
            before = isTaken ? null : VenueWords.IsLocator(part) ? before : part;
        }
    }

    // "Conference on Fairness, Accountability, and Transparency": how many parts a known name with commas takes.
    private int TryJoined(List<string> parts, int first, TextSegment segment)
    {
        for (var length = Math.Min(MaxPartsOfVenue, parts.Count - first); length > 1; length--)
        {
            var name = string.Join(", ", parts.Skip(first).Take(length));
            if (VenueTable.Default.TryRead(name, out _, out _, out _)
                && venue.TryVenue(name, "text", segment.Start, segment.End))
                return length;
        }
        return 0;
    }

    // "Ann Lee et al., Some Journal 5, 12"
    private bool TryJournal(TextSegment segment)
    {
        if (venue.Venue is not null || VenueMentions.BeforeVolume(segment.Text) is not { } journal)
            return false;
        if (!venue.TryVenue(journal, "text", segment.Start, segment.End))
            venue.SetNamed(segment with { Text = journal });
        return true;
    }

    private bool TryDated(TextSegment segment) =>
        DatedText.Of(segment, null) is { } dated && venue.TryDated(segment, dated);
}
