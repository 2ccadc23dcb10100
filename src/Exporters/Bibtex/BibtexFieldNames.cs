using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Where in an entry the fields that a source wrote have their place, and under which name.</summary>
internal static class BibtexFieldNames
{
    /// <summary>Whether the field stands with the container and the date, and is printed by most styles.</summary>
    public static bool IsDetail(string name) =>
        name is "editor" or "series" or "edition" or "chapter" or "volume" or "number" or "issue" or "part" or "pages"
            or "publisher"
            or "organization" or "institution" or "school" or "address" or "type";

    /// <summary>Whether the field says where a paper appeared, in entries of some type.</summary>
    public static bool IsContainer(string name) =>
        name is "journal" or "booktitle" or "school" or "institution" or "howpublished";

    /// <summary>Whether the entry has the field already, or must not have it.</summary>
    /// <param name="isDated">The entry has its date in one field.</param>
    public static bool IsWritten(string name, Paper paper, BibtexType type, bool isDated) => name switch
    {
        "key" or "title" or "author" or "year" or "month" or "day" or "note" or "doi" or "ids" => true,
        // The parent of a crossref would have to come later in the file; entries are complete without it.
        "crossref" => true,
        "url" => paper.Url is not null,
        "eprint" or "archiveprefix" or "primaryclass" => paper.Identifiers.Arxiv is not null,
        "eventtitle" => type.Name == "inproceedings",
        // A date that is more than the year says all of it.
        "date" => isDated,
        _ => name == type.ContainerFieldOf(paper) || IsDetail(name),
    };

    /// <summary>The field's name in BibTeX for the entry, lower case.</summary>
    public static string Written(string name, Paper paper, BibtexType type) => name switch
    {
        // BibTeX's styles cannot print both for a book.
        "number" when type.Name is "inproceedings" or "incollection" or "inbook" or "book" or "proceedings"
            && paper.FieldOf("volume") is not null && paper.FieldOf("seriesnumber") is null => "seriesnumber",
        _ => name,
    };

    public static string OfBibtex(string name) => name switch
    {
        "archiveprefix" => "archivePrefix",
        "primaryclass" => "primaryClass",
        _ => name,
    };

    public static string OfBiblatex(string name) => name switch
    {
        "journal" => "journaltitle",
        "address" => "location",
        "archiveprefix" => "eprinttype",
        "primaryclass" => "eprintclass",
        "annote" => "annotation",
        "key" => "sortkey",
        _ => name,
    };
}
