using System.Collections.Immutable;
using System.Text.Json;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Json;

/// <summary>Writes papers of Papers JSON one after the other; an unknown value is left out.</summary>
internal sealed class JsonPaper(Utf8JsonWriter json, PaperGraph graph)
{
    private readonly OrderedDictionary<string, List<string>> _facets = new(StringComparer.Ordinal);

    // Of all papers; few sources state keys that are none.
    private HashSet<string>? _keys;

    // The lists of papers before, to be used again.
    private readonly List<List<string>> _labels = [];

    public void Write(Node node, Paper paper)
    {
        json.WriteStartObject();
        JsonNodeName.Write(json, "key"u8, node);
        json.WriteString("title"u8, paper.Title);
        WriteKnown("shortName"u8, paper.ShortName);
        WriteAuthors(paper.Authors);
        if (paper.HasMoreAuthors)
            json.WriteBoolean("moreAuthors"u8, true);
        if (paper.Date is { } date)
        {
            json.WriteString("date"u8, date.ToString());
            json.WriteNumber("year"u8, date.Year);
        }
        if (paper.Venue is { } venue)
            WriteVenue(venue);
        WriteKnown("entryType"u8, paper.EntryType?.Name);
        // The page of a proceedings is an identifier for merging; the format has the link.
        if (paper.Identifiers is not { Arxiv: null, Doi: null, OpenReview: null, Acl: null })
            WriteIdentifiers(paper.Identifiers);
        WriteKnown("url"u8, paper.Url);
        WriteStrings("links"u8, paper.Links, link => link.Url);
        WritePairs("linkLabels"u8, paper.Links, link => link.Label is { } label ? (link.Url, label) : null);
        WriteStrings("repositories"u8, paper.Repositories, repository => repository.Url);
        WriteFacets(node);
        WriteSections(paper.Sections);
        WritePairs("fields"u8, paper.Fields, field => (field.Name, field.Value));
        WriteEvidence("otherKeys"u8, paper, PaperField.Key);
        WriteEvidence("notes"u8, paper, PaperField.Note);
        WriteOrigins(paper.Origins);
        json.WriteEndObject();
    }

    private void WriteAuthors(ImmutableArray<PersonName> authors)
    {
        if (authors.IsEmpty)
            return;
        json.WriteStartArray("authors"u8);
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("family"u8, author.Family);
            WriteKnown("given"u8, author.Given);
            WriteKnown("particle"u8, author.Particle);
            WriteKnown("suffix"u8, author.Suffix);
            WriteKnown("affiliation"u8, author.Affiliation);
            if (author.IsOrganisation)
                json.WriteBoolean("organisation"u8, true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteVenue(Venue venue)
    {
        json.WriteStartObject("venue"u8);
        json.WriteString("short"u8, venue.Alias ?? venue.Short);
        json.WriteString("name"u8, venue.Name);
        WriteKnown("kind"u8, VenueKindName.Of(venue.Kind));
        json.WriteEndObject();
    }

    private void WriteIdentifiers(Identifiers identifiers)
    {
        json.WriteStartObject("identifiers"u8);
        WriteKnown("arxiv"u8, identifiers.Arxiv?.Value);
        WriteKnown("doi"u8, identifiers.Doi?.Value);
        WriteKnown("openreview"u8, identifiers.OpenReview?.Value);
        WriteKnown("acl"u8, identifiers.Acl?.Value);
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
                _facets.Add(facet, labels = EmptyLabels());
            labels.Add(relation.Target.Label);
        }
        if (_facets.Count == 0)
            return;
        json.WriteStartObject("facets"u8);
        foreach (var (facet, labels) in _facets)
        {
            json.WriteStartArray(facet);
            foreach (var label in labels)
                json.WriteStringValue(label);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private List<string> EmptyLabels()
    {
        if (_facets.Count == _labels.Count)
            _labels.Add([]);
        var labels = _labels[_facets.Count];
        labels.Clear();
        return labels;
    }

    private void WriteSections(ImmutableArray<Section> sections)
    {
        if (sections.IsEmpty)
            return;
        json.WriteStartArray("sections"u8);
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
        json.WriteStartArray("origins"u8);
        foreach (var origin in origins)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, origin.Source.Path);
            json.WriteNumber("line"u8, origin.Line);
            json.WriteNumber("endLine"u8, origin.EndLine);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteKnown(ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private void WriteStrings<T>(ReadOnlySpan<byte> name, ImmutableArray<T> items, Func<T, string> textOf)
    {
        if (items.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(textOf(item));
        json.WriteEndArray();
    }

    private bool IsKey(string value) =>
        (_keys ??= [.. graph.Papers.Select(node => node.Paper?.Key?.Value).OfType<string>()]).Contains(value);

    // What sources say of a field, but for what the paper has as its key.
    private void WriteEvidence(ReadOnlySpan<byte> name, Paper paper, PaperField field)
    {
        var isOpen = false;
        foreach (var evidence in paper.Evidence)
        {
            // A key that a paper has is that paper's.
            if (evidence.Field != field || (field == PaperField.Key && IsKey(evidence.Value)))
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
    private void WritePairs<T>(
        ReadOnlySpan<byte> name, ImmutableArray<T> items, Func<T, (string Name, string Value)?> pairOf)
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
