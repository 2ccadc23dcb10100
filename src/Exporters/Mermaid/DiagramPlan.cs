using System.Collections.Immutable;
using SurveyGraph.Exporters.Taxonomies;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Divides a taxonomy into diagrams within a budget: the whole where it fits; else an overview of its branches and a
/// diagram of each branch, divided in the same way. Small branches share a diagram; the papers of a branch that has too
/// many alone are in parts. Each leaf of the taxonomy is in exactly one diagram.
/// </summary>
internal sealed class DiagramPlan
{
    /// <summary>No shorter than what tells the parts of a branch apart: papers 1201 to 1238 of 4711.</summary>
    private const string LongestPart = "branches 1000000 to 1000000 of 1000000";

    private readonly TaxonomyTree _taxonomy;
    private readonly TaxonomyBoxes _boxes;
    private readonly MermaidOptions _options;
    private readonly int[] _sizes;
    private readonly int[] _bottoms;
    private readonly List<Diagram> _diagrams = [];
    private readonly DiagramNames _names = new();

    private DiagramPlan(TaxonomyTree taxonomy, PaperLabels labels, MermaidOptions options)
    {
        (_taxonomy, _boxes, _options) = (taxonomy, new(taxonomy, labels, options.TextLength), options);
        (_sizes, _bottoms) = Extents(taxonomy);
    }

    /// <summary>The diagrams: the whole or the overview first, then in the order of the branches.</summary>
    public static ImmutableArray<Diagram> Of(TaxonomyTree taxonomy, PaperLabels labels, MermaidOptions options)
    {
        var plan = new DiagramPlan(taxonomy, labels, options);
        plan.Divide();
        return [.. plan._diagrams];
    }

    private void Divide()
    {
        // With each branch goes the depth down to which an overview shows what is below it.
        Stack<(Branch Branch, int ShownDepth)> pending = new([(_taxonomy.Root, 0)]);
        while (pending.TryPop(out var next))
        {
            var (branch, shownDepth) = next;
            if (TryAddWhole(branch))
                continue;
            if (branch.HasChildren && shownDepth <= branch.Depth)
                shownDepth = AddOverview(branch);
            AddPapers(branch);
            // What has no papers and is in the overview with all below it needs no other diagram.
            var children = _taxonomy.ChildrenOf(branch)
                .Where(child => child.PaperCount > 0 || _bottoms[child.Index] > shownDepth)
                .ToLookup(IsSmall);
            AddSmall(branch, [.. children[true]]);
            foreach (var child in children[false].Reverse())
                pending.Push((child, shownDepth));
        }
    }

    private bool IsSmall(Branch branch) =>
        _sizes[branch.Index] <= _options.NodeBudget / 4
            && DiagramParts.Fit(_boxes.WithPapers(branch, [branch]), _options);

    private bool TryAddWhole(Branch branch)
    {
        if (_sizes[branch.Index] > _options.NodeBudget)
            return false;
        var boxes = _boxes.WithPapers(branch, [branch]);
        if (!DiagramParts.Fit(boxes, _options))
            return false;
        Add(branch, "", "", Summary(branch), boxes);
        return true;
    }

    /// <summary>
    /// Adds a diagram of the levels below the branch that fit, and returns the depth of the last one.
    /// </summary>
    private int AddOverview(Branch branch)
    {
        var shown = _taxonomy.ChildrenOf(branch).ToList();
        var level = shown;
        var depth = branch.Depth;
        for (; 1 + shown.Count <= _options.NodeBudget && level.Count > 0; depth++)
        {
            level = [.. level.SelectMany(_taxonomy.ChildrenOf).Take(_options.NodeBudget)];
            if (1 + shown.Count + level.Count > _options.NodeBudget)
                level = [];
            shown = [.. shown, .. level];
        }

        var boxes = _boxes.WithoutPapers(branch, shown.OrderBy(at => at.Index));
        if (DiagramParts.Fit(boxes, _options))
        {
            Add(branch, "", "", "Overview of " + Summary(branch), boxes);
            return depth;
        }
        AddParts(branch, "overview ", "branches",
            [.. _taxonomy.ChildrenOf(branch).Select(child => _boxes.Of(child, 0))]);
        return branch.Depth + 1;
    }

