using System.Collections.Immutable;
using System.Text.Json;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters;

/// <summary>Writes a paper of Papers JSON; an unknown value is left out.</summary>
internal static class JsonPaper
{
    /// <param name="key">What the ends of relations call the paper.</param>
    public static void Write(Utf8JsonWriter json, PaperGraph graph, Node node, Paper paper, string key)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("title", paper.Title);
        WriteKnown(json, "shortName", paper.ShortName);
        WriteAuthors(json, paper.Authors);
        if (paper.HasMoreAuthors)
            json.WriteBoolean("moreAuthors", true);
        if (paper.Date is { } date)
        {
            json.WriteString("date", date.ToString());
            json.WriteNumber("year", date.Year);
        }
        if (paper.Venue is { } venue)
            WriteVenue(json, venue);
        WriteKnown(json, "entryType", paper.EntryType?.Name);
        // The page of a proceedings is an identifier for merging; the format has the link.
        if (!(paper.Identifiers with { Page = null }).IsEmpty)
            WriteIdentifiers(json, paper.Identifiers);
        WriteKnown(json, "url", paper.Url);
        WriteStrings(json, "links", paper.Links, link => link.Url);
        WritePairs(json, "linkLabels",
            paper.Links.Where(link => link.Label is not null).Select(link => (link.Url, link.Label!)));
        WriteStrings(json, "repositories", paper.Repositories, repository => repository.Url);
        WriteFacets(json, graph, node);
        WriteSections(json, paper.Sections);
        WritePairs(json, "fields", paper.Fields.Select(field => (field.Name, field.Value)));
        WriteStrings(json, "otherKeys", paper.Evidence
            .Where(one => one.Field == PaperField.Key && one.Value != paper.Key?.Value), other => other.Value);
        WriteStrings(json, "notes", paper.Evidence.Where(one => one.Field == PaperField.Note), note => note.Value);
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
            if (author.IsOrganisation)
                json.WriteBoolean("organisation", true);
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

    private static void WritePairs(Utf8JsonWriter json, string name, IEnumerable<(string Name, string Value)> pairs)
    {
        var isOpen = false;
        foreach (var (key, value) in pairs.DistinctBy(pair => pair.Name, StringComparer.Ordinal))
        {
            if (!isOpen)
                json.WriteStartObject(name);
            isOpen = true;
            json.WriteString(key, value);
        }
        if (isOpen)
            json.WriteEndObject();
    }
}
