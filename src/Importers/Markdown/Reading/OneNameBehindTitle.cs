using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Reads one name with the family name first, and where the paper appeared, where other entries of the list have their
/// names: "Lee, Ann. Some Press, 2017", "Lee A. Some Journal, 2017"; and a name behind a dash: "-- Ann Lee".
/// </summary>
internal sealed class OneNameBehindTitle(ListText source, AuthorEvidence authors, VenueEvidence venue)
{
    private const int MaxWords = 3;

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

    /// <summary>Takes "-- Ann Lee", a name in full and nothing else up to the end of the line.</summary>
    public bool TryReadBehindDash(TextSegment segment, EntryTitle title)
    {
        var words = segment.Text.Trim(' ', '.', '*', '_');
        if (authors.Authors.Count > 0 || segment.Bracket != '\0' || segment.Start < title.End
            || source.Text.AsSpan(title.End..segment.Start).Trim(" *_") is not ("-" or "--" or "---" or "–" or "—")
            || source.Text.AsSpan(segment.End).TrimStart(" .*_\r") is not ([] or ['\n', ..])
            || !IsOnePerson(words))
            return false;
        authors.ReadStated(segment with { Text = words });
        return authors.Authors.Count > 0;
    }

    // Ann Lee, Ann B. Lee; "Google Research" and "Best Paper" are made like it.
    private static bool IsOnePerson(string words) =>
        TextShape.WordCount(words) <= MaxWords && NameForms.IsFullName(words)
        && Array.TrueForAll(words.Split(' '), word => !MethodName.Is(word) && word is not [_, >= 'A' and <= 'Z', ..])
        && !TextShape.IsInstitution(words) && !ReferenceNames.HasNoun(words) && !LinkLabels.IsLabel(words)
        && !VenueWords.IsHonour(words) && !VenueWords.IsKind(words)
        && !TitleText.IsOccasion(words);

    private static bool IsVenue(string text) => TitleText.IsOccasion(text) || TitleText.IsVenue(text.Split(',', 2)[0]);
}
