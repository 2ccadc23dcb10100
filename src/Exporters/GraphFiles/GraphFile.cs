using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// What all files of nodes and edges have in common: the same columns under the same names. Labels, sizes and colours
/// are not among them, for each format has a place of its own for these.
/// </summary>
internal static class GraphFile
{
    /// <summary>The column of whole titles, for labels are short; other nodes are called by their labels.</summary>
    public const string TitleColumn = "title";

    public static readonly GraphColumn<Relation> Kind = new("kind", GraphColumnType.Text, KindOf);

    public static readonly GraphColumn<Relation> Weight =
        new("weight", GraphColumnType.Real, relation => Number(relation.Weight));

    /// <summary>What an edge stands for, where parallel relations are merged.</summary>
    private static readonly GraphColumn<Relation> Relations =
        new("relations", GraphColumnType.List, relation => NamesOf(relation, "; "))
        {
            ValuesOf = relation => [.. relation.Merged.Select(kind => kind.Name)],
        };

    /// <summary>Why a relation is there: how sure it is, the rule that says so, and the place.</summary>
    private static readonly ImmutableArray<GraphColumn<Relation>> Grounds =
    [
        new("confidence", GraphColumnType.Integer,
            relation => relation.BestEvidence is { } best ? Number((int)best.Confidence) : null),
        new("rule", GraphColumnType.Text, relation => relation.BestEvidence?.Rule),
        new("origin", GraphColumnType.Text, relation => relation.Origin?.FileAndLine),
    ];

    /// <summary>Every node and relation; of papers what is a column, and the name of the list.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) => new()
    {
        HasListTitle = true,
        FieldsOf = _ => PaperFields.Key | PaperFields.Title | PaperFields.ShortName | PaperFields.Authors
            | PaperFields.Year | PaperFields.Month | PaperFields.Venue | PaperFields.Arxiv | PaperFields.Doi
            | PaperFields.OpenReview | PaperFields.Acl | PaperFields.Code,
        Holds = _ => true,
        HoldsAlone = _ => true,
        HasWeights = true,
    };

    /// <summary>The columns that some node has a value in.</summary>
    public static ImmutableArray<GraphColumn<Node>> NodeColumns(PaperGraph graph)
    {
        GraphColumn<Node>[] columns =
        [
            new("kind", GraphColumnType.Text, node => NameOf(node.Kind)),
            new(TitleColumn, GraphColumnType.Text, node => node.Kind == NodeKind.Paper ? node.Label : null),
            .. graph.NodeAttributes.Select(ColumnOf),
            new("origin", GraphColumnType.Text, node => node.Origins is [var first, ..] ? first.FileAndLine : null),
        ];
        return [.. columns.Where(column => column.HasValueIn(graph.Nodes))];
    }

    /// <summary>The columns that some relation has a value in.</summary>
    public static ImmutableArray<GraphColumn<Relation>> EdgeColumns(PaperGraph graph)
    {
        GraphColumn<Relation>[] columns = [Kind, Relations, Weight, .. Grounds];
        return [.. columns.Where(column => column.HasValueIn(graph.Relations))];
    }

    /// <summary>
    /// An identifier as unique as the relation is, and the same whatever else the graph holds; node ids have no colon,
    /// and names of kinds no dot.
    /// </summary>
    public static string IdOf(Relation relation) =>
        $"{relation.Source.Id}:{NameInIdOf(relation)}:{relation.Target.Id}";

    /// <inheritdoc cref="IdOf"/>
    public static void WriteId(XmlOutput xml, Relation relation) =>
        xml.Attribute("id", [relation.Source.Id, ":", NameInIdOf(relation), ":", relation.Target.Id]);

    /// <summary>The name of a relation's kind; of one that stands for several, all of them.</summary>
    public static string KindOf(Relation relation) => NamesOf(relation, "; ") ?? relation.Kind.Name;

    private static string NameInIdOf(Relation relation) => NamesOf(relation, ".") ?? relation.Kind.Name;

    private static string? NamesOf(Relation relation, string separator) =>
        relation.Merged.IsEmpty ? null : string.Join(separator, relation.Merged.Select(kind => kind.Name));

    /// <summary>
    /// Whether the edges have no direction, as those of projections. A graph is one or the other as a whole: networkx
    /// refuses one that mixes both, and Gephi drops the edges that contradict the default.
    /// </summary>
    public static bool IsUndirected(PaperGraph graph)
    {
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind.Category != RelationCategory.Projection)
                return false;
        }
        return !graph.Relations.IsEmpty;
    }

    /// <summary>Tells that a file has no places for its nodes, where there are too many of them.</summary>
    public static ImmutableArray<Diagnostic> LayoutFindings(PaperGraph graph, string file) =>
        graph.Nodes.Length <= GraphLayout.MaxNodes ? [] :
        [
            DiagnosticCodes.NoLayout.Of($"{file} has no places for its {Quantity.Of(graph.Nodes.Length, "node")}: "
                + $"up to {Quantity.Of(GraphLayout.MaxNodes, "node")} are laid out; a --view may have fewer"),
        ];

    public static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.Paper => "paper",
        NodeKind.Facet => "facet",
        NodeKind.Term => "term",
        NodeKind.Section => "section",
        NodeKind.Venue => "venue",
        NodeKind.Author => "author",
        NodeKind.Repository => "repository",
        _ => throw new UnreachableException(),
    };

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(double value) => value == 1 ? "1" : value.ToString(CultureInfo.InvariantCulture);

    private static GraphColumn<Node> ColumnOf(GraphAttribute attribute) => attribute switch
    {
        GraphAttribute.Text text => new(text.Name, GraphColumnType.Text, text.ValueOf),
        GraphAttribute.Integer number => new(
            number.Name, GraphColumnType.Integer, node => number.ValueOf(node) is { } value ? Number(value) : null),
        GraphAttribute.Real number => new(
            number.Name, GraphColumnType.Real, node => number.ValueOf(node) is { } value ? Number(value) : null),
        GraphAttribute.List list => new(
            list.Name, GraphColumnType.List, node => string.Join("; ", list.ValuesOf(node)))
        {
            ValuesOf = list.ValuesOf,
        },
        _ => throw new UnreachableException(),
    };
}
