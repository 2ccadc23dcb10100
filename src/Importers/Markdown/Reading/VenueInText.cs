using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Finds the venue in the running text of an entry where its words alone do not tell it: by where it stands, and by
/// where the other entries of the list have theirs.
/// </summary>
internal sealed class VenueInText(ListText source, VenueEvidence venue, AuthorEvidence authors)
{
    private const int MaxVenue = 60;
    private const int MaxName = 3;

    private readonly SegmentSurroundings _around = new(source);
    private readonly VenuePlaces _places = new();

    /// <summary>Notes where an entry has its venue.</summary>
    public void Note(TextSegment segment, EntryTitle? title) => _places.Note(segment, title);

    /// <summary>
    /// Takes the sentence right behind a title that is a venue: "[A Title](…). TACL. Shows how folds are made."
    /// </summary>
    /// <returns>What stands behind it, or the segment where there is none.</returns>
    public TextSegment Behind(TextSegment segment, EntryTitle? title)
    {
        var words = segment.Text.TrimStart(' ', '.', ',');
        if (venue.Venue is not null || segment.Bracket != '\0' || title is not { } named
            || !(_around.IsBehind(segment, named) || IsRestOf(named, words))
            || words.IndexOf(". ", StringComparison.Ordinal) is not (> 1 and < MaxVenue and var dot)
            || !venue.TryVenue(words[..dot], "text", segment.Start, Math.Min(segment.Start + dot, segment.End)))
            return segment;
        return segment with { Text = words[(dot + 2)..], Start = Math.Min(segment.Start + dot + 2, segment.End) };
    }

    // "A Title. CVPR 2021. Ann Lee, Bo Chen. [paper](…)": in the text that the title is in
    private static bool IsRestOf(EntryTitle title, string words) =>
        title is { Rule: "text", Rest: { } rest } && rest.AsSpan().TrimStart(" .,").StartsWith(words);

    /// <summary>Takes a venue that no table knows, by its year, by what stands before it or by its place.</summary>
    /// <param name="date">The date right behind the segment, or null.</param>
    public bool TryOfNoTable(TextSegment segment, EntryTitle? title, TextSegment? date)
    {
        var isBefore = title is { } first && segment.Start < first.Start;
        if (isBefore && segment.Text is [>= '1' and <= '2', _, _, _, ' ', ..] && TryBeforeName(segment))
            return true;
        // "[Lee2018] A Title", "Lee2018: A Title", unless others are "[ICML 2018] A Title"
        if (isBefore && !_places.IsOne(segment, title)
            && (segment.Bracket == '[' || source.Text.AsSpan(segment.End) is [':', ..])
            && DatedText.OfCitationKey(segment.Text) is { } year)
        {
            venue.SetDate(year, "text", segment.Start, segment.End);
            return true;
        }
        if ((!isBefore || segment.Bracket != '\0' || DatedText.IsYearBeforeAcronym(segment.Text)
                || DatedText.IsAcronymAndShortYear(segment.Text)
                // "`Folds 2021` [A Title](…)"
                || (segment.Style != PieceStyle.None && DatedText.OfCitationKey(segment.Text) is null
                    && !IsName(segment)))
            && DatedText.Of(segment, date) is { } dated
            && !authors.AreFirstNames(segment))
        {
            if (venue.TryDated(segment, dated))
                return true;
            // "[2023 somewhere] A Title"
            if (isBefore)
                venue.SetDate(dated.Date, "text", segment.Start, segment.End);
        }
        // Names. "A Title." *Some Journal* 12 (3): in a reference, what is emphasised behind the title is no person.
        // So it is on a line below.
        var isSetApart = segment.Style.HasFlag(PieceStyle.Italic) && authors.Authors.Count > 0
            && (title is null ? authors.AreBefore(segment) : title.Value.IsReference);
        return (title is null ? isSetApart : segment.Start >= title.Value.Start)
            && (venue.TryUndated(segment, isSetApart, _around.IsBeforeNumber(segment))
                || (_places.IsOne(segment, title) && IsInItalicsBehind(title, segment)
                    && venue.TryAcronym(segment)));
    }

    // "2015 ICLR FoldNet [A Title](…)": a venue, and the name of the method.
    private bool TryBeforeName(TextSegment segment) =>
        DatedText.Of(segment.Text) is { Beyond.Length: 0 } dated
        && dated.Words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
        && dated.Words[(blank + 1)..].Split(' ') is { Length: <= MaxName } name && Array.Exists(name, MethodName.Is)
        && venue.TryVenue($"{dated.Words[..blank]} {dated.Date.Year}", "text", segment.Start, segment.End);

