using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>
/// The graph as one tree: the list, its branches (sections, or the terms of one facet), the papers as leaves. A paper
/// that stands in several branches is a leaf of each; a branch without papers is kept.
/// </summary>
/// <remarks>The tree is flat and its algorithms are loops, so that no nesting is too deep for the call stack.</remarks>
public sealed class TaxonomyTree
{
    /// <summary>The name of the branch for the papers that have no section or no term.</summary>
    internal const string Unclassified = "Unclassified";

    internal TaxonomyTree(Node? facet, ImmutableArray<Branch> branches) => (Facet, Branches) = (facet, branches);

    /// <summary>The facet whose terms are the branches; null where sections are, or where nothing is.</summary>
    public Node? Facet { get; }

    /// <summary>All branches, each before those below it; the root first.</summary>
    public ImmutableArray<Branch> Branches { get; }

    public Branch Root => Branches[0];

    /// <summary>
    /// The tree of the sections, or of the terms of a facet where that places more papers. A branch with too many
    /// papers of its own is divided by the terms of another facet, where one groups most of them.
    /// </summary>
    /// <param name="maxPapers">How many papers a branch has before it is divided.</param>
    /// <param name="facets">
    /// Keys of the facets whose terms make the levels, in this order, where something else is wanted; those that the
    /// graph does not have are passed over.
    /// </param>
    public static TaxonomyTree Of(
        PaperGraph graph, int maxPapers = int.MaxValue, ImmutableArray<string> facets = default) =>
        new TaxonomyTreeBuilder(graph, maxPapers).Build(facets.IsDefault ? [] : facets);

    /// <summary>The branches directly below a branch, in order.</summary>
    public IEnumerable<Branch> ChildrenOf(Branch branch)
    {
        for (var i = branch.Index + 1; i < branch.End; i = Branches[i].End)
            yield return Branches[i];
    }

    /// <summary>
    /// The labels from below the root to the branch, as many of the last ones as the length has room for; one at least.
    /// </summary>
    public static IEnumerable<string> PathOf(Branch branch, int maxLength)
    {
        Stack<string> labels = [];
        var length = 0;
        for (var at = branch; at.Parent is not null; at = at.Parent)
        {
            length += at.Label.Length + 3;
            if (labels.Count > 0 && length > maxLength)
                break;
            labels.Push(at.Label);
        }
        return labels;
    }
}
