using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters;

/// <summary>Counts what of a graph a format does not hold.</summary>
public sealed class Losses
{
    // More would be no line that people read; the report has them all.
    private const int Named = 5;

    private readonly PaperGraph _graph;
    private readonly Carried _carried;
    private readonly Dictionary<(LossKind Kind, string Name), int> _counts = [];

    private Losses(PaperGraph graph, Carried carried) => (_graph, _carried) = (graph, carried);

    /// <summary>
    /// What is in the graph and not in the format's documents: the list's title, fields of papers, fields of .bib
    /// entries, nodes, relations and parts, each kind in the order in which the graph has it.
    /// </summary>
    /// <param name="graph">The graph that was exported: a view of it, if the user chose one.</param>
    public static ImmutableArray<Loss> Of(PaperGraph graph, ExportFormat format, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(format);
        var losses = new Losses(graph, format.Carries(graph, options));
        losses.CountAll();
        var order = KnownFields.Names.Index().ToDictionary(field => field.Item.Name, field => field.Index);
        return
        [
            .. losses._counts.Select(loss => new Loss(loss.Key.Kind, loss.Key.Name, loss.Value))
                .OrderBy(loss => loss.Kind)
                .ThenBy(loss => loss.Kind == LossKind.Field ? order[loss.Name] : 0),
        ];
    }

    /// <summary>One line for people: links of 12 papers, 5 sections, 40 relations (cites 40).</summary>
    public static string Describe(ImmutableArray<Loss> losses)
    {
        List<string> parts = [];
        if (losses.Any(loss => loss.Kind == LossKind.ListTitle))
            parts.Add("the list's title");
        var fields = MostFirst(losses, LossKind.Field, LossKind.BibField);
        parts.AddRange(fields.Take(Named).Select(loss => $"{loss.Name} of {Quantity.Of(loss.Count, "paper")}"));
        if (fields.Count > Named)
            parts.Add(Quantity.Of(fields.Count - Named, "more field"));
        parts.AddRange(MostFirst(losses, LossKind.Node).Select(loss => Quantity.Of(loss.Count, loss.Name)));
        var relations = MostFirst(losses, LossKind.Relation);
        if (relations.Count > 0)
        {
            var kinds = relations.Take(Named).Select(Counted);
            var more = relations.Count > Named ? $", {Quantity.Of(relations.Count - Named, "more kind")}" : "";
            var count = Quantity.Of(relations.Sum(loss => loss.Count), "relation");
            parts.Add($"{count} ({string.Join(", ", kinds)}{more})");
        }
        parts.AddRange(MostFirst(losses, LossKind.Part).Select(loss => Quantity.Of(loss.Count, loss.Name, loss.Name)));
        return string.Join(", ", parts);
    }

    private static List<Loss> MostFirst(ImmutableArray<Loss> losses, params LossKind[] kinds) =>
        [.. losses.Where(loss => kinds.Contains(loss.Kind)).OrderByDescending(loss => loss.Count)];

    private static string Counted(Loss loss) =>
        string.Create(CultureInfo.InvariantCulture, $"{loss.Name} {loss.Count}");

    private void CountAll()
    {
        if (!_carried.HasListTitle && !string.IsNullOrWhiteSpace(_graph.Title))
            Count(LossKind.ListTitle, "title");
        foreach (var node in _graph.Nodes)
        {
            if (node.Paper is not { } paper)
                continue;
            CountFields(node, paper);
            CountBibFields(node, paper);
            CountCut(node);
        }
        CountNodes(CountRelations());
    }

    private void CountFields(Node node, Paper paper)
    {
        var lost = KnownFields.Of(paper) & ~_carried.FieldsOf(node);
        if (lost == PaperFields.None)
            return;
        // What another value shows is not lost: the name of the method in the title, an identifier in an address.
        if (lost.HasFlag(PaperFields.ShortName) && !lost.HasFlag(PaperFields.Title)
            && paper.Title.Contains(paper.ShortName!, StringComparison.Ordinal))
        {
            lost &= ~PaperFields.ShortName;
        }
        if (_carried.PageOf(node) is { } page)
            lost &= ~ShownBy(page, paper);
        foreach (var (field, name) in KnownFields.Names)
        {
            if (lost.HasFlag(field))
                Count(LossKind.Field, name);
        }
    }

    private static PaperFields ShownBy(string page, Paper paper)
    {
        var ids = paper.Identifiers;
        return PaperFields.Url
            | If(PaperFields.Arxiv, ids.Arxiv?.Value) | If(PaperFields.Doi, ids.Doi?.Value)
            | If(PaperFields.OpenReview, ids.OpenReview?.Value) | If(PaperFields.Acl, ids.Acl?.Value);

        PaperFields If(PaperFields field, string? value) =>
            value is not null && page.Contains(value, StringComparison.OrdinalIgnoreCase) ? field : PaperFields.None;
    }

    private void CountBibFields(Node node, Paper paper)
    {
        if (paper.Fields.IsEmpty)
            return;
        var isHeld = _carried.BibFieldsOf(node);
        foreach (var field in paper.Fields)
        {
            if (field.Name is not ("title" or "author") && !isHeld(field.Name))
                Count(LossKind.BibField, field.Name);
        }
    }

    /// <returns>The nodes that relations which are held end at.</returns>
    private HashSet<Node> CountRelations()
    {
        HashSet<Node> ends = new(ReferenceEqualityComparer.Instance);
        foreach (var relation in _graph.Relations)
        {
            if (!Carried.RelationCategories.Contains(relation.Kind.Category))
                continue;
            if (!_carried.Holds(relation))
            {
                Count(LossKind.Relation, relation.Kind.Name);
                continue;
            }
            ends.Add(relation.Source);
            ends.Add(relation.Target);
            // A weight is 1 where nobody says otherwise.
            if (!_carried.HasWeights && relation.Weight != 1)
                Count(LossKind.Part, "weights of relations");
        }
        return ends;
    }

    private void CountNodes(HashSet<Node> held)
    {
        foreach (var node in _graph.Nodes)
        {
            if (!Carried.NodeKinds.Contains(node.Kind))
                continue;
            if (!held.Contains(node) && !_carried.HoldsAlone(node))
                Count(LossKind.Node, NameOf(node.Kind));
            else
                CountCut(node);
        }
    }

    private void CountCut(Node node)
    {
        if (_carried.CutFrom(node) is (var what, > 0 and var count))
            Count(LossKind.Part, what, count);
    }

    private static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.Facet => "facet",
        NodeKind.Term => "term",
        NodeKind.Section => "section",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private void Count(LossKind kind, string name, int count = 1)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (kind, name), out _);
        total += count;
    }
}
