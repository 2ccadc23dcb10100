using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>A branch while its tree grows.</summary>
/// <param name="facets">The facets that the way to the branch has used, with its own.</param>
/// <param name="node">The section or the term, where it is one.</param>
internal sealed class BranchDraft(BranchKind kind, string label, IReadOnlyList<string?> facets, Node? node = null)
{
    public BranchKind Kind { get; } = kind;

    public string Label { get; } = label;

    public Node? Node { get; } = node;

    public IReadOnlyList<string?> Facets { get; } = facets;

    public List<BranchDraft> Children { get; } = [];

    public List<Node> Papers { get; set; } = [];
}
