using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Exporters.Latex;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>
/// What pictures and pages of a taxonomy hold: the tree that they show, by its sections or by the facets that were
/// asked for, and what stands beside its papers.
/// </summary>
internal static class TaxonomyCarried
{
    public static Carried Mermaid(PaperGraph graph, ExportOptions options)
    {
        var labels = new PaperLabels(graph.Papers);
        return OfTree(Tree(graph, options)) with
        {
            HasListTitle = TaxonomyBoxes.FitsLabel(graph.Title ?? ""),
            FieldsOf = node => LabelsOf(node, labels),
            PageOf = node => WebLink.Of(node.Url),
            CutFrom = node => ("names of branches", node.Paper is null && !TaxonomyBoxes.FitsLabel(node.Label) ? 1 : 0),
        };
    }

    public static Carried Dot(PaperGraph graph, ExportOptions options)
    {
        var labels = new PaperLabels(graph.Papers);
        return OfTree(TaxonomyTree.Of(graph, facets: options.Facets)) with
        {
            FieldsOf = node => PaperFields.Key | PaperFields.Title
                | (labels.LabelOf(node) == node.Paper?.ShortName?.Trim() ? PaperFields.ShortName : 0),
            PageOf = node => WebLink.Of(node.Url),
        };
    }

    public static Carried Markdown(PaperGraph graph, ExportOptions options)
    {
        var labels = new PaperLabels(graph.Papers);
        var places = MarkdownFigures.PlacesOf(graph, options.Mermaid);
        var shown = MarkdownFigures.NodesOf(graph, options.Mermaid);
        var tree = OfTree(Tree(graph, options));
        return tree with
        {
            FieldsOf = node => (labels.LabelOf(node) == node.Paper?.ShortName?.Trim() ? PaperFields.ShortName : 0)
                | LabelsOf(node, labels)
                | PaperFields.Title | PaperFields.Year | PaperFields.Venue | PaperFields.Code,
            PageOf = node => WebLink.Of(node.Url),
            Holds = relation => tree.Holds(relation) || places.Contains((relation.Source, relation.Target)),
            HoldsAlone = node => tree.HoldsAlone(node) || shown.Contains(node),
        };
    }

    /// <summary>A picture that names the papers of its branches, or counts them.</summary>
    public static Carried Shown(ShownTaxonomy shown)
    {
        if (shown.ShowsPapers)
            return OfTree(shown.Tree);
        HashSet<Node?> nodes = [shown.Tree.Facet, .. shown.Branches.Select(branch => branch.Node)];
        return new()
        {
            HasListTitle = true,
            FieldsOf = _ => PaperFields.None,
            Holds = relation => relation.Kind.Category == RelationCategory.Hierarchy && nodes.Contains(relation.Target),
            HoldsAlone = nodes.Contains,
        };
    }

    /// <summary>These fields of papers that are named, and their short names where they go by them.</summary>
    public static Func<Node, PaperFields> Named(ShownTaxonomy shown, PaperGraph graph, PaperFields fields)
    {
        var labels = new PaperLabels(graph.Papers);
        return node => !shown.ShowsPapers ? PaperFields.None
            : fields | (labels.LabelOf(node) == node.Paper?.ShortName?.Trim() ? PaperFields.ShortName : 0);
    }

    /// <summary>The bibliography, the tree, the facets of the table, and the terms of the counts.</summary>
    public static Carried Latex(PaperGraph graph, ExportOptions options)
    {
        var contents = new TreeContents(TaxonomyTree.Of(graph, facets: options.Facets));
        var table = ComparisonCarried.Of(ComparisonTable.ColumnsOf(graph, options.Columns));
        var counted = graph.Nodes.Where(node => node.Kind == NodeKind.Term).Select(term => term.Facet).ToHashSet();
        var bibliography = BibCarried.Bibtex(graph, options);
        return bibliography with
        {
            HasListTitle = true,
            FieldsOf = node => bibliography.FieldsOf(node) | table.FieldsOf(node)
                | (LatexWords.HasShortName(node) ? PaperFields.ShortName : 0),
            Holds = relation => contents.Has(relation) || table.Holds(relation),
            HoldsAlone = node => contents.Has(node) || node.Kind == NodeKind.Term
                || (node.Kind == NodeKind.Facet && counted.Contains(node.Facet)),
        };
    }

    private static TaxonomyTree Tree(PaperGraph graph, ExportOptions options)
    {
        return TaxonomyTree.Of(graph, options.Mermaid.NodeBudget - 1, options.Facets);
    }

    private static Carried OfTree(TaxonomyTree tree)
    {
        var contents = new TreeContents(tree);
        return new()
        {
            HasListTitle = true,
            FieldsOf = _ => PaperFields.None,
            Holds = contents.Has,
            HoldsAlone = contents.Has,
        };
    }

    private static PaperFields LabelsOf(Node node, PaperLabels labels) =>
        (Shows(node, labels, PaperLabels.TitleOf(node)) ? PaperFields.Title : 0)
        | (Shows(node, labels, node.Paper?.ShortName?.Trim()) ? PaperFields.ShortName : 0);

    private static bool Shows(Node node, PaperLabels labels, string? text) =>
        text is not null && TaxonomyBoxes.Shows(node, labels, text);
}
