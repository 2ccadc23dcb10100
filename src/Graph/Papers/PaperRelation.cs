using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// A relation between two papers as a source states it; each end is a key, an arXiv id, a DOI or a link.
/// </summary>
/// <remarks>A table has millions of them: a struct, which <see cref="PaperRelations"/> makes of numbers.</remarks>
public readonly record struct PaperRelation(string Source, string Target, RelationKind Kind, SourceSpan Span)
{
    /// <summary>How strong the source says it is; above 0, and 1 where nothing is said.</summary>
    public double Weight { get; init; } = 1;
}
