namespace SurveyGraph.Importers.Venues;

/// <summary>
/// What Scopus has behind the name of a series: <c>Folding Notes (including subseries Sheet Notes)</c>.
/// </summary>
internal static class Subseries
{
    public static string Without(string name) =>
        name.IndexOf(" (including subseries ", StringComparison.OrdinalIgnoreCase) is > 0 and var start
            ? name[..start]
            : name;
}
