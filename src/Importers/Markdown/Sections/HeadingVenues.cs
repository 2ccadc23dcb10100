using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>The venues that headings name: "CVPR 2024 papers with code", or "CVPR" alone.</summary>
internal sealed class HeadingVenues
{
    private const int MaxWords = 4;

    // So many make an acronym: a heading in one word may be any word.
    private const int MinCapitals = 3;
    private const int MaxAcronym = 6;

    private readonly Dictionary<(string, bool), (Venue Venue, int? Year)?> _known = [];

    /// <summary>The venue and the year that a heading names, or null.</summary>
    /// <param name="isBelowDate">It stands below a year or a month, where "Some Journal" is hardly a topic.</param>
    public (Venue Venue, int? Year)? Of(string title, bool isBelowDate = false)
    {
        if (_known.TryGetValue((title, isBelowDate), out var known))
            return known;
        (Venue, int?)? found = null;
        // The first words may name a venue, and a year must be there to believe it.
        var words = title.Split([' ', '-', '_'], MaxWords + 1);
        for (var count = Math.Min(words.Length, MaxWords); count > 0 && found is null; count--)
        {
            var name = string.Join(' ', words[..count]);
            if (VenueTable.Default.TryRead(name, out var venue, out var year, out _)
                && year is not null && !IsField(name))
                found = (venue, year);
        }
        // "CVPR" alone, most often below a year: an acronym of a venue and nothing else, or a name with its sponsor.
        if (found is null && title.Count(char.IsUpper) >= MinCapitals
            && VenueTable.Default.Find(title) is { Kind: VenueKind.Conference or VenueKind.Journal } alone
            && (string.Equals(alone.Short, title, StringComparison.OrdinalIgnoreCase)
                || VenueTable.IsSponsor(title.AsSpan(0, Math.Max(title.IndexOf(' ', StringComparison.Ordinal), 0)))))
            found = (alone, null);
        if (found is null && isBelowDate && NameInFull(title) is { } named)
            found = (named, null);
        _known.Add((title, isBelowDate), found);
        return found;
    }

    /// <summary>
    /// The venue that a heading names beside others that are venues, below a year: a field of research, "Pattern
    /// Recognition", or an acronym that no table knows.
    /// </summary>
    public static Venue? Beside(string title) => VenueTable.Default.FindSpelled(title)
        ?? (title.Length is >= MinCapitals and <= MaxAcronym && title.All(char.IsAsciiLetterUpper)
            && title is not ("OTHER" or "OTHERS" or "MISC" or "TODO") ? Venue.Unlisted(title) : null);

    // "Some Journal", "FOLD Workshops": two words or more, and no field of research.
    private static Venue? NameInFull(string title) =>
        title.Contains(' ', StringComparison.Ordinal) && !VenueTable.Default.IsWord(title)
        && VenueTable.Default.TryRead(title, out var venue, out var year, out _) && year is null
        && venue.Kind is VenueKind.Conference or VenueKind.Journal or VenueKind.Workshop ? venue : null;

    // "Machine Learning (2020)": a field of research, of which a journal has the name.
    private static bool IsField(string name)
    {
        var words = name[..name.AsSpan().IndexOfAnyInRange('0', '9')].TrimEnd(' ', '(', '[', ',', '\'', '’');
        return words.Any(char.IsLower) && VenueTable.Default.IsWord(words);
    }
}
