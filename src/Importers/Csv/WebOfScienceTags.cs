using System.Collections.Frozen;

namespace SurveyGraph.Importers.Csv;

/// <summary>
/// The two letters by which the tab-delimited files of Web of Science call their columns, and the names that its tables
/// for spreadsheets have for them.
/// </summary>
/// <remarks>
/// https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html.
/// </remarks>
internal static class WebOfScienceTags
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["AU"] = "Authors",
        ["AF"] = "Author Full Names",
        ["TI"] = "Article Title",
        ["SO"] = "Source Title",
        ["SE"] = "Series",
        ["BE"] = "Editors",
        ["DT"] = "Document Type",
        ["DE"] = "Author Keywords",
        ["ID"] = "Keywords Plus",
        ["AB"] = "Abstract",
        ["PU"] = "Publisher",
        ["PI"] = "Publisher Place",
        ["SN"] = "ISSN",
        ["BN"] = "ISBN",
        ["PD"] = "Publication Date",
        ["PY"] = "Publication Year",
        ["VL"] = "Volume",
        ["IS"] = "Issue",
        ["BP"] = "Start Page",
        ["EP"] = "End Page",
        ["AR"] = "Article Number",
        ["DI"] = "DOI",
        ["PM"] = "Pubmed Id",
        ["UT"] = "UT (Unique WOS ID)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The header, with names for tags where it is one of Web of Science.</summary>
    public static string[] WithNames(string[] header) =>
        header.Contains("TI") && header.Contains("SO") && header.Contains("UT")
            ? [.. header.Select(tag => Names.GetValueOrDefault(tag, tag))] : header;
}
