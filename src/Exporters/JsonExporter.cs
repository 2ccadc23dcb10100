using System.Collections.Immutable;
using System.Text.Json;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters;

/// <summary>Writes Papers JSON, version 1: every paper with all that is known of it, and every relation.</summary>
/// <remarks>
/// Keys stand in a fixed order; an unknown value is left out. A paper's end of a relation is its citation key; any
/// other is the kind of thing (for a term: its facet) and its name: <c>method/pruning</c>, <c>venue/eccv</c>.
/// </remarks>
public sealed class JsonExporter : IExporter
{
    /// <summary>Papers with the fields of the format; every relation, and other nodes as ends of them.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) => new()
    {
        FieldsOf = _ => PaperFields.Key | PaperFields.Title | PaperFields.Authors | PaperFields.Affiliations
            | PaperFields.Year | PaperFields.Month | PaperFields.Venue | PaperFields.Arxiv | PaperFields.Doi
            | PaperFields.OpenReview | PaperFields.Acl | PaperFields.Links | PaperFields.Code,
        Holds = _ => true,
    };

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var text = output.Open("papers.json");
        using var document = new JsonText(text);
        var json = document.Json;

        json.WriteStartObject();
        json.WriteString("schema", "surveygraph.papers/1");
        json.WriteStartArray("papers");
        foreach (var node in graph.Nodes)
        {
            if (node.Paper is not { } paper)
                continue;
            WritePaper(json, graph, node, paper);
            document.Flush();
        }
        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (var relation in graph.Relations)
        {
            WriteRelation(json, relation);
            document.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return [];
    }

    private static void WritePaper(Utf8JsonWriter json, PaperGraph graph, Node node, Paper paper)
    {
        json.WriteStartObject();
        json.WriteString("key", EndName(node));
        json.WriteString("title", paper.Title);
        WriteAuthors(json, paper.Authors);
        if (paper.Date is { } date)
        {
            json.WriteString("date", date.ToString());
            json.WriteNumber("year", date.Year);
        }
        if (paper.Venue is { } venue)
            WriteVenue(json, venue);
        // The page of a proceedings is an identifier for merging; the format has the link.
        if (!(paper.Identifiers with { Page = null }).IsEmpty)
            WriteIdentifiers(json, paper.Identifiers);
        WriteKnown(json, "url", node.Url);
        WriteStrings(json, "links", paper.Links, link => link.Url);
        WriteStrings(json, "repositories", paper.Repositories, repository => repository.Url);
        WriteFacets(json, graph, node);
        WriteSections(json, paper.Sections);
        WriteOrigins(json, paper.Origins);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, ImmutableArray<PersonName> authors)
    {
        if (authors.IsEmpty)
            return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("family", author.Family);
            WriteKnown(json, "given", author.Given);
            WriteKnown(json, "particle", author.Particle);
            WriteKnown(json, "suffix", author.Suffix);
            WriteKnown(json, "affiliation", author.Affiliation);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteVenue(Utf8JsonWriter json, Venue venue)
    {
        json.WriteStartObject("venue");
        json.WriteString("short", venue.Short);
        json.WriteString("name", venue.Name);
        WriteKnown(json, "kind", VenueKindName.Of(venue.Kind));
        json.WriteEndObject();
    }

    private static void WriteIdentifiers(Utf8JsonWriter json, Identifiers identifiers)
    {
        json.WriteStartObject("identifiers");
        WriteKnown(json, "arxiv", identifiers.Arxiv?.Value);
        WriteKnown(json, "doi", identifiers.Doi?.Value);
        WriteKnown(json, "openreview", identifiers.OpenReview?.Value);
        WriteKnown(json, "acl", identifiers.Acl?.Value);
        json.WriteEndObject();
    }

    // The terms that the paper's tags resolved to, not the tags as written.
    private static void WriteFacets(Utf8JsonWriter json, PaperGraph graph, Node node)
    {
        var terms = graph.OutEdges(node)
            .Where(relation => relation.Kind.Category == RelationCategory.Classification).ToList();
        if (terms.Count == 0)
            return;
        var facets = terms.GroupBy(
            relation => relation.Target.Facet ?? relation.Kind.Name, relation => relation.Target.Label,
            StringComparer.Ordinal);
        json.WriteStartObject("facets");
        foreach (var facet in facets)
            WriteStrings(json, facet.Key, facet, label => label);
        json.WriteEndObject();
    }

    private static void WriteSections(Utf8JsonWriter json, ImmutableArray<Section> sections)
    {
        if (sections.IsEmpty)
            return;
        json.WriteStartArray("sections");
        foreach (var section in sections)
        {
            json.WriteStartArray();
            foreach (var title in section.Path)
                json.WriteStringValue(title);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteOrigins(Utf8JsonWriter json, ImmutableArray<SourceSpan> origins)
    {
        if (origins.IsEmpty)
            return;
        json.WriteStartArray("origins");
        foreach (var origin in origins)
        {
            json.WriteStartObject();
            json.WriteString("file", origin.Source.Path);
            json.WriteNumber("line", origin.Line);
            json.WriteNumber("endLine", origin.EndLine);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation)
    {
        json.WriteStartObject();
        json.WriteString("source", EndName(relation.Source));
        json.WriteString("target", EndName(relation.Target));
        json.WriteString("kind", relation.Kind.CamelCaseName);
        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private static void WriteStrings<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, string> textOf)
    {
        var isOpen = false;
        foreach (var item in items)
        {
            if (!isOpen)
                json.WriteStartArray(name);
            isOpen = true;
            json.WriteStringValue(textOf(item));
        }
        if (isOpen)
            json.WriteEndArray();
    }

    // The id of a thing is KIND-NAME, that of a term is term-FACET-NAME.
    private static string EndName(Node node)
    {
        if (node.Paper?.Key is { } key)
            return key.Value;
        var hyphen = node.Id.IndexOf('-', StringComparison.Ordinal);
        var name = node.Kind == NodeKind.Term ? node.Id.AsSpan(hyphen + 1) : node.Id;
        var length = node.Kind == NodeKind.Term ? node.Facet?.Length ?? 0 : hyphen;
        return length > 0 && length < name.Length && name[length] == '-'
            ? $"{name[..length]}/{name[(length + 1)..]}"
            : name.ToString();
    }
}
