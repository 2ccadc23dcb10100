using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>
/// What of a graph its tree shows: sections or terms, which is below which, and which papers have them.
/// </summary>
internal sealed class TreeContents
{
    private readonly HashSet<Node> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(Node Source, Node Target)> _relations = [];

    public TreeContents(TaxonomyTree tree)
    {
        if (tree.Facet is { } facet)
            _nodes.Add(facet);
        foreach (var branch in tree.Branches)
        {
            if (branch.Node is { } node)
            {
                _nodes.Add(node);
                if ((branch.Parent?.Parent is null ? tree.Facet : branch.Parent.Node) is { } broader)
                    _relations.Add((broader, node));
            }
            foreach (var paper in branch.Papers)
                Add(paper, branch);
        }
    }

    public bool Has(Node node) => _nodes.Contains(node);

    public bool Has(Relation relation) => relation.Kind.Category
            is RelationCategory.Classification or RelationCategory.Listing or RelationCategory.Hierarchy
        && _relations.Contains((relation.Source, relation.Target));

    // Above a branch that divides another stands what its papers have too.
    private void Add(Node paper, Branch branch)
    {
        for (var at = branch; at is not null; at = at.Parent)
        {
            if (at.Node is { } node)
                _relations.Add((paper, node));
        }
    }
}
