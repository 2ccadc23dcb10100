using System.Buffers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>Reads the words that stand before a title: names, most often, and where the paper appeared.</summary>
internal sealed class WordsBeforeTitle(ListText source, AuthorEvidence authors, VenueEvidence venue)
{
    // ".** [**"
    private const int MaxMarks = 8;
    private const int YearLength = 4;
    private const int BeforeYear = 8;

    // " A. 2015"
    private const int BeforeInitial = 8;

    private static readonly SearchValues<char> MarksBeforeTitle = SearchValues.Create(" .,:;*_[\"“");

    private readonly SegmentSurroundings _around = new(source);

    /// <summary>
    /// Takes family names between a mark and a title with its venue and year: "Lee, Chen, Wu: [A Title](…). CVPR'24",
    /// and then "Lee: [A Title](…). CVPR'24" too.
    /// </summary>
    public bool TryFamilies(EntryTitle title, TextSegment segment)
    {
        if (source.Text.AsSpan(segment.End) is not [':' or '.', ..]
            || !(NameForms.AreFamiliesInList(segment.Text)
                || (authors.ListHasNamesFirst && title.Rule == "link" && NameForms.IsFamily(segment.Text)))
            || !_around.IsBeforeVenue(title))
            return false;
        authors.ReadFirst(segment, NameCertainty.Stated);
        return true;
    }

    /// <summary>
    /// Takes names and the year of the paper right before a title: "Lee &amp; Chen, 2019. [A Title](…)", and "Lee,
    /// 2019." where others are "Lee et al., 2019."
    /// </summary>
    public bool TryCitation(EntryTitle title, TextSegment segment) =>
        // "Ann Lee and Bo Chen. 2019. [A Title](…)" is a reference, whose names are in full.
        !segment.Text.Replace("al. ", "", StringComparison.Ordinal).Contains(". ", StringComparison.Ordinal)
        && title.Start - segment.End is > 0 and < MaxMarks
        && source.Text.AsSpan(segment.End..title.Start).IndexOfAnyExcept(MarksBeforeTitle) < 0
        && authors.TryReference(
            segment with { Text = segment.Text.TrimEnd(' ', '.', ',', ':') }, mayBeOne: authors.ListHasNamesFirst);

    // "Lee, Ann. 2015. [A Title](…)"
    private bool TryOneBeforeYear(EntryTitle title, TextSegment segment)
    {
        var text = segment.Text.TrimEnd(' ', '.', ',');
        // Initials say themselves that they are names: "Lee, Ann A. 2015."
        if (text.Length <= BeforeYear || text[^BeforeInitial] == ' '
            || TextShape.Date(text.AsSpan(text.Length - YearLength)) is null
            || text[..^YearLength].TrimEnd() is not [.., '.'] || !_around.IsFollowedByTitle(segment)
            || title.Start - segment.End >= MaxMarks
            || InvertedNames.OfTwoParts(text[..^YearLength].TrimEnd(' ', '.')) is null)
            return false;
        authors.TryOne(segment with { Text = text[..^YearLength].TrimEnd(' ', '.') });
        return venue.TryVenueOrDate(segment with { Text = text[^YearLength..] });
    }

    public void Read(EntryTitle title, TextSegment segment)
    {
        if (authors.Authors.Count == 0 && TryOneBeforeYear(title, segment))
            return;
        // "Lee, A. (1991). Some Magazine. **A Title**": behind the year of the names stands no name.
        if (title.Rule == "bold" && authors.Authors.Count > 0 && venue.HasDateOfItsOwn
            && segment.Text.Trim(' ', '.') is var place && VenueWords.IsVenueShaped(place))
            venue.SetNamed(segment with { Text = place });
        else if (TextShape.WordCount(segment.Text) > 1)
            authors.ReadFirst(segment, CertaintyOf(segment));
        // "Lee (2018) *A Title*"
        else if (title is { Rule: "italic", IsReference: true } && authors.Authors.Count == 0
            && NameForms.IsFamily(segment.Text))
            authors.Read(segment, NameCertainty.Stated);
        else if (authors.ListHasNamesFirst && _around.IsFollowedByTitle(segment) && TextShape.IsName(segment.Text))
            authors.Read(segment, NameCertainty.Stated);
    }

    // "Lee, Ann. “A Title.”": with a dot behind it, one name with the family name first.
    // "Lee & Chen (2019) [A Title](…)": what a year in brackets dates is no name of a method; "**Lee et al.**: A Title"
    // is none either.
    private NameCertainty CertaintyOf(TextSegment segment) =>
        _around.IsFollowedByYear(segment) || Citation.IsOfMany(segment.Text) ? NameCertainty.Stated
        : !_around.IsFollowedByTitle(segment) ? NameCertainty.Possible
        : authors.ListHasNamesFirst && segment.Text.Contains(" and ", StringComparison.Ordinal) ? NameCertainty.Stated
        : source.Text[segment.End] == '.' && InvertedNames.IsOneInverted(segment.Text) ? NameCertainty.Stated
        : NameCertainty.Likely;
}
