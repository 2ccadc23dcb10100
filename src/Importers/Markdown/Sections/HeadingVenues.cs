using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>The venues that headings name: "CVPR 2024 papers with code", or "CVPR" alone.</summary>
internal sealed class HeadingVenues
{
    private const int MaxWords = 4;

    // So many make an acronym: a heading in one word may be any word.
    private const int MinCapitals = 3;

    private readonly Dictionary<string, (Venue Venue, int? Year)?> _known = new(StringComparer.Ordinal);

    /// <summary>The venue and the year that a heading names, or null.</summary>
    public (Venue Venue, int? Year)? Of(string title)
    {
        if (_known.TryGetValue(title, out var known))
            return known;
        (Venue, int?)? found = null;
        // The first words may name a venue, and a year must be there to believe it.
        var words = title.Split([' ', '-', '_'], MaxWords + 1);
        for (var count = Math.Min(words.Length, MaxWords); count > 0 && found is null; count--)
        {
            if (VenueTable.Default.TryRead(string.Join(' ', words[..count]), out var venue, out var year, out _)
                && year is not null)
                found = (venue, year);
        }
        // "CVPR" alone, most often below a year: an acronym of a venue and nothing else, or a name with its sponsor.
        if (found is null && title.Count(char.IsUpper) >= MinCapitals
            && VenueTable.Default.Find(title) is { Kind: VenueKind.Conference or VenueKind.Journal } alone
            && (string.Equals(alone.Short, title, StringComparison.OrdinalIgnoreCase)
                || title.StartsWith("ACM ", StringComparison.Ordinal)
                || title.StartsWith("IEEE ", StringComparison.Ordinal)))
            found = (alone, null);
        _known.Add(title, found);
        return found;
    }
}
