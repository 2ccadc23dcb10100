namespace SurveyGraph.Graph.Facets;

/// <summary>
/// How directly a source says that a paper has a term. The numbers are written to outputs and keep their meaning.
/// </summary>
public enum Confidence
{
    /// <summary>A keyword of the term stands in the title or in a heading above the paper.</summary>
    Keyword = 1,

    /// <summary>A heading above the paper is called like the term.</summary>
    Section = 2,

    /// <summary>A badge, a bracket or a keyword of the entry is called like the term.</summary>
    Tag = 3,

    /// <summary>A column or a label that names the facet holds the term.</summary>
    Stated = 4,
}
