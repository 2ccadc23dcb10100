using System.Collections.Immutable;
using System.Text.Json;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters;

/// <summary>Writes papers of Papers JSON one after the other; an unknown value is left out.</summary>
internal sealed class JsonPaper(Utf8JsonWriter json, PaperGraph graph)
{
    private readonly OrderedDictionary<string, List<string>> _facets = new(StringComparer.Ordinal);

    public void Write(Node node, Paper paper)
    {
        json.WriteStartObject();
        JsonNodeName.Write(json, "key", node);
        json.WriteString("title", paper.Title);
        WriteKnown("shortName", paper.ShortName);
        WriteAuthors(paper.Authors);
        if (paper.HasMoreAuthors)
            json.WriteBoolean("moreAuthors", true);
        if (paper.Date is { } date)
        {
            json.WriteString("date", date.ToString());
            json.WriteNumber("year", date.Year);
        }
        if (paper.Venue is { } venue)
            WriteVenue(venue);
        WriteKnown("entryType", paper.EntryType?.Name);
        // The page of a proceedings is an identifier for merging; the format has the link.
        if (paper.Identifiers is not { Arxiv: null, Doi: null, OpenReview: null, Acl: null })
            WriteIdentifiers(paper.Identifiers);
        WriteKnown("url", paper.Url);
        WriteStrings("links", paper.Links, link => link.Url);
        WritePairs("linkLabels", paper.Links, link => link.Label is { } label ? (link.Url, label) : null);
        WriteStrings("repositories", paper.Repositories, repository => repository.Url);
        WriteFacets(node);
        WriteSections(paper.Sections);
        WritePairs("fields", paper.Fields, field => (field.Name, field.Value));
        WriteEvidence("otherKeys", paper, PaperField.Key);
        WriteEvidence("notes", paper, PaperField.Note);
        WriteOrigins(paper.Origins);
        json.WriteEndObject();
    }

    private void WriteAuthors(ImmutableArray<PersonName> authors)
    {
        if (authors.IsEmpty)
            return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("family", author.Family);
            WriteKnown("given", author.Given);
            WriteKnown("particle", author.Particle);
            WriteKnown("suffix", author.Suffix);
            WriteKnown("affiliation", author.Affiliation);
            if (author.IsOrganisation)
                json.WriteBoolean("organisation", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteVenue(Venue venue)
    {
        json.WriteStartObject("venue");
        json.WriteString("short", venue.Short);
        json.WriteString("name", venue.Name);
        WriteKnown("kind", VenueKindName.Of(venue.Kind));
        json.WriteEndObject();
    }

    private void WriteIdentifiers(Identifiers identifiers)
    {
        json.WriteStartObject("identifiers");
        WriteKnown("arxiv", identifiers.Arxiv?.Value);
        WriteKnown("doi", identifiers.Doi?.Value);
        WriteKnown("openreview", identifiers.OpenReview?.Value);
        WriteKnown("acl", identifiers.Acl?.Value);
        json.WriteEndObject();
    }

    // The terms that the paper's tags resolved to, not the tags as written.
    private void WriteFacets(Node node)
    {
        _facets.Clear();
        foreach (var relation in graph.OutEdges(node))
        {
            if (relation.Kind.Category != RelationCategory.Classification)
                continue;
            var facet = relation.Target.Facet ?? relation.Kind.Name;
            if (!_facets.TryGetValue(facet, out var labels))
                _facets.Add(facet, labels = []);
            labels.Add(relation.Target.Label);
        }
        if (_facets.Count == 0)
            return;
        json.WriteStartObject("facets");
        foreach (var (facet, labels) in _facets)
        {
            json.WriteStartArray(facet);
            foreach (var label in labels)
                json.WriteStringValue(label);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteSections(ImmutableArray<Section> sections)
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

    private void WriteOrigins(ImmutableArray<SourceSpan> origins)
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

    private void WriteKnown(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private void WriteStrings<T>(string name, ImmutableArray<T> items, Func<T, string> textOf)
    {
        if (items.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(textOf(item));
        json.WriteEndArray();
    }

    // What sources say of a field, but for what the paper has as its key.
    private void WriteEvidence(string name, Paper paper, PaperField field)
    {
        var isOpen = false;
        foreach (var evidence in paper.Evidence)
        {
            if (evidence.Field != field || (field == PaperField.Key && evidence.Value == paper.Key?.Value))
                continue;
            if (!isOpen)
                json.WriteStartArray(name);
            isOpen = true;
            json.WriteStringValue(evidence.Value);
        }
        if (isOpen)
            json.WriteEndArray();
    }

    // Of several values of one name the first.
    private void WritePairs<T>(string name, ImmutableArray<T> items, Func<T, (string Name, string Value)?> pairOf)
    {
        if (items.IsEmpty)
            return;
        var isOpen = false;
        foreach (var (key, value) in items.Select(pairOf).OfType<(string, string)>().DistinctBy(pair => pair.Item1))
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
