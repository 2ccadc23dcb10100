namespace SurveyGraph.Exporters.Bibtex;

/// <summary>The macros that BibTeX's styles define for months.</summary>
internal static class BibtexMonth
{
    private static readonly string[] Macros =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December"];

    public static string MacroOf(int month) => Macros[month - 1];

    /// <summary>
    /// The macro of a month that is written as a name, in full or as its start; null for anything else.
    /// </summary>
    public static string? MacroOf(string name)
    {
        var month = name.Length < 3
            ? -1
            : Array.FindIndex(Names, full => full.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : Macros[month];
    }
}
