using Scriban.Runtime;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>
/// Sections, and facets with their terms, as templates see them: a list of each in the order of reading, those above
/// before those below, with the depth of each.
/// </summary>
internal sealed class OutlineModels
{
    private readonly PaperGraph _graph;
    private readonly PaperModels _papers;
    private readonly RelationCategory _belonging;

    /// <param name="belonging">What relates papers to the nodes of the outline.</param>
    private OutlineModels(PaperGraph graph, PaperModels papers, RelationCategory belonging) =>
        (_graph, _papers, _belonging) = (graph, papers, belonging);

    public static ScriptArray Sections(PaperGraph graph, PaperModels papers)
    {
        var outline = new OutlineModels(graph, papers, RelationCategory.Listing);
        var tops = graph.Nodes.Where(node => node.Kind == NodeKind.Section
            && !graph.InEdges(node).Any(relation => IsAbove(relation, NodeKind.Section)));
        return TemplateModel.List(outline.Of(tops, NodeKind.Section));
    }

    public static ScriptArray Facets(PaperGraph graph, PaperModels papers)
    {
        var outline = new OutlineModels(graph, papers, RelationCategory.Classification);
        return TemplateModel.List(graph.Nodes.Where(node => node.Kind == NodeKind.Facet)
            .Select(facet => new ScriptObject
            {
                ["key"] = facet.Facet,
                ["label"] = facet.Label,
                ["terms"] = TemplateModel.List(outline.Of(outline.Below(facet, NodeKind.Term), NodeKind.Term)),
            }));
    }

    private List<ScriptObject> Of(IEnumerable<Node> tops, NodeKind kind)
    {
        List<ScriptObject> models = [];
        Stack<(Node Node, string[] Path)> open = new(tops.Reverse().Select(node => (node, new[] { node.Label })));
        while (open.TryPop(out var next))
        {
            var below = Below(next.Node, kind).ToList();
            models.Add(Model(next.Node, next.Path, kind));
            for (var i = below.Count - 1; i >= 0; i--)
                open.Push((below[i], [.. next.Path, below[i].Label]));
        }
        return models;
    }

    private ScriptObject Model(Node node, string[] path, NodeKind kind) => new()
    {
        ["label"] = node.Label,
        ["id"] = node.Id,
        ["path"] = TemplateModel.List(path),
        ["depth"] = path.Length,
        ["papers"] = TemplateModel.List(PapersOf(node).Select(_papers.Of)),
        ["count"] = CountOf(node, kind),
    };

    // Those below it too, a paper once.
    private int CountOf(Node node, NodeKind kind)
    {
        HashSet<Node> counted = new(ReferenceEqualityComparer.Instance);
        Stack<Node> open = new([node]);
        while (open.TryPop(out var next))
        {
            counted.UnionWith(PapersOf(next));
            foreach (var below in Below(next, kind))
                open.Push(below);
        }
        return counted.Count;
    }

    private IEnumerable<Node> PapersOf(Node node) => _graph.InEdges(node)
        .Where(relation => relation.Kind.Category == _belonging).Select(relation => relation.Source).Distinct();

    private IEnumerable<Node> Below(Node node, NodeKind kind) => _graph.OutEdges(node)
        .Where(relation => relation.Target.Kind == kind && relation.Kind.Category == RelationCategory.Hierarchy)
        .Select(relation => relation.Target);

    private static bool IsAbove(Relation relation, NodeKind kind) =>
        relation.Source.Kind == kind && relation.Kind.Category == RelationCategory.Hierarchy;
}
