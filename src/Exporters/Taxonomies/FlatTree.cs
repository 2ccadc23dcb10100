using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>Lays a tree of drafts out as a list, each branch before those below it.</summary>
internal static class FlatTree
{
    public static ImmutableArray<Branch> Of(BranchDraft root)
    {
        List<BranchDraft> drafts = [];
        List<int> parents = [];
        Stack<(BranchDraft Draft, int Parent)> pending = new([(root, -1)]);
        while (pending.TryPop(out var next))
        {
            foreach (var child in Enumerable.Reverse(next.Draft.Children))
                pending.Push((child, drafts.Count));
            drafts.Add(next.Draft);
            parents.Add(next.Parent);
        }

        var ends = Ends(parents);
        var counts = PaperCounts(parents, drafts);
        var branches = ImmutableArray.CreateBuilder<Branch>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var parent = i == 0 ? null : branches[parents[i]];
            branches.Add(new()
            {
                Kind = drafts[i].Kind,
                Label = drafts[i].Label,
                Node = drafts[i].Node,
                Parent = parent,
                Depth = parent is null ? 0 : parent.Depth + 1,
                Index = i,
                End = ends[i],
                Papers = [.. drafts[i].Papers],
                PaperCount = counts[i],
            });
        }
        return branches.MoveToImmutable();
    }

    private static int[] Ends(List<int> parents)
    {
        var ends = new int[parents.Count];
        for (var i = parents.Count - 1; i >= 0; i--)
        {
            ends[i] = Math.Max(ends[i], i + 1);
            if (i > 0)
                ends[parents[i]] = Math.Max(ends[parents[i]], ends[i]);
        }
        return ends;
    }

    /// <summary>How many different papers each branch and those below it hold.</summary>
    private static int[] PaperCounts(List<int> parents, List<BranchDraft> drafts)
    {
        var branchesOfPapers = drafts.SelectMany((draft, branch) => draft.Papers.Select(paper => (paper, branch)))
            .GroupBy(leaf => leaf.paper, leaf => leaf.branch);
        var counts = new int[parents.Count];
        var countedFor = new int[parents.Count];
        var number = 0;
        foreach (var branches in branchesOfPapers)
        {
            number++;
            foreach (var branch in branches)
            {
                // The way up is shared from the first branch on that already counts the paper.
                for (var at = branch; at >= 0 && countedFor[at] != number; at = parents[at])
                {
                    countedFor[at] = number;
                    counts[at]++;
                }
            }
        }
        return counts;
    }
}
