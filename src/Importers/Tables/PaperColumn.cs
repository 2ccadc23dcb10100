namespace SurveyGraph.Importers.Tables;

/// <summary>What a column of a table of papers says about them.</summary>
public enum PaperColumn
{
    Title,
    Key,
    ShortName,
    Authors,
    Year,
    Month,
    Day,
    Date,
    Arxiv,
    Doi,
    OpenReview,
    Acl,
    Venue,
    VenueKind,
    EntryType,
    Url,
    Code,

    /// <summary>Links that are neither the page of the paper nor its code, wherever they lead.</summary>
    Link,

    /// <summary>The sections of a list that the paper stands in, <c>Early Work / Image</c>.</summary>
    Section,

    /// <summary>A field of a .bib entry that the model has no typed home for.</summary>
    Field,

    /// <summary>Likewise, in LaTeX as in the .bib file.</summary>
    BibField,

    /// <summary>Other papers that this one cites, builds on, and so on.</summary>
    Relation,

    /// <summary>Kept as evidence, shown nowhere: where the row comes from, remarks, counts.</summary>
    Note,

    /// <summary>
    /// A facet that the papers are classified under: every column that is called nothing of the above.
    /// </summary>
    Facet,
}
