using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Reads who wrote a paper, where they work and where it appeared: "by Ann Lee &amp; Bo Chen from University of Folds on
/// Journal of Sheets - words about it".
/// </summary>
internal sealed class NamesFromPlace(AuthorEvidence authors, VenueEvidence venue)
{
    private const int MaxVenue = 100;

    private static readonly string[] LeadsToVenue = [" on ", ". "];

    /// <summary>Takes the names and the venue; false where a text does not start with "by" and has no "from".</summary>
    public bool TryRead(TextSegment segment)
    {
        if (segment.Bracket != '\0' || authors.Authors.Count > 0
            || segment.Text.IndexOf(" from ", StringComparison.Ordinal) is not (> 0 and var from)
            || !AuthorText.IsBy(segment.Text))
            return false;
        authors.Read(segment with { Text = segment.Text[..from] }, NameCertainty.Stated);
        if (authors.Authors.Count == 0)
            return false;
        var behind = segment.Text[from..];
        behind = behind.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash ? behind[..dash] : behind;
        foreach (var lead in LeadsToVenue)
        {
            // "from University of Folds on IEEE Transactions on Sheets": the first one.
            if (behind.IndexOf(lead, StringComparison.Ordinal) is > 0 and var at
                && TryVenue(segment with { Text = behind[(at + lead.Length)..].Trim(' ', '.') }))
                return true;
        }
        return true;
    }

    private bool TryVenue(TextSegment segment)
    {
        if (venue.TryVenueOrDate(segment)
            || (DatedText.Of(segment.Text) is { } dated && venue.TryDated(segment, dated)))
            return true;
        if (venue.Venue is not null || segment.Text.Length is 0 or > MaxVenue
            || !VenueWords.IsVenueShaped(segment.Text))
            return false;
        venue.SetNamed(segment);
        return true;
    }
}
