using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Xml;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters;

/// <summary>Writes GraphML with typed attributes, and labels, sizes and colours under the names that Gephi takes them by.</summary>
/// <remarks>
/// Specification: http://graphml.graphdrawing.org/specification.html. GraphML has no lists: several values are one string
/// joined by <c>"; "</c>. It has defaults, and readers disagree about them: a value that is unknown is not written at all.
/// </remarks>
public sealed class GraphmlExporter : IExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = false, // XmlText cleans what is written, and the check would throw on hostile text.
        CloseOutput = false,
    };

    private static readonly ImmutableArray<Column<Relation>> EdgeColumns =
    [
        new("e_label", "label", "string", relation => relation.Kind.Name),
        new("e_kind", "kind", "string", relation => relation.Kind.Name),
        new("e_weight", "weight", "double", relation => Number(relation.Weight)),
        new("e_confidence", "confidence", "int",
            relation => relation.BestEvidence is { } best ? Number((int)best.Confidence) : null),
        new("e_rule", "rule", "string", relation => relation.BestEvidence?.Rule),
        new("e_origin", "origin", "string", relation => Place(relation.Origins)),
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

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("graph.graphml");
        using (var xml = XmlWriter.Create(text, Settings))
            WriteDocument(xml, graph);
        text.Write('\n');
        return [];
    }

    private static void WriteDocument(XmlWriter xml, PaperGraph graph)
    {
        // A key without a value would be a column for some readers and nothing for others.
        var nodeColumns = NodeColumns(graph).Where(column => column.HasValueIn(graph.Nodes)).ToArray();
        var edgeColumns = EdgeColumns.Where(column => column.HasValueIn(graph.Relations)).ToArray();

        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        if (graph.Title is { } title)
            xml.WriteElementString("desc", Namespace, XmlText.Clean(title));
        WriteKeys(xml, "node", nodeColumns);
        WriteKeys(xml, "edge", edgeColumns);

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "papers");
        xml.WriteAttributeString("edgedefault", IsUndirected(graph) ? "undirected" : "directed");
        WriteNodes(xml, graph, nodeColumns);
        WriteEdges(xml, graph, edgeColumns);
        xml.WriteEndDocument();
    }

    private static void WriteKeys<T>(XmlWriter xml, string domain, Column<T>[] columns)
    {
        foreach (var column in columns)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", column.Id);
            xml.WriteAttributeString("for", domain);
            xml.WriteAttributeString("attr.name", column.Name);
            xml.WriteAttributeString("attr.type", column.Type);
            xml.WriteEndElement();
        }
    }

    private static void WriteNodes(XmlWriter xml, PaperGraph graph, Column<Node>[] columns)
    {
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", node.Id);
            foreach (var column in columns)
                WriteData(xml, column.Id, column.TextOf(node));
            xml.WriteEndElement();
        }
    }

    private static void WriteEdges(XmlWriter xml, PaperGraph graph, Column<Relation>[] columns)
    {
        foreach (var relation in graph.Relations)
        {
            xml.WriteStartElement("edge", Namespace);
            // Unique as the relation is, and the same whatever else the graph holds; node ids have no colon.
            xml.WriteAttributeString("id", $"{relation.Source.Id}:{relation.Kind.Name}:{relation.Target.Id}");
            xml.WriteAttributeString("source", relation.Source.Id);
            xml.WriteAttributeString("target", relation.Target.Id);
            foreach (var column in columns)
                WriteData(xml, column.Id, column.TextOf(relation));
            xml.WriteEndElement();
        }
    }

    private static void WriteData(XmlWriter xml, string key, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(XmlText.Clean(text));
        xml.WriteEndElement();
    }

    // networkx refuses a graph that mixes both, so the direction is the graph's: projections, and they alone, have none.
    private static bool IsUndirected(PaperGraph graph)
    {
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind.Category != RelationCategory.Projection)
                return false;
        }
        return !graph.Relations.IsEmpty;
    }

    private static IEnumerable<Column<Node>> NodeColumns(PaperGraph graph)
    {
        var palette = new Palette(graph);
        var sizes = new NodeSizes(graph);
        return
        [
            new("n_label", "label", "string", node => node.Label),
            new("n_kind", "kind", "string", node => NameOf(node.Kind)),
            .. graph.NodeAttributes.Select(ColumnOf),
            new("n_origin", "origin", "string", node => Place(node.Origins)),
            new("n_size", "size", "double", node => Number(sizes.SizeOf(node))),
            new("n_r", "r", "int", node => Number(palette.ColorOf(node).Red)),
            new("n_g", "g", "int", node => Number(palette.ColorOf(node).Green)),
            new("n_b", "b", "int", node => Number(palette.ColorOf(node).Blue)),
        ];
    }

    // Gephi looks a key's id up among its own properties (x, size, r) before the name: the prefix keeps clear of them.
    private static Column<Node> ColumnOf(GraphAttribute attribute) => attribute switch
    {
        GraphAttribute.Text text => new("n_" + text.Name, text.Name, "string", text.ValueOf),
        GraphAttribute.Integer number => new("n_" + number.Name, number.Name, "int", node => number.ValueOf(node) is { } value ? Number(value) : null),
        GraphAttribute.List list => new("n_" + list.Name, list.Name, "string", node => string.Join("; ", list.ValuesOf(node))),
        _ => throw new UnreachableException(),
    };

    private static string NameOf(NodeKind kind) => kind switch
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

    private static string? Place(ImmutableArray<SourceSpan> origins) =>
        origins.IsEmpty ? null : string.Create(CultureInfo.InvariantCulture, $"{origins[0].Source.Path}:{origins[0].Line}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A GraphML key and the text it has for a node or an edge; null or empty text is a value that is unknown.</summary>
    private sealed record Column<T>(string Id, string Name, string Type, Func<T, string?> TextOf)
    {
        public bool HasValueIn(ImmutableArray<T> items)
        {
            foreach (var item in items)
            {
                if (!string.IsNullOrEmpty(TextOf(item)))
                    return true;
            }
            return false;
        }
    }
}
