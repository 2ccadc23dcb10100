using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Tables;

/// <summary>Reads where the paper of a row appeared.</summary>
internal sealed class PaperRowVenue(PaperRow row)
{
    /// <summary>The detail of columns that state a venue word for word, as a bibliography prints it.</summary>
    public const string WordForWord = "container";

    private const int MinYear = 4;

    /// <summary>The field that has the venue word for word, where that is not what it is called; or null.</summary>
    public BibField? Container { get; private set; }

    public Venue? Venue { get; private set; }

    /// <summary>What the first column that names a venue says of it.</summary>
    /// <param name="links">Takes links that stand in the place of a name.</param>
    public VenueReading? Read(PaperRowLinks links)
    {
        var kind = row.Texts(PaperColumn.VenueKind).First();
        foreach (var (column, text) in row.Texts(PaperColumn.VenueKind))
        {
            if (VenueKinds.Find(text) is null)
                row.Say(PaperField.Note, text, column);
        }
        VenueReading? first = null;
        foreach (var (column, text) in row.Texts(PaperColumn.Venue))
        {
            if (CellLinks.IsLink(text))
            {
                links.Add(text, column);
                continue;
            }
            // The number of a series.
            if (text.Length < MinYear && text.All(char.IsAsciiDigit))
            {
                row.Say(PaperField.Note, text, column);
                continue;
            }
            var reading = row.VenueOf(text, kind, column);
            row.Say(PaperField.Venue, reading.Venue?.Short ?? text, column);
            if (reading.Year is { } year && PublicationDate.Create(year) is { } date)
                row.Say(PaperField.Date, date.ToString(), column);
            if (reading.Arxiv is { } arxiv)
                row.Say(PaperField.Arxiv, arxiv.Value, column);
            if (reading.Note is { } note)
                row.Say(PaperField.Note, note, column);
            if (first?.Venue is null)
                first = reading;
            if ((column.Detail == WordForWord || reading.IsTitle) && first.Venue is { } venue
                && text != venue.ContainerTitle && ContainerField(venue.Kind) is { } name)
            {
                Container ??= new(name, LatexText.Encode(text, PaperRowFields.Form).Latex);
            }
        }
        Venue = first?.Venue;
        return first;
    }

    /// <summary>Takes the school that accepted a thesis, which is the venue of one that names no other.</summary>
    /// <returns>Whether the venue says it now.</returns>
    public bool TryTakeSchool(string school)
    {
        if (Venue is not null)
            return false;
        Venue = new(school, school, VenueKind.Thesis);
        return true;
    }

    private static string? ContainerField(VenueKind kind) => kind switch
    {
        VenueKind.Journal => "journal",
        VenueKind.Conference or VenueKind.Workshop or VenueKind.Book => "booktitle",
        _ => null,
    };
}
