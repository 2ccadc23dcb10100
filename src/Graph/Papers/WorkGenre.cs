namespace SurveyGraph.Graph.Papers;

/// <summary>What a thesis or a report calls itself: Diploma thesis, Technical memo.</summary>
/// <remarks>BibLaTeX has keys for the usual ones: its manual, "Localization Keys".</remarks>
public static class WorkGenre
{
    /// <summary>What a @phdthesis is where nothing else is said.</summary>
    public const string PhdThesis = "PhD thesis";

    /// <summary>What a @mastersthesis is where nothing else is said.</summary>
    public const string MastersThesis = "Master's thesis";

    /// <summary>The words for what a .bib file has as type, which may be a key of BibLaTeX.</summary>
    public static string OfType(string type) => type switch
    {
        "phdthesis" => PhdThesis,
        "mathesis" or "mastersthesis" => MastersThesis,
        "bathesis" => "Bachelor's thesis",
        "candthesis" => "Candidate thesis",
        "techreport" => "Technical report",
        "resreport" => "Research report",
        _ => type,
    };

    /// <summary>Whether the words say no more than the entry type does.</summary>
    public static bool IsUsual(string genre) =>
        genre.Equals(PhdThesis, StringComparison.OrdinalIgnoreCase)
        || genre.Equals(MastersThesis, StringComparison.OrdinalIgnoreCase);
}
