namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>What a branch of a taxonomy stands for.</summary>
public enum BranchKind
{
    /// <summary>The list as a whole.</summary>
    Root,

    Section,

    Term,

    /// <summary>The papers that stand in no section and have no term.</summary>
    Unclassified,
}
