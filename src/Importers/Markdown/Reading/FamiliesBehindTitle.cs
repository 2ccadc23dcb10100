using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Reads family names between a title and where or when it appeared: "[A Title](…), Lee and Chen, ISMAR 2007",
/// "“A Title” – Lee &amp; Chen (2019)". One name alone may be a lab, so that others of the list must have names there, or
/// the title stands in quotes.
/// </summary>
internal sealed class FamiliesBehindTitle(ListText source, AuthorEvidence authors, VenueEvidence venue)
{
    private const int MaxNames = 6;
    private const int MaxLength = 120;

    private readonly SegmentSurroundings _around = new(source);
    private bool _hasFamilies;

    /// <param name="date">The date right behind the segment, or null.</param>
    public bool TryRead(TextSegment segment, EntryTitle? title, TextSegment? date)
    {
        if (segment.Bracket != '\0' || segment.Text.Length > MaxLength || authors.Authors.Count > 0
            || title is not { IsStrong: true } named || !_around.IsBehind(segment, named))
            return false;
        if (segment.Text.Contains(" et al", StringComparison.Ordinal))
        {
            _hasFamilies = true;
            return false;
        }
        var text = segment.Text.TrimStart(' ', ',', '.', '-', '–', '—');
        if (date is { Bracket: '(' })
            return AreFamilies(text, mayBeOne: _hasFamilies || named.Rule == "quoted") && Take(segment, text);
        var comma = text.LastIndexOf(',');
        if (comma <= 0 || !char.IsAsciiDigit(text[^1])
            || text[(comma + 1)..].Trim() is not { Length: > 0 } occasion || !IsDated(occasion)
            || !AreFamilies(text[..comma], mayBeOne: _hasFamilies) || !Take(segment, text[..comma]))
            return false;
        var rest = segment with { Text = occasion };
        if (!venue.TryVenueOrDate(rest) && DatedText.Of(occasion) is { } dated && !venue.TryDated(rest, dated))
            venue.SetDate(dated.Date, "text", segment.Start, segment.End);
        return true;
    }

    private static bool IsDated(string occasion) =>
        TextShape.Date(occasion) is not null
        || (DatedText.Of(occasion) is { Beyond.Length: 0 } && TitleText.IsOccasion(occasion));

    private static bool AreFamilies(string text, bool mayBeOne) =>
        NameParts.Of(text) is { Count: <= MaxNames } names && names.Count > (mayBeOne ? 0 : 1)
        && (names.Count == 1 || text.Contains('&', StringComparison.Ordinal)
            || text.Contains(" and ", StringComparison.Ordinal))
        && names.TrueForAll(name => (NameForms.IsFamily(name)
                || (TextShape.StartsWithParticle(name) && TextShape.IsName(name)))
            && !TextShape.IsInstitution(name) && !VenueWords.IsHonour(name) && !VenueWords.IsKind(name)
            && !TitleText.IsVenue(name))
        && !VenueWords.StartsWithPublisher(text);

    private bool Take(TextSegment segment, string names)
    {
        authors.ReadCited(segment with { Text = names });
        _hasFamilies |= authors.Authors.Count > 1;
        return authors.Authors.Count > 0;
    }
}
