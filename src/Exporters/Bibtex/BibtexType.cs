using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>The entry type that a paper is written with.</summary>
/// <param name="Name">One that every style has.</param>
/// <param name="Subtype">What the paper is, where there is no type for it or the type demands authors that are not
/// known; or null.</param>
/// <param name="Kind">The kind of thesis or report, in BibLaTeX, which has one type for all; or null.</param>
internal readonly record struct BibtexType(string Name, string? Subtype = null, string? Kind = null)
{
    /// <summary>The field that says where a paper of this type appeared.</summary>
    public string? ContainerFieldOf(Paper paper) => Name switch
    {
        "article" or "suppperiodical" => "journal",
        "inproceedings" or "conference" or "incollection" or "inbook" or "bookinbook" or "suppbook" or "suppcollection"
            or "inreference" => "booktitle",
        "phdthesis" or "mastersthesis" or "thesis" => "school",
        "misc" when paper.Venue?.Kind != VenueKind.Thesis => "howpublished",
        // Reports and books appear nowhere but by themselves. What appeared somewhere is one to its source only, and
        // styles pass over the field.
        _ when paper.Fields.Any(field => BibtexFieldNames.IsContainer(field.Name)) => null,
        _ => paper.Venue?.Kind switch
        {
            null or VenueKind.Preprint => null,
            VenueKind.Journal => "journal",
            VenueKind.Conference or VenueKind.Workshop or VenueKind.Book => "booktitle",
            VenueKind.Thesis => "school",
            _ => "howpublished",
        },
    };

    public static BibtexType Of(Paper paper, BibOptions options)
    {
        var type = Stated(paper) ?? new(OfVenue(paper.Venue));
        if (type is { Name: "misc", Subtype: null or "article" } && options.ArxivStyle != ArxivStyle.Misc
            && IsPreprint(paper))
            type = new("article");
        var isIncomplete = type.Name is "inproceedings" or "article"
            && paper.Authors.IsEmpty && paper.FieldOf("author") is null
            && (paper.EntryType is null || paper.FieldOf("entrysubtype") == type.Name);
        // Every style demands the authors of an article, and warns; @misc needs none.
        return isIncomplete ? new("misc", type.Name) : type;
    }

    private static bool IsPreprint(Paper paper) =>
        paper.Identifiers.Arxiv is not null && (paper.Venue is null || paper.Venue.Kind == VenueKind.Preprint)
        && paper.FieldOf("howpublished") is null;

    // What the source says, unless another source knows where the paper appeared since.
    private static BibtexType? Stated(Paper paper)
    {
        if (paper.EntryType is not { } stated)
            return null;
        var hasContainer = paper.FieldOf("journal") is not null
            || paper.FieldOf("booktitle") is not null || paper.FieldOf("howpublished") is not null;
        var published = OfVenue(paper.Venue);
        return stated.Name switch
        {
            "misc" or "unpublished" when published is "inproceedings" or "article" && !hasContainer => new(published),
            "article" when published != "article" && !hasContainer && paper.Venue is not null => new(published),
            "article" when paper.Venue is null && !hasContainer && paper.Identifiers.Arxiv is not null =>
                new("misc", paper.Authors.IsEmpty ? null : stated.Name),
            "article" or "book" or "booklet" or "conference" or "inbook" or "incollection" or "inproceedings"
                or "manual" or "mastersthesis"
                or "misc" or "phdthesis" or "proceedings" or "techreport" or "unpublished" => new(stated.Name),
            "report" when paper.FieldOf("institution") is null => new("misc", stated.Name),
            var other => new(EntryType.NearestInBibtex(other) ?? "misc", other),
        };
    }

    private static string OfVenue(Venue? venue) => venue?.Kind switch
    {
        VenueKind.Conference or VenueKind.Workshop => "inproceedings",
        VenueKind.Journal => "article",
        VenueKind.Book => "incollection",
        VenueKind.Thesis => "phdthesis",
        _ => "misc",
    };
}
