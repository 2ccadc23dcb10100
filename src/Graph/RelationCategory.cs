namespace SurveyGraph.Graph;

/// <summary>What a kind of relation says, so that views and algorithms need no names.</summary>
public enum RelationCategory
{
    /// <summary>Paper to paper, as a source states it.</summary>
    Citation,

    /// <summary>Paper to term of a facet.</summary>
    Classification,

    /// <summary>Broader term (or section, or facet) to narrower one.</summary>
    Hierarchy,

    /// <summary>Paper to the section it is listed in.</summary>
    Listing,

    /// <summary>Paper to venue.</summary>
    Publication,

    /// <summary>Paper to author.</summary>
    Authorship,

    /// <summary>Paper to code repository.</summary>
    Implementation,

    /// <summary>Two nodes that share others, counted by the weight; undirected, made by a projection.</summary>
    Projection,
}
