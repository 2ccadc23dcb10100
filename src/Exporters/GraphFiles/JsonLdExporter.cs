using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes JSON-LD in the words of schema.org: papers as ScholarlyArticle, terms as DefinedTerm, sections as Collection.
/// Relations that schema.org has no word for are those of CiTO and SKOS.
/// </summary>
/// <remarks>
/// Specifications: https://www.w3.org/TR/json-ld11/ and https://schema.org/ScholarlyArticle. The context is in the
/// file, so that it is read without a network. It has no weights, and no relation whose kind has no word in these
/// vocabularies.
/// </remarks>
public sealed class JsonLdExporter : IExporter
{
    private static readonly ImmutableArray<(string Prefix, string Namespace)> Prefixes =
        [("cito", "http://purl.org/spar/cito/"), ("skos", "http://www.w3.org/2004/02/skos/core#")];

    /// <summary>Properties whose values are nodes or addresses.</summary>
    private static readonly ImmutableArray<string> Links =
    [
        "about", "citation", "codeRepository", "colleague", "hasDefinedTerm", "hasPart", "isBasedOn", "isPartOf", "url",
    ];

    /// <summary>What graph files hold but for weights and relations without a word.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) => GraphFile.Carries(graph, options) with
    {
        HasWeights = false,
        PageOf = node => WebLink.Of(node.Url),
        Holds = relation => PropertyOf(relation) is not null,
    };

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("graph.jsonld");
        using var text = new JsonText(document);
        var json = text.Json;
        json.WriteStartObject();
        WriteContext(json, graph);
        json.WriteStartArray("@graph");
        if (graph.Title is { } title)
        {
            json.WriteStartObject();
            json.WriteString("@id", "#list");
            json.WriteString("@type", "Dataset");
            json.WriteString("name", title);
            json.WriteEndObject();
        }
        var names = LinkedNames.Of(graph);
        foreach (var node in graph.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("@id", names[node]);
            json.WriteString("@type", ClassOf(node));
            WriteFields(json, node);
            WriteRelations(json, graph, node, names);
            json.WriteEndObject();
            text.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return [];
    }

    private static void WriteContext(Utf8JsonWriter json, PaperGraph graph)
    {
        json.WriteStartObject("@context");
        json.WriteString("@vocab", "https://schema.org/");
        foreach (var (prefix, meaning) in Prefixes)
            json.WriteString(prefix, meaning);
        var used = graph.Relations.Select(PropertyOf).OfType<string>().Where(property => property.Contains(':'));
        foreach (var property in Links.Concat(used.Distinct(StringComparer.Ordinal)))
            WriteLink(property, null);
        // Authors have an order.
        WriteLink("author", "@list");
        json.WriteEndObject();

        void WriteLink(string property, string? container)
        {
            json.WriteStartObject(property);
            json.WriteString("@type", "@id");
            if (container is not null)
                json.WriteString("@container", container);
            json.WriteEndObject();
        }
    }

    private static void WriteFields(Utf8JsonWriter json, Node node)
    {
        var shortName = node.Paper?.ShortName;
        if (node.Venue is { } venue && venue.Name != node.Label)
            WriteNames(venue.Name, node.Label);
        else
            WriteNames(node.Label, shortName);
        if (node.Paper is { } paper)
            WritePaper(json, paper);
        if (WebLink.Of(node.Url) is { } url)
            json.WriteString(node.Kind == NodeKind.Repository ? "codeRepository" : "url", url);

        void WriteNames(string name, string? other)
        {
            json.WriteString("name", name);
            if (other is not null)
                json.WriteString("alternateName", other);
        }
    }

    private static void WritePaper(Utf8JsonWriter json, Paper paper)
    {
        if (paper.Date is { } date)
            json.WriteString("datePublished", date.ToString());
        var ids = paper.Identifiers;
        (string Name, string? Value)[] all =
        [
            ("citation key", paper.Key?.Value), ("DOI", ids.Doi?.Value), ("arXiv", ids.Arxiv?.Value),
            ("OpenReview", ids.OpenReview?.Value), ("ACL Anthology", ids.Acl?.Value),
        ];
        json.WriteStartArray("identifier");
        foreach (var (name, value) in all.Where(id => id.Value is not null))
        {
            json.WriteStartObject();
            json.WriteString("@type", "PropertyValue");
            json.WriteString("propertyID", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRelations(
        Utf8JsonWriter json, PaperGraph graph, Node node, Dictionary<Node, string> names)
    {
        var ends = graph.OutEdges(node).Where(relation => !IsSaidOfTarget(relation))
            .Select(relation => (Property: PropertyOf(relation), End: names[relation.Target]))
            .Concat(graph.InEdges(node).Where(IsSaidOfTarget)
                .Select(relation => (Property: PropertyOf(relation), End: names[relation.Source])));
        foreach (var property in ends.GroupBy(end => end.Property, end => end.End, StringComparer.Ordinal))
        {
            if (property.Key is null)
                continue;
            json.WriteStartArray(property.Key);
            foreach (var end in property.Distinct(StringComparer.Ordinal))
                json.WriteStringValue(end);
            json.WriteEndArray();
        }
    }

    // A collection has its parts, and code is based on a paper.
    private static bool IsSaidOfTarget(Relation relation) =>
        relation.Kind.Category is RelationCategory.Listing or RelationCategory.Implementation;

    private static string? PropertyOf(Relation relation) => relation.Kind.Category switch
    {
        RelationCategory.Citation when relation.Kind == RelationKind.Cites => "citation",
        RelationCategory.Classification => "about",
        RelationCategory.Hierarchy when relation.Source.Kind == NodeKind.Facet => "hasDefinedTerm",
        RelationCategory.Hierarchy when relation.Source.Kind == NodeKind.Section => "hasPart",
        RelationCategory.Listing => "hasPart",
        RelationCategory.Publication => "isPartOf",
        RelationCategory.Authorship => "author",
        RelationCategory.Implementation => "isBasedOn",
        RelationCategory.Projection when relation.Kind == RelationKind.CoAuthorOf => "colleague",
        _ => Short(relation.Kind.Uri),
    };

    private static string? Short(string? uri)
    {
        foreach (var (prefix, meaning) in Prefixes)
        {
            if (uri?.StartsWith(meaning, StringComparison.Ordinal) == true)
                return $"{prefix}:{uri[meaning.Length..]}";
        }
        return null;
    }

    private static string ClassOf(Node node) => node.Kind switch
    {
        NodeKind.Paper => node.Paper?.Venue?.Kind == VenueKind.Thesis ? "Thesis" : "ScholarlyArticle",
        NodeKind.Facet => "DefinedTermSet",
        NodeKind.Term => "DefinedTerm",
        NodeKind.Section => "Collection",
        NodeKind.Author => "Person",
        NodeKind.Repository => "SoftwareSourceCode",
        NodeKind.Venue => node.Venue?.Kind == VenueKind.Journal ? "Periodical" : "CreativeWorkSeries",
        _ => throw new UnreachableException(),
    };
}
