using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.LossReports;

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
    /// What is in the graph and not in the format's documents, by kind, and of each kind the most first.
    /// </summary>
    /// <param name="graph">The graph that was exported: a view of it, if the user chose one.</param>
    public static ImmutableArray<Loss> Of(PaperGraph graph, ExportFormat format, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(format);
        var losses = new Losses(graph, format.Carries(graph, options));
        losses.CountAll();
        return
        [
            .. losses._counts.Select(loss => new Loss(loss.Key.Kind, loss.Key.Name, loss.Value))
                .OrderBy(loss => loss.Kind)
                .ThenByDescending(loss => loss.Count)
                .ThenBy(loss => loss.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>One line for people: links of 12 papers, 5 sections, 47 relations (cites 40, has-stage 7).</summary>
    public static string Describe(ImmutableArray<Loss> losses)
    {
        var fields = losses.Where(loss => loss.Kind is LossKind.Field or LossKind.BibField)
            .OrderByDescending(loss => loss.Count).DistinctBy(loss => loss.Name).Select(Describe).ToList();
        var relations = losses.Where(loss => loss.Kind == LossKind.Relation).ToList();
        var kinds = relations.Select(loss => string.Create(CultureInfo.InvariantCulture, $"{loss.Name} {loss.Count}"));
        var count = Quantity.Of(relations.Sum(loss => loss.Count), "relation");
        return string.Join(", ",
        [
            .. losses.Where(loss => loss.Kind == LossKind.ListTitle).Select(Describe),
            .. First(fields, "more field"),
            .. losses.Where(loss => loss.Kind == LossKind.Node).Select(Describe),
            .. relations.Count == 0 ? [] : new[] { $"{count} ({string.Join(", ", First([.. kinds], "more kind"))})" },
            .. losses.Where(loss => loss.Kind == LossKind.Part).Select(Describe),
        ]);
    }

    /// <summary>One loss for people: links of 12 papers; 5 sections; 40 relations cites.</summary>
    public static string Describe(Loss loss) => loss.Kind switch
    {
        LossKind.ListTitle => "the list's title",
        LossKind.Field or LossKind.BibField => $"{loss.Name} of {Quantity.Of(loss.Count, "paper")}",
        LossKind.Node => Quantity.Of(loss.Count, loss.Name),
        LossKind.Relation => $"{Quantity.Of(loss.Count, "relation")} {loss.Name}",
        LossKind.Part => Quantity.Of(loss.Count, loss.Name, loss.Name),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> First(List<string> parts, string more) => parts.Count <= Named
        ? parts
        : parts.Take(Named).Append(Quantity.Of(parts.Count - Named, more));

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

    /// <returns>The nodes, of those that are counted, that relations which are held end at.</returns>
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
            AddEnd(relation.Source);
            AddEnd(relation.Target);
            // A weight is 1 where nobody says otherwise.
            if (!_carried.HasWeights && relation.Weight != 1)
                Count(LossKind.Part, "weights of relations");
        }
        return ends;

        void AddEnd(Node node)
        {
            if (Carried.NodeKinds.Contains(node.Kind))
                ends.Add(node);
        }
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
        _ => throw new UnreachableException(),
    };

    private void Count(LossKind kind, string name, int count = 1)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (kind, name), out _);
        total += count;
    }
}
