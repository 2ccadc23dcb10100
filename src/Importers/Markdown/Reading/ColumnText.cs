using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>Reads what a column or a label says to be names, a venue or a date.</summary>
internal sealed class ColumnText(VenueEvidence venue, AuthorEvidence authors)
{
    private const int YearLength = 4;
    private const int DayLength = 10;

    /// <summary>Takes a date, a venue with its date ("Pub &amp; Date"), or the year beside a season.</summary>
    public void ReadDate(TextSegment segment) =>
        _ = TryDate(segment) || venue.TryVenueOrDate(segment) || TryYear(segment);

    /// <summary>Takes names, with a year in brackets perhaps: "Authors: A. Lee and B. Chen (2016)".</summary>
    public void ReadAuthors(TextSegment segment)
    {
        if (segment.Bracket != '(' || !TryDate(segment))
            authors.ReadStated(segment);
    }

    /// <summary>Takes a venue, though no table knows it.</summary>
    public void ReadVenue(TextSegment segment)
    {
        // "2025-08-15T15:13:32+00:00"
        if (segment.Text is [_, _, _, _, '-', _, _, '-', _, _, 'T', ..]
            && TryDate(segment with { Text = segment.Text[..DayLength] }))
            return;
        if (venue.TryVenueOrDate(segment) || TextShape.IsMissing(segment.Text))
            return;
        // "arXiv:2401.00001"
        if (segment.Text.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase)
            && ArxivId.TryParse(segment.Text["arXiv:".Length..].Trim(), out _))
        {
            venue.SetPreprint("column", segment.Start, segment.End);
            return;
        }
        // Beside a preprint, "Robotics 2023" is where it appeared; words without a year may be anything.
        if (venue.Venue is { } known && !(known.Kind == VenueKind.Preprint
            && DatedText.Of(segment.Text) is { Beyond.Length: 0, Words: { Length: > 0 } words }
            && !VenueWords.IsKind(words)))
            return;
        if (TextShape.WordCount(segment.Text) > 0 && (!TextShape.IsInstitution(segment.Text)
            // "The International Journal of Folding Research"
            || VenueWords.SaysKind(segment.Text)))
            venue.SetStated(segment);
    }

    private bool TryDate(TextSegment segment)
    {
        if ((TextShape.Date(segment.Text) ?? TextShape.ShortDate(segment.Text)) is not { } date)
            return false;
        venue.SetDate(date, "column", segment.Start, segment.End);
        return true;
    }

    // "2020_spring", "Spring 2020"
    private bool TryYear(TextSegment segment)
    {
        var text = segment.Text.AsSpan();
        if (text.Length <= YearLength || text.IndexOfAnyInRange('0', '9') is not (>= 0 and var start)
            || text.Length - start < YearLength || TextShape.Date(text.Slice(start, YearLength)) is not { } year
            || text[(start + YearLength)..].ContainsAnyInRange('0', '9'))
            return false;
        venue.SetDate(year, "column", segment.Start, segment.End);
        return true;
    }
}
