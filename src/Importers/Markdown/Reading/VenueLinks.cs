using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>What the links of one entry say of the venue: their words, and where they lead.</summary>
internal sealed class VenueLinks(VenueEvidence venue)
{
    private (Venue Venue, int? Year, Piece Link)? _page;

    public void Clear() => _page = null;

    /// <summary>Takes the words of a link for what they are, if they are a venue, a date or both.</summary>
    /// <param name="isPaper">The link leads to the paper of the entry, so that words with a year are where it appeared,
    /// though no table knows it.</param>
    public void Read(Piece link, bool isPaper)
    {
        // "[ICLR 2024](#iclr-2024)" leads to a section of the list.
        if (link.Text.Length == 0 || link.Url is ['#', _, ..])
            return;
        if (LinkLabels.IsLabel(link.Text))
        {
            // "[[ICML](…)] A Title"; the ACL keeps papers of many conferences.
            if (isPaper && _page is null && VenueTable.Default.Find(link.Text.Trim(VenueWords.LinkBrackets))
                is { Kind: VenueKind.Conference, Short: not "ACL" } host)
                _page = (host, null, link);
            return;
        }
        if (VenueMentions.OfPaper(link.Text) is { } place)
        {
            venue.TryVenue(place, "link", link.Start, link.End);
            return;
        }
        // "[[Some Journal]]()": what is to get its link is the paper, and its words are where it appeared.
        var words = link.Text.Trim(VenueWords.LinkBrackets);
        if (link.Url.Length == 0 && venue.Venue is null && !words.Any(char.IsAsciiDigit)
            && VenueTable.Default.TryRead($"{words} 2000", out var named, out _, out _))
        {
            venue.SetVenue(named, null, "link", link.Start, link.End);
            return;
        }
        if (!VenueWords.IsOccasion(link.Text))
        {
            // "A Title [[TIP]](…)": in brackets of its own, and in capitals, it is no word.
            if (link.Text is ['[', .., ']'] && Links.LeadsToPaper(link) && words.Length > 2
                && words.All(char.IsAsciiLetterUpper) && VenueTable.Default.Find(words) is { } acronym)
                venue.SetVenue(acronym, null, "link", link.Start, link.End);
            if (isPaper && venue.Venue is null && DatedText.Of(words) is { } dated)
                venue.TryDated(new(link.Text, link.Style, '\0', link.Start, link.End), dated);
            return;
        }
        foreach (var part in words.Split(',', StringSplitOptions.TrimEntries))
            venue.TryVenueOrDate(new(part, link.Style, '\0', link.Start, link.End));
    }

    /// <summary>Takes the venue of a citation: "[Lee et al., Some Workshop 2019](…)".</summary>
    public void Read(Citation citation, Piece link)
    {
        var dated = new TextSegment($"{citation.Venue} {citation.Date.Year}", link.Style, '[', link.Start, link.End);
        if (citation.Venue.Length > 0 && !venue.TryVenue(dated.Text, "link", link.Start, link.End)
            && DatedText.Of(dated.Text) is { } unlisted)
            venue.TryDated(dated, unlisted);
    }

    /// <summary>Notes that a link leads to the paper in the proceedings of a venue.</summary>
    public void ReadPage(Piece link)
    {
        if (_page is null && ProceedingsPage.Of(link.Url) is { } page)
            _page = (page.Venue, page.Year, link);
    }

    /// <summary>Takes the venue of the page, unless the words of the entry name one that is no preprint server.</summary>
    public void TakePage()
    {
        if (_page is { } page && (venue.Venue is null || venue.Venue.Kind == VenueKind.Preprint))
            venue.SetVenue(page.Venue, venue.HasDateOfItsOwn ? null : page.Year, "link", page.Link.Start, page.Link.End);
    }
}
