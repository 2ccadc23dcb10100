using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>The entry type that a paper has in BibLaTeX, which has one for most of what there is.</summary>
internal static class BiblatexType
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "article", "artwork", "audio", "bibnote", "book", "bookinbook", "booklet", "collection", "commentary",
        "conference", "dataset", "electronic", "image", "inbook", "incollection", "inproceedings", "inreference",
        "jurisdiction", "legal", "legislation", "letter", "manual", "misc", "movie", "music", "mvbook", "mvcollection",
        "mvproceedings", "mvreference", "online", "patent", "performance", "periodical", "proceedings", "reference",
        "report", "review", "software", "standard", "suppbook", "suppcollection", "suppperiodical", "thesis",
        "unpublished", "video", "www",
    };

    public static BibtexType Of(Paper paper, BibOptions options)
    {
        // Where a paper appeared is found alike; what BibTeX has no type or no authors for has one here.
        var classic = BibtexType.Of(paper, BibOptions.Default);
        // An article without authors is one for BibLaTeX, but not one without a journal.
        var isNowhere = classic.Subtype == "article" && !paper.Authors.IsEmpty;
        if (isNowhere)
            return classic;
        var name = classic.Subtype ?? classic.Name;
        return name switch
        {
            // Where the work says itself what it is called, only these names, which BibLaTeX knows too, say its kind.
            "phdthesis" or "mastersthesis" or "techreport" when paper.FieldOf("type") is not null => new(name),
            "phdthesis" => new("thesis", Kind: "phdthesis"),
            "mastersthesis" => new("thesis", Kind: "mathesis"),
            "techreport" => new("report", Kind: "techreport"),
            "misc" when IsOnline(paper) => new("online"),
            _ => Known.Contains(name) ? new(name) : new("misc", name),
        };
    }

    // A preprint, or a page that is all there is of a paper, of which no source says the type.
    private static bool IsOnline(Paper paper) => paper.EntryType is null
        && paper.FieldOf("howpublished") is null && (paper.Venue is null || paper.Venue.Kind == VenueKind.Preprint)
        && (paper.Identifiers.Arxiv is not null || paper.Url is not null || paper.Identifiers.Doi is not null);
}
