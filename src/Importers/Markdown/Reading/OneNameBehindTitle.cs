using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Reads one name with the family name first, and where the paper appeared, where other entries of the list have their
/// names: "Lee, Ann. Some Press, 2017", "Lee A. Some Journal, 2017".
/// </summary>
internal sealed class OneNameBehindTitle(AuthorEvidence authors, VenueEvidence venue)
{
    /// <summary>Takes the name, the venue and the date; false where the text does not start with such a name.</summary>
    public bool TryRead(TextSegment segment)
    {
        var text = segment.Text.TrimStart('.', ' ');
        if (authors.Authors.Count > 0 || segment.Bracket != '\0'
            || text.IndexOf(". ", StringComparison.Ordinal) is not (> 0 and var stop)
            || InvertedNames.One(text[..stop]) is not { } name
            // "Ann B. Lee, Bo Chen": initials end one name before a venue only.
            || !(text[..stop].Contains(',', StringComparison.Ordinal) || IsVenue(text[(stop + 2)..])))
            return false;
        authors.Take(new NameList([name], false, stop, stop + 2, null, '.'),
            segment with { End = Math.Min(segment.Start + stop, segment.End) });
        var rest = segment with { Text = text[(stop + 2)..] };
        if (!venue.TryVenueOrDate(rest) && DatedText.Of(rest.Text) is { } dated && !venue.TryDated(rest, dated))
            venue.SetDate(dated.Date, "text", segment.Start, segment.End);
        return true;
    }

    private static bool IsVenue(string text) => TitleText.IsOccasion(text) || TitleText.IsVenue(text.Split(',', 2)[0]);
}