    // "IEEE T. Folds -- [A Title](…)": what has a society before it is one of its journals or meetings.
    private bool IsOfSociety(TextSegment segment, EntryTitle? title) =>
        title is { IsStrong: true } named && segment.End <= named.Start && venue.Venue is null
        && source.Text.AsSpan(segment.End..named.Start).Trim(" *_[") is "-" or "--" or "–" or "—" or ":" or "|"
        && segment.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
        && char.IsUpper(segment.Text[1]) && VenueTable.IsSponsor(segment.Text.AsSpan(0, blank))
        && VenueWords.IsVenueShaped(segment.Text);

    /// <summary>
    /// Takes a venue that is named by ordinary words: "[AutoML] A Title" where others are "[ICML] A Title"; two words
    /// or more, set apart behind a title, are no person and no tag.
    /// </summary>
    public bool TryNamed(TextSegment segment, EntryTitle? title)
    {
        if (IsOfSociety(segment, title))
        {
            venue.SetNamed(segment);
            return true;
        }
        return (IsNamed(segment, title) && venue.TryNamed(segment)) || TryBehindCitation(segment);
    }

    // "(Lee et al. 2019 | Some Journal, Some Press)": behind the names, the year and a bar
    private bool TryBehindCitation(TextSegment segment)
    {
        if (segment.Bracket != '(' || !IsBehindBar(segment) || venue.Venue is not null || !authors.IsCited)
            return false;
        var words = segment.Text[..(segment.Text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            ? comma : segment.Text.Length)];
        if (venue.TryVenue(words, "text", segment.Start, segment.End))
            return true;
        if (!VenueWords.IsVenueShaped(words))
            return false;
        venue.SetNamed(segment with { Text = words });
        return true;
    }

    private bool IsNamed(TextSegment segment, EntryTitle? title) =>
        _places.IsOne(segment, title)
        || ((IsInItalicsBehind(title, segment) || IsBehindBar(segment))
            && segment.Text.Contains(' ', StringComparison.Ordinal));

    // "Lee, Ann, 2021 | Some Field.": behind the names and the date
    private bool IsBehindBar(TextSegment segment) =>
        segment.Bracket is '\0' or '(' && authors.Authors.Count > 0 && venue.HasDate
        && source.Text.AsSpan(0, segment.Start).TrimEnd(" *_") is [.., '|'];

    /// <summary>
    /// Takes "(Some Journal 20) A Title": before a title, a year in two digits behind a venue of words that is known, or
    /// stands where others of the list have theirs.
    /// </summary>
    public bool TryShortYear(TextSegment segment, EntryTitle? title)
    {
        if (segment.Bracket == '\0' || title is not { } named
            || segment.Text is not [.., ' ', >= '0' and <= '3', >= '0' and <= '9'])
            return false;
        var words = segment.Text[..^3];
        var whole = segment with { Text = $"{words} 20{segment.Text[^2..]}" };
        // "A Title [FOLD 21]"
        if (segment.Bracket == '[' && segment.Start >= named.Start && DatedText.AreAcronymsAndShortYear(segment.Text))
            return DatedText.Of(whole.Text) is { } behind && venue.TryDated(whole, behind);
        // "A Title [CVPR Workshop 19]": of a journal, 19 would be the volume.
        if (segment.End > named.Start && !words.EndsWith("Workshop", StringComparison.Ordinal))
            return false;
        // "(Book 18)", "(PhD thesis 19)"
        if (!TitleText.IsVenue(words) && VenueWords.IsKind(words))
        {
            venue.TryVenueOrDate(segment with { Text = $"20{segment.Text[^2..]}" });
            return true;
        }
        if (!words.Contains(' ', StringComparison.Ordinal))
            return false;
        // "[CVPR Workshop 19]"
        if (VenueTable.Default.FindSpelled(words) is not null || TitleText.IsVenue(words))
            return venue.TryVenue(whole.Text, "text", segment.Start, segment.End);
        return _places.IsOne(segment, title) && VenueWords.IsVenueShaped(words)
            && DatedText.Of(whole.Text) is { } dated && venue.TryDated(whole, dated);
    }

    // "**FoldQA12**:"
    private bool IsName(TextSegment segment) =>
        MethodName.Is(segment.Text) && !DatedText.IsAcronymAndShortYear(segment.Text)
        && source.Text.AsSpan(segment.End).TrimStart("*_") is [':', ..];

    private static bool IsInItalicsBehind(EntryTitle? title, TextSegment segment) =>
        segment.Style.HasFlag(PieceStyle.Italic) && segment.Bracket == '\0'
        && title is { } found && segment.Start >= found.End;
}
