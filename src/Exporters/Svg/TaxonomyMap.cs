using System.Collections.Immutable;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Svg;

/// <summary>What a picture of a taxonomy shows: every paper by name where all have room, or how many there are.</summary>
internal sealed class TaxonomyMap
{
    // A page of more boxes is not read but searched, and a table does that better.
    private const int MaxPapers = 400;
    private const int MaxBranches = 200;

    private TaxonomyMap(TaxonomyTree tree)
    {
        Tree = tree;
        PaperCount = tree.Branches.Sum(branch => branch.Papers.Length);
        ShowsPapers = tree.Branches.Length <= MaxBranches && PaperCount <= MaxPapers;
        Branches = ShownOf(tree);
    }

    public TaxonomyTree Tree { get; }

    /// <summary>How many papers stand in the tree; one that stands in several branches counts in each.</summary>
    public int PaperCount { get; }

    /// <summary>Whether papers are named; else their numbers are shown.</summary>
    public bool ShowsPapers { get; }

    /// <summary>The branches below the root that there is room for, each before those below it.</summary>
    public ImmutableArray<Branch> Branches { get; }

    public int HiddenBranches => Tree.Branches.Length - 1 - Branches.Length;

    public static TaxonomyMap Of(PaperGraph graph, ImmutableArray<string> facets) =>
        new(TaxonomyTree.Of(graph, facets: facets));

    /// <summary>All branches; of too many, whole levels from the top, of the first one those with most papers.</summary>
    private static ImmutableArray<Branch> ShownOf(TaxonomyTree tree)
    {
        var below = tree.Branches.Skip(1);
        var kept = new HashSet<Branch>();
        foreach (var level in below.GroupBy(branch => branch.Depth).OrderBy(level => level.Key))
        {
            if (kept.Count + level.Count() > MaxBranches && kept.Count > 0)
                break;
            kept.UnionWith(level.OrderByDescending(branch => branch.PaperCount).Take(MaxBranches));
        }
        return [.. below.Where(kept.Contains)];
    }
}
