using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>
/// Makes the graph of a bibliography: one node for each thing, one relation for each fact, with their places.
/// </summary>
public sealed class PaperGraphBuilder
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly NodeTable _nodes = new();
    private readonly RelationTable _relations = new();

    // Of the paper in hand. It may link to thousands: each is looked up, not searched for.
    private readonly Dictionary<string, SourceSpan> _repositoryPlaces = new(StringComparer.OrdinalIgnoreCase);
    private readonly Bibliography _bibliography;
    private readonly Taxonomy _taxonomy;

    private PaperGraphBuilder(Bibliography bibliography, IEnumerable<Facet> knownFacets)
    {
        _bibliography = bibliography;
        var used = bibliography.Papers.SelectMany(paper => paper.Tags).Select(tag => tag.Facet)
            .Distinct(StringComparer.Ordinal);
        _taxonomy = new(bibliography.Facets, knownFacets, used);
    }

    /// <param name="bibliography">What the sources say, merged; papers need no keys yet.</param>
    /// <param name="knownFacets">Facets that are used where papers have them, see <see cref="Taxonomy"/>.</param>
    /// <param name="keys">How papers get their keys.</param>
    /// <param name="content">What the graph is for.</param>
    public static (PaperGraph Graph, ImmutableArray<Diagnostic> Diagnostics) Build(
        Bibliography bibliography, IEnumerable<Facet>? knownFacets = null, KeyOptions? keys = null,
        GraphContent content = GraphContent.Everything)
    {
        var (clean, cleaning) = BibliographyText.Clean(bibliography);
        var (papers, keying) = CitationKeys.Assign(clean.Papers, keys);
        var builder = new PaperGraphBuilder(clean with { Papers = papers }, knownFacets ?? []);
        var graph = builder.Build(content);
        return (graph, [.. cleaning, .. keying, .. builder._diagnostics]);
    }

    private PaperGraph Build(GraphContent content)
    {
        foreach (var paper in _bibliography.Papers)
            _nodes.AddPaper(paper);
        if (content == GraphContent.Everything)
        {
            AddSections();
            AddClassifications();
            AddPlacesAndPeople();
        }
        AddTaxonomy();
        // None of the others has two papers.
        _relations.StartKind();
        AddCitations();

        var nodes = _nodes.Build();
        var relations = _relations.Build(nodes);
        // The graph must not hold the builder, whose tables are as large as it.
        var taxonomy = _taxonomy;
        return new(nodes, relations, new(() => NodeColumns.Of(relations, taxonomy))) { Title = _bibliography.Title };
    }

    private void AddSections()
    {
        var related = new HashSet<Section>(ReferenceEqualityComparer.Instance);
        foreach (var section in _bibliography.Sections)
            AddSection(section, related);
        foreach (var (index, paper) in _bibliography.Papers.Index())
        {
            for (var i = 0; i < paper.Sections.Length; i++)
            {
                AddSection(paper.Sections[i], related);
                _relations.Add(_nodes.Paper(index), _nodes.Section(paper.Sections[i]), RelationKind.ListedIn,
                    paper.PlaceIn(i));
            }
        }
    }

    private void AddSection(Section? section, HashSet<Section> related)
    {
        for (; section is not null && related.Add(section); section = section.Parent)
        {
            var node = _nodes.Section(section);
            if (section.Parent is { } parent)
                _relations.Add(_nodes.Section(parent), node, RelationKind.BroaderThan, section.Span);
        }
    }

    private void AddClassifications()
    {
        var unknown = new UnknownTerms();
        var classifier = new PaperClassifier(_taxonomy, unknown);
        var unclassified = new UnclassifiedPapers(_bibliography.Papers);
        foreach (var (index, paper) in _bibliography.Papers.Index())
        {
            foreach (var (facet, term, evidence) in classifier.TermsOf(paper))
            {
                _relations.Add(_nodes.Paper(index), _nodes.Term(facet, term), facet.Kind, evidence);
                unclassified.Note(facet, paper);
            }
        }
        _diagnostics.AddRange(unknown.Report());
        _diagnostics.AddRange(unclassified.Report(_taxonomy));
    }

    private void AddPlacesAndPeople()
    {
        foreach (var (index, paper) in _bibliography.Papers.Index())
        {
            var node = _nodes.Paper(index);
            if (paper.Venue is { } venue)
            {
                var place = PlaceOf(paper, PaperField.Venue, static paper => paper.Venue!.Short);
                _relations.Add(node, _nodes.Venue(venue), RelationKind.PublishedIn, place);
            }
            // A list of authors stands in one place, and may be long.
            var listed = paper.Authors.IsEmpty
                ? null
                : PlaceOf(paper, PaperField.Authors, static paper => paper.Authors[0].DisplayName);
            foreach (var author in paper.Authors)
                _relations.Add(node, _nodes.Author(author), RelationKind.AuthoredBy, listed);
            if (!paper.Repositories.IsEmpty)
                AddRepositories(paper, node);
        }
    }

    private void AddRepositories(Paper paper, NodeDraft node)
    {
        var places = _repositoryPlaces;
        places.Clear();
        foreach (var evidence in paper.Evidence)
        {
            if (evidence.Field == PaperField.Repository)
                places.TryAdd(evidence.Value, evidence.Span);
        }
        foreach (var repository in paper.Repositories)
        {
            SourceSpan? place = places.TryGetValue(repository.Url, out var stated) ? stated : OriginOf(paper);
            _relations.Add(node, _nodes.Repository(repository), RelationKind.ImplementedBy, place);
        }
    }

    private void AddTaxonomy()
    {
        foreach (var facet in _taxonomy.Facets)
        {
            var broader = new BroaderTerms(facet);
            foreach (var (term, unfit) in broader.TooDeep)
            {
                _diagnostics.Add(DiagnosticCodes.TermsTooDeep.At(term.Term.Span ?? facet.Facet.Span,
                    $"'{term.Term.Label}' under '{unfit.Term.Label}' would be on more than {BroaderTerms.MaxLevels} levels; "
                    + "it is at the top"));
            }
            foreach (var (term, unfit) in broader.Circular)
            {
                _diagnostics.Add(DiagnosticCodes.TaxonomyCycle.At(term.Term.Span ?? facet.Facet.Span,
                    $"'{unfit.Term.Label}' cannot be both broader and narrower than '{term.Term.Label}'"));
            }
            foreach (var term in broader.WithAncestors(term => term.IsDeclared || _nodes.HasTerm(term)))
            {
                var parent = broader.Of(term) is { } above ? _nodes.Term(facet, above) : _nodes.Facet(facet);
                _relations.Add(parent, _nodes.Term(facet, term), RelationKind.BroaderThan,
                    term.Term.Span ?? facet.Facet.Span);
            }
            if (facet.IsDeclared)
                _nodes.Facet(facet);
        }
    }

    private void AddCitations()
    {
        var relations = _bibliography.Relations;
        if (relations.IsEmpty)
            return;
        var ends = new RelatedPapers(relations, _bibliography.Papers);
        for (var i = 0; i < relations.Count; i++)
        {
            ref readonly var row = ref relations.Rows[i];
            var (kind, place) = (relations.Rows.KindOf(row), relations.Rows.PlaceOf(row));
            var (source, target) = (ends.IndexOf(row.Source, place.Source), ends.IndexOf(row.Target, place.Source));
            if (source < 0 || target < 0)
            {
                var name = relations.Names[source < 0 ? row.Source : row.Target];
                _diagnostics.Add(DiagnosticCodes.UnresolvedReference.At(
                    place, $"no paper is called '{name}'; the relation is left out"));
            }
            else if (!_relations.Add(
                _nodes.Paper(source), _nodes.Paper(target), kind, place, relations.WeightOf(row)))
            {
                _diagnostics.Add(DiagnosticCodes.DuplicateRelation.At(place,
                    $"'{KeyOf(source)} {kind.Name} {KeyOf(target)}' is stated before"));
            }
            else if (source == target)
            {
                _diagnostics.Add(DiagnosticCodes.SelfRelation.At(place,
                    $"'{KeyOf(source)}' {kind.Name} itself; the relation is kept"));
            }
        }
    }

    private CitationKey? KeyOf(int paper) => _bibliography.Papers[paper].Key;

    private static SourceSpan? PlaceOf(Paper paper, PaperField field, Func<Paper, string> valueOf)
    {
        var (place, count) = (OriginOf(paper), 0);
        foreach (var evidence in paper.Evidence)
        {
            if (evidence.Field == field && count++ == 0)
                place = evidence.Span;
        }
        // Of one place nothing is to be compared, and most fields have one.
        return count > 1 ? PlaceOf(paper, field, valueOf(paper)) ?? place : place;
    }

    // The place that states the value, before one that only speaks of the field.
    private static SourceSpan? PlaceOf(Paper paper, PaperField field, string value)
    {
        foreach (var evidence in paper.Evidence)
        {
            if (evidence.Field == field && evidence.Value.Contains(value, StringComparison.OrdinalIgnoreCase))
                return evidence.Span;
        }
        return null;
    }

    private static SourceSpan? OriginOf(Paper paper) => paper.Origins.IsEmpty ? null : paper.Origins[0];
}
