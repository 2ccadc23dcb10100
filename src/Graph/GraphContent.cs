namespace SurveyGraph.Graph;

/// <summary>What a graph is made of.</summary>
public enum GraphContent
{
    /// <summary>All that the bibliography holds.</summary>
    Everything,

    /// <summary>
    /// Of papers the relations between them alone: all that the measures of papers are made from, in a third of the
    /// size.
    /// </summary>
    PaperRelations,
}
