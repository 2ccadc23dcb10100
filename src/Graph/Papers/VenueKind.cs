namespace SurveyGraph.Graph.Papers;

/// <summary>What kind of place a paper appeared in; it decides the entry type of a bibliography.</summary>
public enum VenueKind
{
    Unknown,
    Conference,
    Workshop,
    Journal,
    Preprint,
    Book,
    Thesis,
}
