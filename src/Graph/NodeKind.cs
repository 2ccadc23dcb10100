namespace SurveyGraph.Graph;

/// <summary>What a node stands for.</summary>
public enum NodeKind
{
    Paper,
    Facet,
    Term,
    Section,
    Venue,
    Author,
    Repository,
}
