using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Json;

/// <summary>
/// Reads the product's own Papers JSON, so that what was exported comes back as it was: names and venues in their
/// parts, links that are no more than links, relations between papers. Places are those in the JSON.
/// </summary>
internal sealed class PapersJson(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const string Schema = "surveygraph.papers/1";

    private readonly ImmutableArray<Paper>.Builder _papers = ImmutableArray.CreateBuilder<Paper>();
    private readonly SectionPaths _sections = new();

    public static bool Is(DocumentNode root) => Text(root as DocumentNode.Mapping, "schema") == Schema;

    public Bibliography Read(DocumentNode.Mapping root)
    {
        foreach (var paper in Items(root, "papers").OfType<DocumentNode.Mapping>())
        {
            // Not every entry of a .bib file has a title.
            if ((Text(paper, "title") ?? Text(paper, "key")) is not null)
                _papers.Add(ReadPaper(paper, Text(paper, "title") ?? ""));
            else
                diagnostics.Add(DiagnosticCodes.MissingTitle.At(paper.Span, "an object has no title and is left out"));
        }
        return new()
        {
            Title = Text(root, "title"),
            Papers = _papers.ToImmutable(),
            Relations = ReadRelations(root),
            Sections = _sections.All,
        };
    }

    private Paper ReadPaper(DocumentNode.Mapping node, string title)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        var identifiers = ReadIdentifiers(node, evidence);
        var labels = node.Find("linkLabels") as DocumentNode.Mapping;
        Say(PaperField.Title, "title");
        Say(PaperField.Key, "key");
        Say(PaperField.Date, "date");
        Say(PaperField.Url, "url");
        SayAll(PaperField.Key, "otherKeys");
        SayAll(PaperField.Note, "notes");
        return new()
        {
            Key = CitationKey.TryParse(Text(node, "key"), out var key) ? key : null,
            Title = title,
            ShortName = Text(node, "shortName"),
            Authors = [.. Items(node, "authors").OfType<DocumentNode.Mapping>().Select(ReadName).OfType<PersonName>()],
            HasMoreAuthors = Text(node, "moreAuthors") == "true",
            Date = PublicationDate.TryParse(Text(node, "date") ?? Text(node, "year"), out var date) ? date : null,
            Venue = ReadVenue(node.Find("venue") as DocumentNode.Mapping),
            Identifiers = identifiers,
            Url = Text(node, "url"),
            Links = [.. Texts(node, "links").Select(url => new Link(url, Text(labels, url)))],
            Repositories = [.. Texts(node, "repositories").Select(ReadRepository).OfType<CodeRepository>()],
            Tags = ReadTags(node),
            Sections = [.. Items(node, "sections").Select(path => _sections.Of(path)).OfType<Section>().Distinct()],
            EntryType = Text(node, "entryType") is { } type ? new(type) : null,
            Fields = ReadFields(node),
            Origins = [node.Span],
            Evidence = evidence.ToImmutable(),
        };

        void SayAll(PaperField field, string name)
        {
            foreach (var said in Items(node, name).OfType<DocumentNode.Scalar>())
                evidence.Add(new(field, said.Text ?? "", "field " + name, said.Span));
        }

        void Say(PaperField field, string name)
        {
            if (node.Find(name) is DocumentNode.Scalar { Text: { } text } scalar)
                evidence.Add(new(field, text, "field " + name, scalar.Span));
        }
    }

    private static PersonName? ReadName(DocumentNode.Mapping name) =>
        Text(name, "family") is { } family
            ? new(family, Text(name, "given"), Text(name, "particle"), Text(name, "suffix"))
            {
                Affiliation = Text(name, "affiliation"),
                IsOrganisation = Text(name, "organisation") == "true",
            }
            : null;

    private static Venue? ReadVenue(DocumentNode.Mapping? venue)
    {
        if (Text(venue, "short") is not { } brief)
            return null;
        var isKind = Enum.TryParse<VenueKind>(Text(venue, "kind"), ignoreCase: true, out var known);
        var kind = isKind ? known : VenueKind.Unknown;
        var name = Text(venue, "name") ?? brief;
        // The document leaves out how bibliographies print the title of a venue that is known.
        var listed = Venues.VenueTable.Default.Find(brief);
        return listed is not null
            && (listed.Alias ?? listed.Short) == brief && listed.Name == name && listed.Kind == kind
            ? listed
            : new(brief, name, kind);
    }

    private Identifiers ReadIdentifiers(DocumentNode.Mapping paper, ImmutableArray<Evidence>.Builder evidence)
    {
        var identifiers = Identifiers.None;
        foreach (var (key, value) in (paper.Find("identifiers") as DocumentNode.Mapping)?.Entries ?? [])
        {
            if (value is not DocumentNode.Scalar { Text: { } text })
                continue;
            var (one, field) = key.Text switch
            {
                "arxiv" => (ArxivId.TryParse(text, out var arxiv) ? new Identifiers(arxiv) : null, PaperField.Arxiv),
                "doi" => (Doi.TryParse(text, out var doi) ? new(Doi: doi) : null, PaperField.Doi),
                "openreview" =>
                    (OpenReviewId.TryParse(text, out var id) ? new(OpenReview: id) : null, PaperField.OpenReview),
                "acl" => (AclId.TryParse(text, out var acl) ? new(Acl: acl) : null, PaperField.Acl),
                _ => ((Identifiers?)null, PaperField.Note),
            };
            if (one is null)
            {
                diagnostics.Add(DiagnosticCodes.InvalidValue.At(
                    value.Span, $"'{text}' is no identifier of the kind '{key.Text}'; it is left out"));
            }
            identifiers = one is null ? identifiers : identifiers.Or(one);
            evidence.Add(new(field, text, "field identifiers", value.Span));
        }
        return identifiers;
    }

    private static CodeRepository? ReadRepository(string url) =>
        CodeRepository.TryParseUrl(url, out var repository) ? repository : null;

    private static ImmutableArray<FacetTag> ReadTags(DocumentNode.Mapping paper)
    {
        var tags = ImmutableArray.CreateBuilder<FacetTag>();
        foreach (var (key, values) in (paper.Find("facets") as DocumentNode.Mapping)?.Entries ?? [])
        {
            foreach (var value in (values as DocumentNode.Sequence)?.Items ?? [])
            {
                if (value is DocumentNode.Scalar { Text: { Length: > 0 } text } && key.Text is { Length: > 0 } facet)
                    tags.Add(new(facet, text, "field " + facet, value.Span));
            }
        }
        return tags.ToImmutable();
    }

    private static ImmutableArray<BibField> ReadFields(DocumentNode.Mapping paper)
    {
        var fields = ImmutableArray.CreateBuilder<BibField>();
        foreach (var (key, value) in (paper.Find("fields") as DocumentNode.Mapping)?.Entries ?? [])
        {
            if (value is DocumentNode.Scalar { Text: { } text } && key.Text is { Length: > 0 } name)
                fields.Add(new(name, text));
        }
        return fields.ToImmutable();
    }

    // Ends that are no papers are read with the papers: their facets, authors, venues and sections make them again.
    private PaperRelations ReadRelations(DocumentNode.Mapping root)
    {
        var keys = _papers.Select(paper => paper.Key?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var relations = new PaperRelations.Builder();
        foreach (var relation in Items(root, "relations").OfType<DocumentNode.Mapping>())
        {
            if (Text(relation, "source") is { } source && IsPaper(source)
                && Text(relation, "target") is { } target && IsPaper(target)
                && Text(relation, "kind") is { } kind)
            {
                relations.Add(new(source, target, RelationKind.OfCitation(Words(kind)), relation.Span));
            }
        }
        return relations.ToRelations();

        // Whatever is no paper has its kind before its name; a paper that is not here may be in another input.
        bool IsPaper(string end) => keys.Contains(end) || !end.Contains('/', StringComparison.Ordinal);
    }

    // buildsOn: builds-on.
    private static string Words(string camelCase) =>
        Slug.Of(string.Concat(camelCase.Select(c => char.IsAsciiLetterUpper(c) ? $"-{c}" : $"{c}")));

    private static List<DocumentNode> Items(DocumentNode.Mapping node, string key) =>
        (node.Find(key) as DocumentNode.Sequence)?.Items ?? [];

    private static IEnumerable<string> Texts(DocumentNode.Mapping node, string key) =>
        Items(node, key).OfType<DocumentNode.Scalar>().Select(item => item.Text).OfType<string>();

    private static string? Text(DocumentNode.Mapping? node, string key) =>
        node?.Find(key) is DocumentNode.Scalar { Text: { Length: > 0 } text } ? text : null;
}
