using System.Text.Json;
using Scriban.Runtime;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>The papers of a graph as templates see them, each made once.</summary>
internal sealed class PaperModels
{
    private readonly PaperGraph _graph;
    private readonly PaperLabels _labels;
    private readonly Dictionary<string, (int Place, string Label)> _facets;
    private readonly Dictionary<Node, ScriptObject> _models = new(ReferenceEqualityComparer.Instance);

    public PaperModels(PaperGraph graph)
    {
        _graph = graph;
        _labels = new(graph.Papers);
        _facets = graph.Nodes.Where(node => node is { Kind: NodeKind.Facet, Facet: not null }).Index()
            .ToDictionary(facet => facet.Item.Facet!, facet => (facet.Index, facet.Item.Label), StringComparer.Ordinal);
        foreach (var (i, paper) in graph.Papers.Index())
            _models.Add(paper, Model(paper, paper.Paper!, i + 1));
    }

    public ScriptObject Of(Node paper) => _models[paper];

    /// <summary>Every paper by its citation key.</summary>
    public ScriptObject ByKey()
    {
        var papers = new ScriptObject(StringComparer.Ordinal);
        foreach (var (node, model) in _models)
            papers[KeyOf(node)] = model;
        return papers;
    }

    public static ScriptObject Relation(Relation relation) => new()
    {
        ["source"] = KeyOf(relation.Source),
        ["target"] = KeyOf(relation.Target),
        ["kind"] = relation.Kind.Name,
        ["weight"] = relation.Weight,
        ["places"] = new LazyList(relation.Origins.Select(TemplateModel.Place)),
    };

    private static string KeyOf(Node node) => node.Paper?.Key?.Value ?? node.Id;

    private ScriptObject Model(Node node, Paper paper, int number) => new()
    {
        ["number"] = number,
        ["key"] = KeyOf(node),
        ["id"] = node.Id,
        ["title"] = PlainText.OneLine(PaperLabels.TitleOf(node)),
        ["short_name"] = OneLine(paper.ShortName),
        ["label"] = PlainText.OneLine(_labels.LabelOf(node)),
        ["authors"] = new LazyList(paper.Authors.Select(Author)),
        ["more_authors"] = paper.HasMoreAuthors,
        ["date"] = paper.Date?.ToString(),
        ["year"] = paper.Date?.Year,
        ["month"] = paper.Date?.Month,
        ["day"] = paper.Date?.Day,
        ["venue"] = paper.Venue is { } venue ? VenueOf(venue) : null,
        ["type"] = paper.EntryType?.Name,
        ["arxiv"] = paper.Identifiers.Arxiv?.Value,
        ["doi"] = paper.Identifiers.Doi?.Value,
        ["openreview"] = paper.Identifiers.OpenReview?.Value,
        ["acl"] = paper.Identifiers.Acl?.Value,
        ["url"] = node.Url,
        ["links"] = new LazyList(paper.Links.Select(LinkOf)),
        ["code"] = new LazyList(paper.Repositories.Select(Code)),
        ["terms"] = Terms(node),
        ["facets"] = Facets(node),
        ["sections"] = new LazyList(paper.Sections.Select(section => TemplateModel.List(section.Path))),
        ["fields"] = new LazyList(paper.Fields.Select(Field)),
        ["relations"] = new LazyList(Citations(_graph.OutEdges(node))),
        ["related_from"] = new LazyList(Citations(_graph.InEdges(node))),
        ["places"] = new LazyList(paper.Origins.Select(TemplateModel.Place)),
        ["evidence"] = new LazyList(paper.Evidence.Select(EvidenceOf)),
    };

    private static ScriptObject Author(PersonName name) => new()
    {
        ["name"] = PlainText.OneLine(name.DisplayName),
        ["family"] = OneLine(name.Family),
        ["given"] = OneLine(name.Given),
        ["particle"] = OneLine(name.Particle),
        ["suffix"] = OneLine(name.Suffix),
        ["affiliation"] = OneLine(name.Affiliation),
        ["is_organisation"] = name.IsOrganisation,
    };

    private static ScriptObject VenueOf(Venue venue) => new()
    {
        ["short"] = OneLine(venue.Short),
        ["name"] = OneLine(venue.Name),
        ["kind"] = VenueKindName.Of(venue.Kind),
        ["proceedings"] = OneLine(venue.ContainerTitle),
    };

    private static ScriptObject LinkOf(Link link) => new()
    {
        ["url"] = OneLine(link.Url),
        ["label"] = OneLine(link.Label),
    };

    private static ScriptObject Code(CodeRepository repository) => new()
    {
        ["url"] = repository.Url,
        ["host"] = repository.Host,
        ["path"] = repository.Path,
    };

    private TermLists Terms(Node node)
    {
        var lists = new TermLists(_facets.ContainsKey);
        foreach (var facet in Classifications(node).GroupBy(relation => relation.Target.Facet ?? ""))
            lists[facet.Key] = TemplateModel.List(facet.Select(relation => relation.Target.Label));
        return lists;
    }

    private LazyList Facets(Node node) => new(Classifications(node)
        .GroupBy(relation => relation.Target.Facet ?? "")
        .OrderBy(facet => FacetOf(facet.Key).Place)
        .Select(facet => new ScriptObject
        {
            ["key"] = facet.Key,
            ["label"] = FacetOf(facet.Key).Label,
            ["terms"] = new LazyList(facet.Select(TermOf)),
        }));

    private (int Place, string Label) FacetOf(string key) => _facets.GetValueOrDefault(key, (int.MaxValue, key));

    private static ScriptObject TermOf(Relation relation) => new()
    {
        ["label"] = relation.Target.Label,
        ["confidence"] = (int?)relation.BestEvidence?.Confidence,
        ["rule"] = OneLine(relation.BestEvidence?.Rule),
        ["places"] = new LazyList(relation.Origins.Select(TemplateModel.Place)),
    };

    private IEnumerable<Relation> Classifications(Node node) =>
        _graph.OutEdges(node).Where(relation => relation.Kind.Category == RelationCategory.Classification);

    private static ScriptObject Field(BibField field) => new()
    {
        ["name"] = field.Name,
        ["text"] = LatexText.Decode(field.Value),
        ["latex"] = field.Value,
    };

    private static IEnumerable<ScriptObject> Citations(IEnumerable<Relation> relations) =>
        relations.Where(relation => relation.Kind.Category == RelationCategory.Citation).Select(Relation);

    private static ScriptObject EvidenceOf(Evidence evidence) => new()
    {
        ["field"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(evidence.Field.ToString()),
        ["value"] = OneLine(evidence.Value),
        ["rule"] = evidence.Rule,
        ["place"] = TemplateModel.Place(evidence.Span),
    };

    private static string? OneLine(string? text) => text is null ? null : PlainText.OneLine(text);
}
