using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Where and when the paper of one entry appeared, by all that the entry and the headings above it say.
/// </summary>
internal sealed class VenueEvidence(ListText source, HeadingFacts headings, EntryEvidence evidence)
{
    private static readonly Venue Arxiv = VenueTable.Default.Find("arXiv") ?? new("arXiv", "arXiv", VenueKind.Preprint);

    private const int MaxPart = 20;
    private const int MinAcronym = 3;

    private PublicationDate? _date;
    private SourceSpan? _datePlace;
    private int? _year;

    public Venue? Venue { get; private set; }

    /// <summary>The entry states both a venue and its year.</summary>
    public bool IsDated => Venue is not null && HasDate;

    /// <summary>The entry states a date.</summary>
    public bool HasDate => _date is not null || _year is not null;

    /// <summary>The entry states a date in words, and not with its venue alone.</summary>
    public bool HasDateOfItsOwn => _date is not null;

    public void Clear() => (Venue, _year, _date, _datePlace) = (null, null, null, null);

    public bool TryVenueOrDate(TextSegment segment)
    {
        if (TextShape.Date(segment.Text) is { } date)
        {
            SetDate(date, "text", segment.Start, segment.End);
            return true;
        }
        if (!TryVenue(segment.Text, "text", segment.Start, segment.End))
            return TryPart(segment);
        // "arXiv, 2021-05-14"
        if (DatedText.Of(segment.Text) is { Date: { Month: not null } day })
            SetDate(day, "text", segment.Start, segment.End);
        return true;
    }

    // "ACL 2024 (Findings)"
    private bool TryPart(TextSegment segment)
    {
        if (segment.Bracket == '\0' || Venue is not { Kind: VenueKind.Conference } host || segment.Text.Length > MaxPart
            || VenueTable.Default.Find($"{host.Short} {segment.Text}") is not { } part)
            return false;
        evidence.Note(PaperField.Venue, part.Short, "text", segment.Start, segment.End);
        Venue = part;
        return true;
    }

    /// <summary>
    /// Takes dated words for the venue that they name, though no table knows it: "Some Workshop 2019".
    /// </summary>
    public bool TryDated(TextSegment segment, DatedText found)
    {
        var isVenue = found.Words.Length > 1 && !VenueWords.IsKind(found.Words)
            && !VenueWords.IsLocator(found.Words);
        if (!isVenue && !TryListed(found, segment))
        {
            SetDate(found.Date, "text", segment.Start, segment.End);
            return true;
        }
        var isInBrackets = segment.Bracket == '(';
        if (found.Beyond.Length > 0 && !isInBrackets && !VenueWords.IsLocator(found.Beyond)
            && !VenueWords.IsKind(found.Beyond))
            return segment.Bracket == '[' && TryListed(found, segment);
        if (!TryListed(found, segment))
        {
            // "PhD dissertation, University of X, 2021": no venue, but the year is that of the paper.
            if (!HasDate && segment.Bracket != '[' && TextShape.IsInstitution(found.Words))
                SetDate(found.Date, "text", segment.Start, segment.End);
            if (Venue is { Kind: not VenueKind.Preprint } || !VenueWords.IsVenueShaped(found.Words))
                return false;
            SetVenue(Named(VenueLead.NameOf(found.Words), segment.Text), found.Date.Year, "text", segment.Start,
                segment.End);
        }
        if (found.Date.Month is not null)
            SetDate(found.Date, "text", segment.Start, segment.End);
        return true;
    }

    /// <summary>Takes "in Proc. of Some Conference", the date of which stands elsewhere.</summary>
    /// <param name="isSetApart">It stands so that it can be nothing but a venue, without "in" too.</param>
    /// <param name="isBeforeNumber">The number of a volume follows it.</param>
    public bool TryUndated(TextSegment segment, bool isSetApart, bool isBeforeNumber = false)
    {
        if (Venue is not null
            || segment.Bracket != '\0' || !(isSetApart || segment.Text is ['i' or 'I', 'n', ' ' or ':', ..]))
            return false;
        var words = VenueWords.WithoutLocators(VenueLead.Without(segment.Text));
        if (!VenueWords.IsVenueShaped(words)
            || (TextShape.WordCount(words) < 2
                && !(isSetApart && (isBeforeNumber || VenueTable.Default.FindSpelled(words) is not null))))
            return false;
        if (!TryVenue(words, "text", segment.Start, segment.End))
            SetVenue(Named(VenueLead.NameOf(words), segment.Text), null, "text", segment.Start, segment.End);
        return true;
    }

    // What is set apart is a venue, also where its name is an ordinary word: *Computational Linguistics*.
    private static Venue Named(string words, string text) =>
        VenueTable.Default.Find(words) ?? Venue.Unlisted(VenueWords.WithLastDot(PlainText.OneLine(words), text));

    // "NIPS 2018 from A. Author", "Some Workshop, NIPS 2018", "arXiv, 100 citations 2018": the words that are known.
    private bool TryListed(DatedText dated, TextSegment segment)
    {
        var words = dated.Words;
        var first = words.AsSpan().IndexOf(',') is >= 0 and var end ? words[..end] : words;
        var last = words[(words.LastIndexOf(',') + 1)..];
        var acronym = words[(words.LastIndexOf(' ') + 1)..];
        foreach (var name
            in (ReadOnlySpan<string>)[words, first, last, char.IsUpper(acronym.LastOrDefault()) ? acronym : last])
        {
            if (TryVenue($"{name} {dated.Date.Year}", "text", segment.Start, segment.End))
                return true;
        }
        // "bioRxiv protein models 2023": no journal has a name that starts so.
        return first.Split(' ', 2) is [var server, _]
            && VenueTable.Default.Find(server) is { Kind: VenueKind.Preprint }
            && TryVenue($"{server} {dated.Date.Year}", "text", segment.Start, segment.End);
    }