    private void AddPapers(Branch branch)
    {
        if (!branch.Papers.IsEmpty)
        {
            var detail = branch.HasChildren ? "papers " : "";
            AddParts(branch, detail, "papers", [.. branch.Papers.Select(paper => _boxes.Of(paper, branch, 0))]);
        }
    }

    /// <summary>
    /// Adds diagrams of the branch with some of the branches below it, as many as fit, and all that is below those.
    /// </summary>
    private void AddSmall(Branch branch, ImmutableArray<Branch> children)
    {
        var siblings = _taxonomy.ChildrenOf(branch).Count();
        List<Branch> group = [];
        foreach (var child in children)
        {
            if (!DiagramParts.Fit(_boxes.WithPapers(branch, [.. group, child]), _options))
            {
                AddGroup(branch, group, siblings);
                group = [];
            }
            group.Add(child);
        }
        AddGroup(branch, group, siblings);
    }

    private void AddGroup(Branch branch, List<Branch> group, int siblings)
    {
        if (group.Count == 1)
            TryAddWhole(group[0]);
        if (group.Count < 2)
            return;
        var names = string.Join(", ", group.Select(child => child.Label));
        Add(branch, names, $": {names}", names,
            _boxes.WithPapers(branch, group, $"{group.Count} of {siblings} branches"));
    }

    /// <summary>
    /// Adds diagrams of boxes that hang on the branch directly, each with the branch as its first box.
    /// </summary>
    private void AddParts(Branch branch, string detail, string noun, ImmutableArray<Box> boxes)
    {
        var parts = DiagramParts.Of(_boxes.Subject(branch, LongestPart, LongestPart), boxes, _options);
        var first = 1;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts.Count == 1 ? "" : $" ({i + 1}/{parts.Count})";
            var last = first + parts[i].Count - 1;
            var name = parts.Count == 1 ? detail : $"{detail}{i + 1}";
            var count = parts.Count == 1
                ? $"{boxes.Length} directly here"
                : $"{noun} {first} to {last} of {boxes.Length}";
            Add(branch, name, part, count, [_boxes.Subject(branch, part, count), .. parts[i]]);
            first = last + 1;
        }
    }

    private void Add(Branch branch, string detail, string part, string description, IEnumerable<Box> boxes)
    {
        var name = _diagrams.Count == 0 ? "" : _names.Next(branch, detail);
        _diagrams.Add(new(branch, name, TaxonomyBoxes.NameOf(branch) + part, description, [.. boxes]));
    }

    private string Summary(Branch branch)
    {
        var papers = Quantity.Of(branch.PaperCount, "paper");
        var children = string.Join(", ", _taxonomy.ChildrenOf(branch).Select(child => child.Label));
        return children.Length == 0 ? papers : $"{papers} in {children}";
    }

    /// <summary>How many boxes each branch has with all below it, and the depth of the deepest one.</summary>
    private static (int[] Sizes, int[] Bottoms) Extents(TaxonomyTree taxonomy)
    {
        var branches = taxonomy.Branches;
        var (sizes, bottoms) = (new int[branches.Length], new int[branches.Length]);
        for (var i = branches.Length - 1; i >= 0; i--)
        {
            sizes[i] += 1 + branches[i].Papers.Length;
            bottoms[i] = Math.Max(bottoms[i], branches[i].Depth);
            if (branches[i].Parent is { } parent)
            {
                sizes[parent.Index] += sizes[i];
                bottoms[parent.Index] = Math.Max(bottoms[parent.Index], bottoms[i]);
            }
        }
        return (sizes, bottoms);
    }
}
