using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>Works that are no part of a journal or a book: theses, reports and books.</summary>
internal static class WorkKind
{
    /// <summary>The entry type of such a work; null for a paper that appeared in something else.</summary>
    public static EntryType? Of(PaperRow row, Venue? venue)
    {
        foreach (var (_, text) in row.Texts(PaperColumn.VenueKind))
        {
            return Slug.Comparable(text) switch
            {
                "thesis" or "dissertation" => new(IsMasters(row) ? "mastersthesis" : "phdthesis"),
                "phdthesis" or "mastersthesis" => new(Slug.Comparable(text)),
                "report" or "techreport" => new("techreport"),
                "book" when venue is null => new("book"),
                _ => null,
            };
        }
        foreach (var (_, text) in row.Texts(PaperColumn.Venue))
            return OfName(Slug.Comparable(text));
        return null;
    }

    /// <summary>The type of a work that is called a thesis or a report where others have a venue; or null.</summary>
    /// <param name="name">In its comparable form: phdthesis.</param>
    public static EntryType? OfName(string name) => name switch
    {
        "phdthesis" or "phddissertation" or "doctoralthesis" or "doctoraldissertation" => new("phdthesis"),
        "mastersthesis" or "masterthesis" or "mscthesis" => new("mastersthesis"),
        "technicalreport" or "techreport" or "techrep" => new("techreport"),
        _ => null,
    };

    /// <summary>The field for who lets such a work appear, where it has one of its own; or null.</summary>
    public static string? PublisherOf(EntryType? work) => work?.Name switch
    {
        "phdthesis" or "mastersthesis" => "school",
        "techreport" => "institution",
        _ => null,
    };

    // Zotero has the degree in a column called Type.
    private static bool IsMasters(PaperRow row)
    {
        foreach (var (column, text) in row.Texts(PaperColumn.Note))
        {
            if (Slug.Comparable(column.Header) is "type" && text.Contains("master", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
