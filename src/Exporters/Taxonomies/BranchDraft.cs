using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>A branch while its tree grows.</summary>
/// <param name="facets">The facets that the way to the branch has used, with its own.</param>
internal sealed class BranchDraft(BranchKind kind, string label, IReadOnlyList<string?> facets)
{
    public BranchKind Kind { get; } = kind;

    public string Label { get; } = label;

    public IReadOnlyList<string?> Facets { get; } = facets;

    public List<BranchDraft> Children { get; } = [];

    public List<Node> Papers { get; set; } = [];
}
