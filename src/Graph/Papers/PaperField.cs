namespace SurveyGraph.Graph.Papers;

/// <summary>The parts of a paper that a source can speak for.</summary>
public enum PaperField
{
    Key,
    Title,
    ShortName,
    Authors,
    Date,
    Venue,
    EntryType,
    Arxiv,
    Doi,
    OpenReview,
    Acl,
    Url,
    Link,
    Repository,
    Note,

    /// <summary>A field of a .bib entry without a typed home; the rule names it: field pages.</summary>
    BibField,
}