    public bool TryVenue(string text, string rule, int start, int end)
    {
        if (text.Length is < 2 or > 200)
            return false;
        var words = text.Trim(' ', '.', ',', '*').Replace("@ ", "@", StringComparison.Ordinal);
        if (WorkshopText.Read(words, VenueTable.Default, out var year) is not { } venue
            && !VenueTable.Default.TryRead(words, out venue, out year, out _))
            return false;
        // "SIGMOD-Companion ’23"
        if (year is null && text.AsSpan().IndexOfAny('\'', '’', '‘') > 0)
            year = DatedText.Of(text)?.Date.Year;
        SetVenue(venue, year, rule, start, end);
        return true;
    }

    /// <summary>
    /// Takes a name that is also an ordinary word for the venue, where it can be little else: *Neural Networks*.
    /// </summary>
    public bool TryNamed(TextSegment segment)
    {
        if (Venue is not null || VenueTable.Default.FindSpelled(segment.Text.Trim(' ', '.', ',')) is not { } named)
            return false;
        SetVenue(named, null, "text", segment.Start, segment.End);
        return true;
    }

    /// <summary>Takes an acronym that stands where the entries of the list have their venues: *SHORT*.</summary>
    public bool TryAcronym(TextSegment segment)
    {
        if (Venue is not null || segment.Text.Contains(' ', StringComparison.Ordinal)
            || segment.Text.Count(char.IsAsciiLetterUpper) < MinAcronym || !VenueWords.IsVenueShaped(segment.Text))
            return false;
        SetVenue(Named(segment.Text, segment.Text), null, "text", segment.Start, segment.End);
        return true;
    }

    /// <summary>Takes what can be nothing but a venue where it stands, though no table knows it.</summary>
    public void SetNamed(TextSegment segment) =>
        SetVenue(Named(VenueLead.NameOf(segment.Text), segment.Text), null, "text", segment.Start, segment.End);

    /// <summary>Takes what a column or a label says to be a venue, though no table knows it.</summary>
    public void SetStated(TextSegment segment)
    {
        var (words, year) = DatedText.Of(segment.Text) is { Words.Length: > 0, Beyond.Length: 0 } dated
            ? (dated.Words, dated.Date.Year)
            : (VenueWords.WithoutLocators(segment.Text), (int?)null);
        if (!(year is { } stated && TryVenue($"{words} {stated}", "column", segment.Start, segment.End))
            && !TryVenue(words, "column", segment.Start, segment.End))
            SetVenue(Named(words, segment.Text), year, "column", segment.Start, segment.End);
    }

    public void SetPreprint(string rule, int start, int end) => SetVenue(Arxiv, null, rule, start, end);

    // A venue of the published version beats a preprint server; else the first one stays.
    public void SetVenue(Venue venue, int? year, string rule, int start, int end)
    {
        evidence.Note(PaperField.Venue, venue.Short, rule, start, end);
        if (year is { } y && PublicationDate.Create(y) is { } date)
            evidence.Note(date, rule, start, end);
        if (Venue is not null && (Venue.Kind != VenueKind.Preprint || venue.Kind == VenueKind.Preprint))
        {
            if (Venue == venue)
                (Venue, _year) = (Venue.Alias is null ? venue : Venue, _year ?? year);
            return;
        }
        (Venue, _year) = (venue, year);
    }

    public void SetDate(PublicationDate date, string rule, int start, int end)
    {
        evidence.Note(date, rule, start, end);
        if (_date is { } known && !(known.Agrees(date) && date.Month is not null && known.Month is null))
            return;
        (_date, _datePlace) = (date, evidence.Span(start, end));
    }

    // A list of one conference says so once, in a heading or in its title; what the entry says itself counts more.
    public void TakeHeadings(Section? section)
    {
        if (headings.VenueAbove(section) is { } found)
            Take(found.Venue, found.Year, "heading", found.Place);
        else if (headings.VenueOfList is { } ofList)
            Take(ofList.Venue, ofList.Year, "list title", source.Span(0, 0));
    }

    private void Take(Venue found, int? year, string rule, SourceSpan place)
    {
        evidence.Note(PaperField.Venue, found.Short, rule, place);
        if (year is { } known && PublicationDate.Create(known) is { } date)
            evidence.Note(date, rule, place);
        if (Venue is null)
            (Venue, _year) = (found, year);
        else if (Venue == found)
            _year ??= year;
    }

    /// <summary>The date of the paper, by what is stated first.</summary>
    public PublicationDate? Date(Section? section, ArxivId? arxiv, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var isPreprint = Venue is null or { Kind: VenueKind.Preprint };
        var stated = new StatedDate(_date, _datePlace, isPreprint ? null : _year, isPreprint ? _year : null);
        return stated.Resolve(DateOfHeading(section), isPreprint ? arxiv : null, diagnostics);
    }

    private PublicationDate? DateOfHeading(Section? section)
    {
        if (headings.DateAbove(section) is not { } found)
            return null;
        evidence.Note(found.Date, "heading", found.Place);
        return found.Date;
    }
}
