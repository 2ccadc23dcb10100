using System.Globalization;
using System.Text;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Latex;

/// <summary>Writes leaves, with the branches that lead to them, in forest's bracket notation.</summary>
internal sealed class ForestTree(TaxonomyTree taxonomy, LatexWords words)
{
    private const int MaxLabelLength = 60;

    private readonly int[] _hues = BranchHues.Of(taxonomy);

    public string Write(IReadOnlyList<ForestLeaf> leaves)
    {
        var leavesOf = leaves.ToLookup(leaf => leaf.Branch);
        var shown = Ways(leaves);
        var tree = new StringBuilder();
        var open = 0;
        foreach (var branch in taxonomy.Branches)
        {
            if (!shown.Contains(branch))
                continue;
            for (; open > branch.Depth; open--)
                Line(tree, open - 1, "]");
            Line(tree, branch.Depth,
                $"[{{{words.Encode(PlainText.Shorten(branch.Label, MaxLabelLength))}}}, {StyleOf(branch)}");
            open = branch.Depth + 1;
            foreach (var leaf in leavesOf[branch])
                Line(tree, open, $"[{{{leaf.Text}}}, SG {leaf.Style}={Number(_hues[branch.Index])}]");
        }
        for (; open > 0; open--)
            Line(tree, open - 1, "]");
        return tree.ToString();
    }

    private static HashSet<Branch> Ways(IReadOnlyList<ForestLeaf> leaves)
    {
        HashSet<Branch> shown = [];
        foreach (var leaf in leaves)
        {
            for (var at = leaf.Branch; at is not null && shown.Add(at); at = at.Parent)
            {
            }
        }
        return shown;
    }

    private string StyleOf(Branch branch) =>
        branch.Parent is null ? "SG root" : $"SG branch={Number(_hues[branch.Index])}";

    private static string Number(int hue) => hue.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder tree, int depth, string text) =>
        tree.Append(' ', depth).Append(text).Append('\n');
}
