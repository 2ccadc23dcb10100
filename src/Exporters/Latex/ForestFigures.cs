using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Latex;

/// <summary>
/// A taxonomy as one figure, or as an overview and figures that each fit a page: a branch is divided only where it is
/// higher than a page by itself. Every leaf is in exactly one figure.
/// </summary>
internal sealed class ForestFigures
{
    /// <summary>Lines of \footnotesize on a page, with room for the caption.</summary>
    private const double PageLines = 52;

    // Letters of \footnotesize are as small then as print has any.
    private const double MaxShrinking = 1.6;

    private const int MaxCaptionLength = 120;

    private readonly TaxonomyTree _taxonomy;
    private readonly ImmutableArray<ForestLeaf> _leaves;
    private readonly int[] _starts;
    private readonly List<List<ForestLeaf>> _pages = [[]];
    private double _lines;

    private ForestFigures(TaxonomyTree taxonomy, ImmutableArray<ForestLeaf> leaves)
    {
        (_taxonomy, _leaves) = (taxonomy, leaves);
        // The leaves stand in the order of their branches: those of branch i and below start at starts[i].
        _starts = new int[taxonomy.Branches.Length + 1];
        foreach (var leaf in leaves)
            _starts[leaf.Branch.Index + 1]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
    }

    /// <summary>The model of the template, and how many turns its loops take.</summary>
    public static (ScriptObject Model, int Turns) Of(TaxonomyTree taxonomy, LatexWords words)
    {
        var plan = new ForestFigures(taxonomy, ForestLeaves.Of(taxonomy, words));
        plan.Divide();
        var writer = new ForestTree(taxonomy, words);
        var title = words.Encode(PlainText.Shorten(taxonomy.Root.Label, MaxCaptionLength));
        List<ScriptObject> figures = [];
        // Papers without a branch have no overview; to forest a tree without a node is broken.
        if (plan._pages.Count > 1 && taxonomy.Branches.Length > 1 && Overview(taxonomy) is { IsEmpty: false } overview)
            figures.Add(Figure(writer, overview, title, "overview", figures.Count));
        for (var i = 0; i < plan._pages.Count; i++)
        {
            var part = plan._pages.Count == 1
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"part {i + 1} of {plan._pages.Count}");
            figures.Add(Figure(writer, plan._pages[i], title, part, figures.Count));
        }
        var hasPapers = taxonomy.Root.PaperCount > 0 || taxonomy.Branches.Length > 1;
        ScriptObject model = new()
        {
            ["branch_width"] = ForestLeaves.BranchWidth(taxonomy),
            ["figures"] = hasPapers ? figures : null,
            ["hues"] = Enumerable.Range(0, BranchColors.Hues + 1).Select(Hue),
        };
        return (model, figures.Count + BranchColors.Hues + 1);
    }

    private void Divide()
    {
        Stack<Branch> pending = new([_taxonomy.Root]);
        while (pending.TryPop(out var branch))
        {
            var all = _leaves.AsSpan(_starts[branch.Index], _starts[branch.End] - _starts[branch.Index]);
            var lines = 0.0;
            foreach (var leaf in all)
                lines += leaf.Lines;
            if (_lines > 0 && _lines + lines > PageLines && lines <= PageLines)
                Turn();
            if (lines <= PageLines)
            {
                _pages[^1].AddRange(all);
                _lines += lines;
                continue;
            }
            foreach (var leaf
                in _leaves.AsSpan(_starts[branch.Index], _starts[branch.Index + 1] - _starts[branch.Index]))
            {
                if (_lines > 0 && _lines + leaf.Lines > PageLines)
                    Turn();
                _pages[^1].Add(leaf);
                _lines += leaf.Lines;
            }
            foreach (var child in _taxonomy.ChildrenOf(branch).Reverse())
                pending.Push(child);
        }
    }

    private void Turn()
    {
        _pages.Add([]);
        _lines = 0;
    }

    /// <summary>
    /// As many levels as fit a page; the first one also where it is to be made smaller, unless nobody could read it.
    /// </summary>
    private static ImmutableArray<ForestLeaf> Overview(TaxonomyTree taxonomy)
    {
        var leaves = ForestLeaves.Counts(taxonomy, 1);
        if (leaves.Sum(leaf => leaf.Lines) > MaxShrinking * PageLines)
            return [];
        for (var depth = 2; depth <= taxonomy.Branches.Max(branch => branch.Depth); depth++)
        {
            var deeper = ForestLeaves.Counts(taxonomy, depth);
            if (deeper.Sum(leaf => leaf.Lines) > PageLines)
                break;
            leaves = deeper;
        }
        return leaves;
    }

    private static ScriptObject Figure(ForestTree writer, IReadOnlyList<ForestLeaf> leaves, string title, string part,
        int index) => new()
        {
            ["tree"] = writer.Write(leaves),
            ["depth"] = leaves.Count == 0 ? 0 : leaves.Max(leaf => leaf.Branch.Depth),
            ["caption"] = part.Length == 0 ? title : $"{title} ({part})",
            ["label"] = index == 0
                ? "fig:taxonomy"
                : string.Create(CultureInfo.InvariantCulture, $"fig:taxonomy-{index}"),
        };

    private static ScriptObject Hue(int hue) => new()
    {
        ["number"] = hue,
        ["branch"] = BranchColors.All[hue].Branch[1..].ToUpperInvariant(),
        ["leaf"] = BranchColors.All[hue].Paper[1..].ToUpperInvariant(),
        ["line"] = BranchColors.All[hue].Stroke[1..].ToUpperInvariant(),
    };
}
