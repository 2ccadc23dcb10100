using System.Globalization;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// Reads a workshop that is named beside the conference that it belongs to: "ICML 2024 Workshop on Things",
/// "NeurIPS2024 Some Workshop", "Some Workshop @ ICLR 2024".
/// </summary>
internal static class WorkshopText
{
    private const string Workshop = "workshop";
    private const int MaxLength = 160;
    private const int MaxWords = 20;

    /// <summary>
    /// The workshop by its name without the year, called as those of its conference are, or null where a text names
    /// none.
    /// </summary>
    /// <param name="year">The year beside the conference, or null.</param>
    public static Venue? Read(string text, VenueTable table, out int? year)
    {
        year = null;
        if (text.Length > MaxLength || !text.Contains(Workshop, StringComparison.OrdinalIgnoreCase))
            return null;
        var words = text.Replace('@', ' ').Split((char[])[' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MaxWords)
            return null;
        // "ISCA Speech Synthesis Workshop" is no workshop at the ISCA.
        if (table.Find(string.Join(' ', NameIn(words))) is { } listed)
        {
            year = YearOf(words);
            return listed;
        }
        for (var i = 0; i < words.Length && !EndsSentence(words[i]); i++)
        {
            var isFollowedByYear = i + 1 < words.Length && IsYear(words[i + 1]);
            var dated = isFollowedByYear ? $"{words[i]} {words[i + 1]}" : words[i];
            if (!table.TryRead(dated, out var host, out year, out _) || host.Kind != VenueKind.Conference)
                continue;
            var called = host.Alias ?? host.Short;
            if (table.Find($"{host.Short} {Workshop}") is not { } venue)
                return null;
            words[i] = called;
            List<string> name = [.. NameIn(words)];
            year ??= YearOf(words);
            // "ICML 2024 Workshop" has no name of its own.
            return name.Count > 2
                ? Venue.Unlisted(string.Join(' ', name), VenueKind.Workshop) with { Alias = $"{called} Workshop" }
                : venue.As($"{called} Workshop");
        }
        return null;
    }

    // "Ann Lee, Bo Chen. ICML Workshops", "Lee et al, ICML Workshops": names, and what stands behind them.
    private static bool EndsSentence(string word) =>
        word is "al" || (word is [_, _, .., '.'] && char.IsLower(word[^2])
            && word is not ("Proc." or "Conf." or "Int." or "Symp."));

    private static IEnumerable<string> NameIn(string[] words) =>
        words.SkipWhile(IsOfProceedings).Where(word => !IsYear(word) && !IsShortYear(word));

    private static bool IsOfProceedings(string word) =>
        word is "In" or "in" or "Proceedings" or "Proc." or "of" or "the";

    private static int? YearOf(string[] words) =>
        Array.Find(words, IsYear) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    // "KDD Workshop on Folds '20"
    private static bool IsShortYear(string word) =>
        word is ['\'' or '’', >= '0' and <= '9', >= '0' and <= '9'];

    private static bool IsYear(string word) =>
        word is ['1', '9', _, _] or ['2', '0', _, _] && word.All(char.IsAsciiDigit);
}
