using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>Where the entries of a list have their venues: in brackets before the title, in italics behind it.</summary>
internal sealed class VenuePlaces
{
    // So many entries show it.
    private const int MinEntries = 3;

    private readonly Dictionary<(char Bracket, PieceStyle Style, bool IsBefore), int> _entries = [];

    /// <summary>Notes where the venue of an entry stands.</summary>
    public void Note(TextSegment segment, EntryTitle? title)
    {
        if (Of(segment, title) is { } place)
            _entries[place] = _entries.GetValueOrDefault(place) + 1;
    }

    /// <summary>Whether a text stands where others of the list have their venue.</summary>
    public bool IsOne(TextSegment segment, EntryTitle? title) =>
        Of(segment, title) is { } place && _entries.GetValueOrDefault(place) >= MinEntries;

    // Running text is everywhere, and no place of its own.
    private static (char Bracket, PieceStyle Style, bool IsBefore)? Of(TextSegment segment, EntryTitle? title) =>
        title is { } found && (segment.Bracket != '\0' || segment.Style != PieceStyle.None)
            ? (segment.Bracket, segment.Style, segment.End <= found.Start)
            : null;
}
