namespace SurveyGraph.Graph.Papers;

/// <summary>A BibTeX entry type, lower case: article, inproceedings, misc.</summary>
public readonly record struct EntryType(string Name)
{
    public static readonly EntryType Article = new("article");
    public static readonly EntryType InProceedings = new("inproceedings");
    public static readonly EntryType Misc = new("misc");

    /// <summary>
    /// The type of BibTeX that comes nearest to one that only BibLaTeX has, which is then the subtype; null where the
    /// type is one of BibTeX, or comes near to none.
    /// </summary>
    public static string? NearestInBibtex(ReadOnlySpan<char> type) => type switch
    {
        "collection" or "mvcollection" or "mvbook" or "reference" or "mvreference" => "book",
        "mvproceedings" => "proceedings",
        "inreference" or "suppcollection" => "incollection",
        "bookinbook" or "suppbook" => "inbook",
        "suppperiodical" => "article",
        "thesis" => "phdthesis",
        "report" => "techreport",
        _ => null,
    };

    public override string ToString() => Name;
}
