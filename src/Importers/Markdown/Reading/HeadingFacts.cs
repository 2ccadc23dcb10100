using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown.Sections;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>What the headings above an entry, and the title of the list, say of its venue and date.</summary>
internal sealed class HeadingFacts(Outline outline)
{
    private readonly HeadingVenues _venues = new();
    private readonly HeadingDates _dates = new();

    // Headings below a year are venues, and so the others below one are too.
    private bool _hasVenuesBelowDates;

    /// <summary>The venue, and its year perhaps, that the title of the list names.</summary>
    public (Venue Venue, int? Year)? VenueOfList => outline.Title is { } title ? _venues.Of(title) : null;

    /// <summary>Whether a heading is a venue with its year: "UAI 2022".</summary>
    public bool IsOfVenue(Section? section) => section is not null && _venues.Of(section.Title) is { Year: not null };

    /// <summary>Whether a section, or one above it, is a year or a month.</summary>
    public bool IsDated(Section? section) => DateAbove(section) is not null;

    /// <summary>The venue that a section is of, or the next one above it that has one.</summary>
    public (Venue Venue, int? Year, SourceSpan Place)? VenueAbove(Section? section)
    {
        for (; section is not null; section = section.Parent)
        {
            var isBelowDate = DateOf(section.Parent) is not null;
            if (_venues.Of(section.Title, isBelowDate) is { } found)
            {
                _hasVenuesBelowDates |= isBelowDate;
                return (found.Venue, found.Year, section.Span);
            }
            // "Information Fusion", "HOLD" beside "AAAI", below "2024"
            if (isBelowDate && _hasVenuesBelowDates && HeadingVenues.Beside(section.Title) is { } named)
                return (named, null, section.Span);
        }
        return null;
    }

    private PublicationDate? DateOf(Section? section) => section is null ? null : _dates.Of(section.Title);

    /// <summary>The date that a section is of, or the next one above it that has one.</summary>
    public (PublicationDate Date, SourceSpan Place)? DateAbove(Section? section)
    {
        for (; section is not null; section = section.Parent)
        {
            if (_dates.Of(section.Title) is { } date)
                return (date, section.Span);
        }
        return null;
    }
}
