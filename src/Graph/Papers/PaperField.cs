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
    Arxiv,
    Doi,
    OpenReview,
    Acl,
    Url,
    Link,
    Repository,
    Note,
}
