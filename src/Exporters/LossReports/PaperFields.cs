namespace SurveyGraph.Exporters.LossReports;

/// <summary>What may be known of a paper beside its place in the taxonomy and its relations to other papers.</summary>
[Flags]
public enum PaperFields
{
    None = 0,

    /// <summary>A citation key that a source gives; one that was made says nothing new.</summary>
    Key = 1 << 0,

    Title = 1 << 1,

    ShortName = 1 << 2,

    Authors = 1 << 3,

    /// <summary>That there are more authors than the source names.</summary>
    MoreAuthors = 1 << 4,

    Affiliations = 1 << 5,

    Year = 1 << 6,

    /// <summary>The month, and the day where it is known.</summary>
    Month = 1 << 7,

    Venue = 1 << 8,

    EntryType = 1 << 9,

    Arxiv = 1 << 10,

    Doi = 1 << 11,

    OpenReview = 1 << 12,

    Acl = 1 << 13,

    /// <summary>The page of the paper.</summary>
    Url = 1 << 14,

    /// <summary>Every other link.</summary>
    Links = 1 << 15,

    /// <summary>The words that links are under.</summary>
    LinkLabels = 1 << 16,

    Code = 1 << 17,

    /// <summary>Remarks of a list or a table that are no part of a bibliography: stars, citations, comments.</summary>
    Notes = 1 << 18,
}
