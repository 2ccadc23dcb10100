using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>
/// Grows the branches of a <see cref="TaxonomyTree"/> from the sections of a graph or the terms of a facet.
/// </summary>
internal sealed class TaxonomyTreeBuilder(PaperGraph graph, int maxPapers)
{
    private readonly Dictionary<Node, BranchDraft> _drafts = new(ReferenceEqualityComparer.Instance);

    /// <param name="facets">Keys of the facets to divide by, in order; empty to choose them.</param>
    public TaxonomyTree Build(ImmutableArray<string> facets)
    {
        var classifications = new Classifications(graph, facets);
        List<string> chosen = [.. facets.Where(facet =>
            classifications.Facets.Contains(facet) || classifications.Stated.Any(node => node.Facet == facet))];
        var facet = chosen.Count > 0 ? chosen[0] : ChooseFacet(classifications);
        var stated = classifications.Stated.FirstOrDefault(node => node.Facet == facet);
        // The sections have their own places in the tree.
        if (stated?.Facet == StatedFacets.Section)
            (facet, stated) = (null, null);
        var facetNode = facet is null
            ? null
            : stated ?? graph.Nodes.FirstOrDefault(node => node.Kind == NodeKind.Facet && node.Facet == facet);
        var root = new BranchDraft(BranchKind.Root, graph.Title ?? (facet is null ? "Papers" : "Taxonomy"), []);
        if (stated is not null)
        {
            root.Papers = [.. graph.Papers];
            classifications.Divide(root, stated.Facet!);
        }
        else
        {
            PlaceBranches(root, facet, [.. graph.Nodes.Where(node => facet is null
                ? node.Kind == NodeKind.Section
                : node.Kind == NodeKind.Term && node.Facet == facet)]);
            PlacePapers(root);
        }
        foreach (var next in chosen.Skip(1))
            classifications.DivideBy(root, next);
        classifications.Divide(root, maxPapers);
        return new(facetNode, FlatTree.Of(root));
    }

    /// <summary>
    /// The key of the facet whose terms are the branches; null where the sections are, because they place as many
    /// papers, or where nothing is. Of several facets it is the one that groups most: many papers under few terms, but
    /// not under one.
    /// </summary>
    private string? ChooseFacet(Classifications classifications)
    {
        var hasSections = graph.Nodes.Any(node => node.Kind == NodeKind.Section);
        var inSections = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Listing)
            .Select(relation => relation.Source).Distinct().Count();

        string? chosen = null;
        var most = int.MinValue;
        foreach (var facet in classifications.Facets)
        {
            var count = classifications.CountIn(graph.Papers, facet);
            var terms = classifications.TermsIn(graph.Papers, facet);
            var grouping = terms == 1 ? 0 : count - terms;
            if ((!hasSections || count > inSections) && grouping > most)
                (chosen, most) = (facet, grouping);
        }
        return chosen;
    }

    /// <summary>
    /// Hangs each member below the one that is broader, in the order in which broader ones name narrower ones. A circle
    /// starts at its first member.
    /// </summary>
    private void PlaceBranches(BranchDraft root, string? facet, ImmutableArray<Node> members)
    {
        var included = members.ToHashSet();
        var hierarchy = graph.Relations.Where(relation =>
            relation.Kind.Category == RelationCategory.Hierarchy && included.Contains(relation.Target)).ToList();
        var children = hierarchy.ToLookup(relation => relation.Source, relation => relation.Target);
        var narrower = hierarchy.Where(relation => included.Contains(relation.Source))
            .Select(relation => relation.Target).ToHashSet();
        // A facet is above its terms, and no branch itself.
        var tops = hierarchy.Select(relation => relation.Target)
            .Concat(members).Where(member => !narrower.Contains(member));

        foreach (var top in tops.Concat(members))
        {
            Stack<(Node Node, BranchDraft Parent)> pending = new([(top, root)]);
            while (pending.TryPop(out var next))
            {
                var kind = facet is null ? BranchKind.Section : BranchKind.Term;
                var draft = new BranchDraft(kind, next.Node.Label, [facet], next.Node);
                if (!_drafts.TryAdd(next.Node, draft))
                    continue;
                next.Parent.Children.Add(draft);
                foreach (var child in children[next.Node].Reverse())
                    pending.Push((child, draft));
            }
        }
    }

    private void PlacePapers(BranchDraft root)
    {
        HashSet<Node> placed = [];
        HashSet<(Node, BranchDraft)> leaves = [];
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind.Category is not (RelationCategory.Listing or RelationCategory.Classification)
                || !_drafts.TryGetValue(relation.Target, out var draft) || !leaves.Add((relation.Source, draft)))
                continue;
            draft.Papers.Add(relation.Source);
            placed.Add(relation.Source);
        }

        List<Node> others = [.. graph.Papers.Where(paper => !placed.Contains(paper))];
        if (root.Children.Count == 0)
            root.Papers = others;
        else if (others.Count > 0)
            root.Children.Add(new(BranchKind.Unclassified, TaxonomyTree.Unclassified, [null]) { Papers = others });
    }
}
