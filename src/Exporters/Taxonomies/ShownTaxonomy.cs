using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>
/// What one picture of a taxonomy shows: every paper by name where all have room, or how many each branch has.
/// </summary>
internal sealed class ShownTaxonomy
{
    private ShownTaxonomy(TaxonomyTree tree, int maxBranches, int maxPapers)
    {
        Tree = tree;
        PaperCount = tree.Branches.Sum(branch => branch.Papers.Length);
        ShowsPapers = tree.Branches.Length <= maxBranches && PaperCount <= maxPapers;
        Branches = ShownOf(tree, maxBranches);
    }

    public TaxonomyTree Tree { get; }

    /// <summary>How many papers stand in the tree; one that stands in several branches counts in each.</summary>
    public int PaperCount { get; }

    /// <summary>Whether papers are named; else their numbers are shown.</summary>
    public bool ShowsPapers { get; }

    /// <summary>The branches below the root that there is room for, each before those below it.</summary>
    public ImmutableArray<Branch> Branches { get; }

    public int HiddenBranches => Tree.Branches.Length - 1 - Branches.Length;

    public static ShownTaxonomy Of(PaperGraph graph, ImmutableArray<string> facets, int maxBranches, int maxPapers) =>
        new(TaxonomyTree.Of(graph, facets: facets), maxBranches, maxPapers);

    /// <summary>All branches; of too many, whole levels from the top; of the first, those with most papers.</summary>
    private static ImmutableArray<Branch> ShownOf(TaxonomyTree tree, int maxBranches)
    {
        var below = tree.Branches.Skip(1);
        var kept = new HashSet<Branch>();
        foreach (var level in below.GroupBy(branch => branch.Depth).OrderBy(level => level.Key))
        {
            if (kept.Count + level.Count() > maxBranches && kept.Count > 0)
                break;
            kept.UnionWith(level.OrderByDescending(branch => branch.PaperCount).Take(maxBranches));
        }
        return [.. below.Where(kept.Contains)];
    }
}
