using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>
/// What one picture of a taxonomy shows: every paper by name where all have room, or how many each branch has.
/// </summary>
internal sealed class ShownTaxonomy
{
    private ShownTaxonomy(TaxonomyTree tree, int maxBranches, int maxPapers, int maxBeside)
    {
        Tree = tree;
        PaperCount = tree.Branches.Sum(branch => branch.Papers.Length);
        ShowsPapers = tree.Branches.Length <= maxBranches && PaperCount <= maxPapers
            && tree.Branches.All(branch => branch.Papers.Length + tree.ChildrenOf(branch).Count() <= maxBeside);
        Branches = ShownOf(tree, maxBranches, maxBeside);
    }

    public TaxonomyTree Tree { get; }

    /// <summary>How many papers stand in the tree; one that stands in several branches counts in each.</summary>
    public int PaperCount { get; }

    /// <summary>Whether papers are named; else their numbers are shown.</summary>
    public bool ShowsPapers { get; }

    /// <summary>The branches below the root that there is room for, each before those below it.</summary>
    public ImmutableArray<Branch> Branches { get; }

    /// <summary>The branches below one that there is no room for beside the others below it.</summary>
    public IEnumerable<Branch> HiddenBeside(Branch branch)
    {
        var shown = Tree.ChildrenOf(branch).ToLookup(Branches.Contains);
        return shown.Contains(true) ? shown[false] : [];
    }

    public int HiddenBranches => Tree.Branches.Length - 1 - Branches.Length;

    /// <param name="maxBeside">How many branches and papers may hang on one branch.</param>
    public static ShownTaxonomy Of(
        PaperGraph graph, ImmutableArray<string> facets, int maxBranches, int maxPapers,
        int maxBeside = int.MaxValue) =>
        new(TaxonomyTree.Of(graph, facets: facets), maxBranches, maxPapers, maxBeside);

    /// <summary>
    /// All branches; of too many, whole levels from the top; of the first, and of too many on one branch, those with
    /// most papers.
    /// </summary>
    private static ImmutableArray<Branch> ShownOf(TaxonomyTree tree, int maxBranches, int maxBeside)
    {
        var kept = new HashSet<Branch>();
        List<Branch> level = [tree.Root];
        while (level.Count > 0)
        {
            level = [.. level.SelectMany(branch => Largest(tree.ChildrenOf(branch), maxBeside))];
            if (kept.Count + level.Count > maxBranches && kept.Count > 0)
                break;
            level = [.. Largest(level, maxBranches)];
            kept.UnionWith(level);
        }
        return [.. tree.Branches.Skip(1).Where(kept.Contains)];
    }

    private static IEnumerable<Branch> Largest(IEnumerable<Branch> branches, int count) =>
        branches.OrderByDescending(branch => branch.PaperCount).Take(count);
}
