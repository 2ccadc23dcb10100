using System.Collections.Immutable;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Latex;

/// <summary>
/// The leaves of a taxonomy: the papers of each branch in boxes that are not too high, and a mark where it has none.
/// </summary>
internal static class ForestLeaves
{
    private const int MaxLines = 12;

    // A narrow page of one column has some 44 em, and a letter is half an em wide.
    private const int PageWidth = 84;
    private const int MinWidth = 24;

    // Of two levels the boxes have room for the longest usual words.
    private const int FewLevels = 2;

    // Frame and distance of a box.
    private const double Room = 0.8;

    public static ImmutableArray<ForestLeaf> Of(TaxonomyTree taxonomy, LatexWords words)
    {
        var depth = taxonomy.Branches.Max(branch => branch.Depth);
        var width = Math.Max(PageWidth - (depth * (depth <= FewLevels ? 18 : 14)), MinWidth);
        var leaves = ImmutableArray.CreateBuilder<ForestLeaf>();
        foreach (var branch in taxonomy.Branches)
        {
            foreach (var box in Boxes(branch.Papers, width))
                leaves.Add(new(branch, string.Join(", ", box.Papers.Select(words.Cited)), "leaf", box.Lines + Room));
            if (branch.Papers.IsEmpty && !branch.HasChildren && branch.Parent is not null)
                leaves.Add(new(branch, "no papers", "gap", 1 + Room));
        }
        return leaves.DrainToImmutable();
    }

    /// <summary>The width of the boxes of branches, as TeX writes it.</summary>
    public static string BranchWidth(TaxonomyTree taxonomy) =>
        taxonomy.Branches.Max(branch => branch.Depth) <= FewLevels ? "23mm" : "17mm";

    /// <summary>A leaf for each branch that says how many papers it has; none below a depth.</summary>
    public static ImmutableArray<ForestLeaf> Counts(TaxonomyTree taxonomy, int depth) =>
    [
        .. taxonomy.Branches
            .Where(branch => branch.Parent is not null
                && (branch.Depth == depth || (branch.Depth < depth && !branch.HasChildren)))
            .Select(branch =>
                new ForestLeaf(branch, Quantity.Of(branch.PaperCount, "paper"), branch.PaperCount == 0 ? "gap" : "leaf",
                    1 + Room)),
    ];

    private static IEnumerable<(List<Node> Papers, int Lines)> Boxes(ImmutableArray<Node> papers, int width)
    {
        List<Node> box = [];
        var length = 0;
        foreach (var paper in papers)
        {
            var added = LatexWords.LengthOf(paper) + 2;
            if (box.Count > 0 && length + added > width * MaxLines)
            {
                yield return (box, Lines(length, width));
                (box, length) = ([], 0);
            }
            box.Add(paper);
            length += added;
        }
        if (box.Count > 0)
            yield return (box, Lines(length, width));
    }

    private static int Lines(int length, int width) => (length + width - 1) / width;
}
