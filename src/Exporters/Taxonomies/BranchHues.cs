using SurveyGraph.Exporters.Colors;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>A hue of <see cref="BranchColors"/> for each branch of a taxonomy.</summary>
internal static class BranchHues
{
    /// <summary>
    /// The hues by the branches' index: the branches of the first level that has several take turns, and give theirs to
    /// all below them. What is above them, and the unclassified, is neutral.
    /// </summary>
    public static int[] Of(TaxonomyTree taxonomy)
    {
        var branches = taxonomy.Branches;
        var depth = branches.Skip(1).GroupBy(branch => branch.Depth).OrderBy(level => level.Key)
            .FirstOrDefault(level => level.Skip(1).Any())?.Key ?? 1;
        var hues = new int[branches.Length];
        var next = 0;
        foreach (var branch in branches.Skip(1))
        {
            if (branch.Kind != BranchKind.Unclassified && branch.Depth >= depth)
                hues[branch.Index] = branch.Depth == depth
                    ? 1 + (next++ % BranchColors.Hues)
                    : hues[branch.Parent!.Index];
        }
        return hues;
    }
}
