using System.Collections.Frozen;
using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>
/// Lays the object of a paper out as fields. What stands in objects inside it is a field of its own: <c>links: {code:
/// url}</c> is the field code, <c>code: {url: url}</c> too.
/// </summary>
internal sealed class FieldReader(DocumentNames names, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    // Objects whose keys are facets, whatever else the keys mean, and those with keys that say nothing of the paper.
    private static readonly FrozenSet<string> FacetGroups =
        Names("facets", "facet", "taxonomy", "taxonomies", "classification", "dimensions", "attributes", "labels",
            "tags");

    private static readonly FrozenSet<string> OtherGroups =
        Names("identifiers", "ids", "externalids", "metrics", "stats", "media", "press", "news", "tldr",
            "embedding");

    private static readonly FrozenSet<string> LinkGroups =
        Names("links", "link", "urls", "url", "resources", "materials", "websites");

    // Keys that say nothing without the key of the object they stand in.
    private static readonly FrozenSet<string> Bare =
        Names("name", "title", "label", "id", "key", "type", "kind", "text", "value", "url", "href", "link", "uri",
            "display name");

    private static readonly string[] LabelKeys =
        ["name", "display_name", "label", "type", "title", "text", "kind", "rel"];

    private static readonly string[] ValueKeys = ["url", "href", "link", "uri", "value", "id"];

    public List<RecordField> Read(DocumentNode.Mapping paper)
    {
        List<RecordField> fields = [];
        Read(paper, group: null, fields);
        return fields;
    }

    private void Read(DocumentNode.Mapping mapping, string? group, List<RecordField> fields)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            var name = key.Text?.Trim() ?? "";
            if (!known.Add(name))
            {
                diagnostics.Add(DiagnosticCodes.InvalidValue.At(
                    key.Span, $"'{name}' stands twice in one object; the first one counts before the second"));
            }
            if (group is not null && Bare.Contains(Slug.Comparable(name)))
                name = group;
            else if (group is "publisher" && name is "location")
                name = "publisher place";
            Read(name, ColumnIn(group, name), value, key.Span, fields);
        }
    }

    // What a key says because of the object it stands in; null where its name says it.
    private static PaperColumn? ColumnIn(string? group, string name)
    {
        if (group is null)
            return null;
        if (FacetGroups.Contains(Slug.Comparable(group)))
            return PaperColumn.Facet;
        var isOther = OtherGroups.Contains(Slug.Comparable(group)) && PaperColumns.MeaningOf(name) is null;
        return isOther ? PaperColumn.Note : null;
    }

    private void Read(string name, PaperColumn? column, DocumentNode value, SourceSpan key, List<RecordField> fields)
    {
        var meaning = column ?? PaperColumns.MeaningOf(name);
        if (value is DocumentNode.Scalar scalar)
        {
            if (scalar.Text is { } text)
                fields.Add(new(name, text, Place(key, value)) { Column = column });
        }
        else if (meaning == PaperColumn.Authors || Slug.Comparable(name) is "editor" or "editors")
        {
            var people = names.Read(value);
            if (!people.Names.IsEmpty)
                fields.Add(new(name, DocumentNames.TextOf(people), Place(key, value)) { Names = people });
        }
        else if (value is DocumentNode.Mapping mapping)
        {
            if (meaning == PaperColumn.Venue || IsVenue(name, mapping))
                ReadVenue(meaning == PaperColumn.Venue ? name : "venue", mapping, fields);
            else if (InvertedText.Is(name))
                fields.Add(new(InvertedText.NameOf(name), InvertedText.Of(mapping), Place(key, value)));
            else
                Read(mapping, MappingKinds.IsPart(name) ? null : name, fields);
        }
        else if (value is DocumentNode.Sequence list)
        {
            ReadList(name, column, list, Place(key, value), fields);
        }
    }

    private void ReadList(
        string name, PaperColumn? column, DocumentNode.Sequence list, SourceSpan place, List<RecordField> fields)
    {
        var texts = list.Items.Select(PathOf).OfType<string>().ToList();
        if (texts.Count > 0)
            fields.Add(RecordField.Of(name, texts, place) with { Column = column });
        foreach (var item in list.Items.OfType<DocumentNode.Mapping>())
            ReadItem(name, column, item, fields);
    }

    // {type: code, url: …} in a list of links is a field code; {name: COCO, url: …} in a list of datasets is the
    // dataset COCO.
    private void ReadItem(string name, PaperColumn? column, DocumentNode.Mapping item, List<RecordField> fields)
    {
        var label = Find(item, LabelKeys);
        var value = Find(item, ValueKeys);
        if (label is null && value is null)
        {
            Read(item, name, fields);
            return;
        }
        var group = Slug.Comparable(name);
        if (label?.Text is { } own && value is not null && (LinkGroups.Contains(group) || OtherGroups.Contains(group)))
        {
            var ofGroup = LinkGroups.Contains(group) ? null : ColumnIn(name, own);
            fields.Add(new(own, value.Text!, value.Span) { Column = ofGroup });
            return;
        }
        if (label is not null)
            fields.Add(new(name, label.Text!, label.Span) { Column = column });
        if (value is not null && (label is null || CellLinks.StartsWithLink(value.Text!)))
            fields.Add(new(name, value.Text!, value.Span) { Column = column });
    }

    // OpenAlex calls a venue the source of a paper, Hayagriva its parent.
    private static bool IsVenue(string name, DocumentNode.Mapping mapping) => Slug.Comparable(name) switch
    {
        "source" => mapping.Find("display_name") is not null,
        "parent" => mapping.Find("title") is not null && mapping.Find("type") is not null,
        _ => false,
    };

    private void ReadVenue(string group, DocumentNode.Mapping venue, List<RecordField> fields)
    {
        var best = Find(
            venue, ["short", "abbreviation", "acronym", "abbr", "name", "display_name", "title", "text", "raw"])
            ?? (venue.Find("title") is DocumentNode.Mapping title ? Find(title, ["value"]) : null);
        if (best is not null)
            fields.Add(new(group, best.Text!, best.Span));
        foreach (var (key, value) in venue.Entries)
        {
            var name = key.Text ?? "";
            if (value is DocumentNode.Mapping inner && name is not "title")
                Read(inner, name, fields);
            if (value is not DocumentNode.Scalar { Text: { } text } || value == best)
                continue;
            if (Slug.Comparable(name) is "kind" or "type")
            {
                fields.Add(new("venue type", text, value.Span));
                continue;
            }
            PaperColumn? column = PaperColumns.MeaningOf(name) switch
            {
                PaperColumn.Year or PaperColumn.Date or PaperColumn.Field => null,
                _ => PaperColumn.Note,
            };
            fields.Add(new(name, text, value.Span) { Column = column });
        }
    }

    private static DocumentNode.Scalar? Find(DocumentNode.Mapping mapping, string[] keys)
    {
        foreach (var key in keys)
        {
            if (mapping.Find(key) is DocumentNode.Scalar { Text: { } text } scalar && CellText.Value(text) is not null)
                return scalar;
        }
        return null;
    }

    // A list in a list is a path: [Early Work, Image].
    private static string? PathOf(DocumentNode node) => node switch
    {
        DocumentNode.Scalar scalar => scalar.Text,
        DocumentNode.Sequence { Items: { Count: > 0 } items } =>
            string.Join(" / ", items.Select(PathOf).OfType<string>()),
        _ => null,
    };

    private static SourceSpan Place(SourceSpan key, DocumentNode value) =>
        value.Span.Start >= key.Start ? key with { Length = value.Span.End - key.Start } : key;

    private static FrozenSet<string> Names(params string[] names) =>
        names.Select(Slug.Comparable).ToFrozenSet(StringComparer.Ordinal);
}
