using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// Makes the terms of one facet, broader ones first. A label that stands twice keeps its first place.
/// </summary>
internal sealed class TermReader(TaxonomyReader reader, string facet)
{
    private static readonly string[] Keys = ["label", "aliases", "keywords", "narrower"];

    private readonly ImmutableArray<Term>.Builder _terms = ImmutableArray.CreateBuilder<Term>();
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    public ImmutableArray<Term> Terms => _terms.ToImmutable();

    public void Read(DocumentNode? node, string? broader)
    {
        foreach (var (name, body) in reader.Entries(node, "label"))
            Read(name, body, broader);
    }

    private void Read(DocumentNode.Scalar? name, DocumentNode? body, string? broader)
    {
        if (reader.Text(name) is not { } label)
        {
            reader.Report((name ?? body)?.Span, $"a term of '{facet}' without a label is left out");
            return;
        }
        var settings = body as DocumentNode.Mapping;
        // {Audio: {Speech: , Music: }} names narrower terms, {Audio: {aliases: [sound]}} says more about the term.
        var isNarrower = settings is not null && Keys.All(key => settings.Find(key) is null);
        if (settings is not null && !isNarrower)
            reader.ReportUnknown(settings, Keys);
        if (_labels.Add(Slug.ComparableName(label)))
        {
            _terms.Add(new(label)
            {
                Aliases = reader.Texts(settings?.Find("aliases")),
                Keywords = Keywords(settings?.Find("keywords")),
                Broader = broader,
                Span = name?.Span,
            });
        }
        else
        {
            reader.Report(name?.Span, $"'{label}' stands twice in '{facet}'; its first place counts");
        }
        Read(isNarrower || settings is null ? body : settings.Find("narrower"), label);
    }

    private ImmutableArray<KeywordPattern> Keywords(DocumentNode? node)
    {
        if (node is null)
            return [];
        var keywords = ImmutableArray.CreateBuilder<KeywordPattern>();
        IEnumerable<DocumentNode> items = node is DocumentNode.Sequence sequence ? sequence.Items : [node];
        foreach (var item in items)
        {
            if (reader.Text(item) is not { } text)
                continue;
            if (KeywordPattern.TryParse(text, out var keyword))
                keywords.Add(keyword);
            else
                reader.Report(item.Span, $"'{text}' is left out: a keyword is words, a * at the end of one or alone");
        }
        return keywords.ToImmutable();
    }
}
