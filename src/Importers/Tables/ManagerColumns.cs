using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Tables of programs that name everything they have a field for, so that no column of theirs is a facet.
/// </summary>
internal static class ManagerColumns
{
    // Two columns that no other table has: Zotero, Scopus, Web of Science, Publish or Perish, Covidence, PubMed,
    // Dimensions, the Lens, IEEE Xplore, OpenAlex, Rayyan.
    private static readonly ImmutableArray<ImmutableArray<string>> Signatures =
    [
        ["itemtype", "librarycatalog"], ["eid", "sourcetitle"], ["utuniquewosid", "sourcetitle"],
        ["gsrank", "articleurl"], ["accessionnumber", "publishedyear"], ["authorswithaffiliations", "citedby"],
        ["pmid", "journalbook"], ["publicationid", "dimensionsurl"], ["lensid", "datepublished"],
        ["documenttitle", "dateaddedtoxplore"], ["citedbycount", "displayname"], ["pubmedid", "pmcid", "location"],
    ];

    // The last parts of names that say nothing without the part before them.
    private static readonly ImmutableArray<string> Bare = ["name", "displayname", "title", "text", "value", "label"];

    private static readonly ImmutableArray<string> Links = ["url", "href", "link", "uri"];

    public static bool Are(IReadOnlyList<string> header)
    {
        var names = header.Select(Slug.Comparable).ToHashSet(StringComparer.Ordinal);
        return Signatures.Any(signature => signature.All(names.Contains));
    }

    /// <summary>
    /// Whether the rows are the nodes of a graph, as Gephi and its like have them, whose label is the title. Where they are
    /// of several kinds, most are no papers; what has a target is an edge.
    /// </summary>
    public static bool AreOfNodes(IReadOnlyList<string> header)
    {
        var names = header.Select(Slug.Comparable).ToArray();
        return names.Contains("id") && !names.Contains("kind") && !names.Contains("target");
    }

    /// <summary>
    /// Whether the value is a type of entry in bibliographies, and no word that classifies papers otherwise.
    /// </summary>
    public static bool IsEntryType(string value) => Slug.Comparable(value) is "article" or "articlejournal"
        or "journalarticle" or "inproceedings" or "paperconference" or "conferencepaper" or "incollection" or "inbook"
        or "booksection" or "chapter" or "thesis" or "phdthesis" or "mastersthesis" or "techreport" or "book";

    /// <summary>Whether the value is called as those who print and sell books and journals are.</summary>
    public static bool IsPublisher(string value) =>
        value.Split(' ', ',').Any(word => Slug.Comparable(word) is "press" or "publishing" or "publishers"
            or "publications" or "verlag" or "media" or "books" or "springer" or "elsevier" or "wiley" or "birkhauser" or "routledge"
            or "academic" or "pearson" or "manning" or "packt" or "apress" or "mdpi" or "sage");

    /// <summary>
    /// What a column is that was a place in an object, <c>authorships.author.display_name</c>: its last part that says
    /// something. Null where it was none.
    /// </summary>
    public static string? NameInPath(string header)
    {
        var parts = header.Trim().Split('.');
        if (parts.Length < 2 || !parts.All(part => part.Length > 0 && part.All(IsOfName)))
            return null;
        var last = parts.Length - 1;
        if (Bare.Contains(Slug.Comparable(parts[last])))
            return parts[last - 1] is "source" ? "venue" : parts[last - 1];
        var isLink = Links.Contains(Slug.Comparable(parts[last]));
        return !isLink ? parts[last]
            : PaperColumns.MeaningOf(parts[last - 1]) is PaperColumn.Url or PaperColumn.Code ? parts[last - 1]
            : null;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
