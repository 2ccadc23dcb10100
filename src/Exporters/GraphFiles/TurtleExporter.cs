using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes RDF in Turtle: papers in FaBiO, their relations in CiTO, the taxonomy and the sections in SKOS. A paper is
/// named by its DOI or its other identifiers, so that the graph joins with other people's.
/// </summary>
/// <remarks>
/// Specifications: https://www.w3.org/TR/turtle/, http://www.sparontologies.net/ and
/// https://www.w3.org/TR/skos-reference/. It has no weights.
/// </remarks>
public sealed class TurtleExporter : IExporter
{
    private static readonly ImmutableArray<(string Prefix, string Namespace)> Prefixes =
    [
        ("bibo", "http://purl.org/ontology/bibo/"), ("cito", "http://purl.org/spar/cito/"),
        ("dcterms", "http://purl.org/dc/terms/"), ("fabio", "http://purl.org/spar/fabio/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"), ("prism", "http://prismstandard.org/namespaces/basic/2.0/"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("schema", "https://schema.org/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    // The file is the list, which is the scheme of its sections as a facet is that of its terms.
    private const string List = "<>";

    /// <summary>What graph files hold but for weights.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) => GraphFile.Carries(graph, options) with
    {
        HasWeights = false,
        PageOf = node => WebLink.Of(node.Url),
    };

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("graph.ttl");
        foreach (var (prefix, meaning) in Prefixes)
            text.Write($"@prefix {prefix}: <{meaning}> .\n");
        var names = LinkedNames.Of(graph).ToDictionary<KeyValuePair<Node, string>, Node, string>(
            name => name.Key, name => $"<{name.Value}>", ReferenceEqualityComparer.Instance);
        WriteList(text, graph, names);
        var schemes = graph.Nodes.Where(node => node.Kind == NodeKind.Facet)
            .ToDictionary(facet => facet.Facet ?? facet.Id, facet => names[facet], StringComparer.Ordinal);
        var authors = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Authorship)
            .ToLookup(relation => relation.Source, relation => names[relation.Target]);
        foreach (var node in graph.Nodes)
        {
            text.Write($"\n{names[node]} a {ClassOf(node)}");
            foreach (var (property, value) in node.Kind == NodeKind.Paper ? OfPaper(node) : OfOther(node))
                text.Write($" ;\n  {property} {value}");
            if (node.Kind == NodeKind.Term && schemes.TryGetValue(node.Facet ?? "", out var scheme))
                text.Write($" ;\n  skos:inScheme {scheme}");
            if (node.Kind == NodeKind.Section)
                text.Write($" ;\n  skos:inScheme {List}");
            // Several creators have no order of their own.
            if (authors[node].Skip(1).Any())
                text.Write($" ;\n  bibo:authorList ({string.Join(' ', authors[node])})");
            text.Write(" .\n");
        }
        WriteKinds(text, graph);
        if (!graph.Relations.IsEmpty)
            text.Write('\n');
        foreach (var relation in graph.Relations)
            text.Write($"{names[relation.Source]} {PropertyOf(relation)} {names[relation.Target]} .\n");
        return [];
    }

    private static void WriteList(TextWriter text, PaperGraph graph, Dictionary<Node, string> names)
    {
        var sections = graph.Nodes.Where(node => node.Kind == NodeKind.Section).ToArray();
        if (graph.Title is null && sections.Length == 0)
            return;
        text.Write($"\n{List} a schema:Dataset");
        if (sections.Length > 0)
            text.Write(", skos:ConceptScheme");
        if (graph.Title is { } title)
            text.Write($" ;\n  dcterms:title {Literal(title)}");
        var below = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Hierarchy)
            .Select(relation => relation.Target).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var top in sections.Where(section => !below.Contains(section)))
            text.Write($" ;\n  skos:hasTopConcept {names[top]}");
        text.Write(" .\n");
    }

    private static IEnumerable<(string Property, string Value)> OfPaper(Node node)
    {
        yield return ("dcterms:title", Literal(node.Label));
        if (node.Paper is not { } paper)
            yield break;
        var ids = paper.Identifiers;
        if (paper.Key is { } key)
            yield return ("dcterms:identifier", Literal(key.Value));
        if (paper.ShortName is { } name)
            yield return ("fabio:hasShortTitle", Literal(name));
        if (paper.Date is { } date)
            yield return ("dcterms:issued", $"\"{date}\"^^xsd:{TypeOf(date)}");
        if (ids.Arxiv is { } arxiv)
            yield return ("fabio:hasArXivId", Literal(arxiv.Value));
        if (ids.Doi is { } doi)
            yield return ("prism:doi", Literal(doi.Value));
        if (ids.Acl is { } acl)
            yield return ("dcterms:identifier", Literal("acl:" + acl.Value));
        if (ids.OpenReview is { } openReview)
            yield return ("dcterms:identifier", Literal("openreview:" + openReview.Value));
        if (WebLink.Of(node.Url) is { } page)
            yield return ("foaf:page", $"<{page}>");
    }

    private static IEnumerable<(string Property, string Value)> OfOther(Node node) => node.Kind switch
    {
        NodeKind.Facet or NodeKind.Term or NodeKind.Section => [("skos:prefLabel", Literal(node.Label))],
        NodeKind.Author => [("foaf:name", Literal(node.Label))],
        NodeKind.Venue when node.Venue is { } venue && venue.Name != node.Label =>
            [("rdfs:label", Literal(node.Label)), ("dcterms:title", Literal(venue.Name))],
        _ => [("rdfs:label", Literal(node.Label))],
    };

    private static string ClassOf(Node node) => node.Kind switch
    {
        NodeKind.Paper => ClassOf(node.Paper),
        NodeKind.Facet => "skos:ConceptScheme",
        NodeKind.Term or NodeKind.Section => "skos:Concept",
        NodeKind.Author => "foaf:Agent",
        NodeKind.Repository => "schema:SoftwareSourceCode",
        NodeKind.Venue => node.Venue?.Kind switch
        {
            VenueKind.Journal => "fabio:Journal",
            VenueKind.Conference or VenueKind.Workshop => "fabio:ConferenceProceedings",
            _ => "bibo:Collection",
        },
        _ => throw new UnreachableException(),
    };

    private static string ClassOf(Paper? paper) => paper?.Venue?.Kind switch
    {
        VenueKind.Conference or VenueKind.Workshop => "fabio:ConferencePaper",
        VenueKind.Journal => "fabio:JournalArticle",
        VenueKind.Preprint => "fabio:Preprint",
        VenueKind.Book => "fabio:BookChapter",
        VenueKind.Thesis => "fabio:Thesis",
        null when paper?.Identifiers.Arxiv is not null => "fabio:Preprint",
        _ => "fabio:ResearchPaper",
    };

    // What a source calls a relation that CiTO has no word for is a relation of the file.
    private static void WriteKinds(TextWriter text, PaperGraph graph)
    {
        var kinds = graph.Relations.Select(relation => relation.Kind).Distinct();
        foreach (var kind in kinds.Where(kind => kind.Uri is null && kind.Category != RelationCategory.Listing))
        {
            text.Write($"\n<#{kind.Name}> rdfs:label {Literal(kind.Name)}");
            if (kind.Category == RelationCategory.Citation)
                text.Write($" ;\n  rdfs:subPropertyOf cito:cites");
            text.Write(" .\n");
        }
    }

    // A scheme is no concept, so that a term is not narrower than its facet, but at the top of it.
    private static string PropertyOf(Relation relation) => relation.Kind.Category switch
    {
        RelationCategory.Hierarchy when relation.Source.Kind == NodeKind.Facet => "skos:hasTopConcept",
        RelationCategory.Listing => "dcterms:subject",
        _ => relation.Kind.Uri is { } uri ? Short(uri) : $"<#{relation.Kind.Name}>",
    };

    private static string Short(string uri)
    {
        foreach (var (prefix, meaning) in Prefixes)
        {
            if (uri.StartsWith(meaning, StringComparison.Ordinal))
                return $"{prefix}:{uri[meaning.Length..]}";
        }
        return $"<{uri}>";
    }

    private static string TypeOf(PublicationDate date) =>
        date.Day is not null ? "date" : date.Month is not null ? "gYearMonth" : "gYear";

    private static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in XmlText.Clean(text))
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                _ => literal.Append(c),
            };
        }
        return literal.Append('"').ToString();
    }
}
