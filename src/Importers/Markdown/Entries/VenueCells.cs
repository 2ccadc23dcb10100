using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>Whether the cells of a column name where papers appeared, whatever the list calls the column.</summary>
internal static class VenueCells
{
    private const int MinVenues = 2;
    private const int MaxWords = 5;

    /// <param name="cells">The texts of those that are not empty.</param>
    public static bool Are(List<string> cells) => AreKnown(cells) || AreDated(cells);

    // Names of journals and conferences, though the list calls them "Database"; fields of research may be names, too, but
    // not all of them.
    private static bool AreKnown(List<string> cells)
    {
        var known = cells.FindAll(cell => VenueTable.Default.FindSpelled(cell) is not null);
        return known.Count * 2 > cells.Count && known.Distinct(StringComparer.Ordinal).Count() >= MinVenues
            && known.Exists(cell => !VenueTable.Default.IsWord(cell));
    }

    // "FOLD 2019", "Folding Letters 2020", "2021": the years alone might be those of data sets, and so some of the names
    // are known.
    private static bool AreDated(List<string> cells)
    {
        var known = cells.FindAll(cell =>
            VenueTable.Default.TryRead(cell, out _, out var year, out _) && year is not null);
        return known.Count * 3 >= cells.Count && known.Distinct(StringComparer.Ordinal).Count() >= MinVenues
            && cells.Count(IsDated) * 3 >= cells.Count * 2;
    }

    private static bool IsDated(string cell) =>
        DatedText.Of(cell) is { Words: var words } && TextShape.WordCount(words) <= MaxWords
        && TextShape.WordCount(cell) <= MaxWords;
}
