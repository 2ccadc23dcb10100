using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph;

/// <summary>Nodes while a graph is built: exactly one draft for each thing, in order of first use.</summary>
internal sealed class NodeTable
{
    private static readonly SearchValues<char> BetweenNames = SearchValues.Create(" \u00A0.-\u2010\u2011");

    private readonly StringBuilder _spelling = new();

    private readonly List<NodeDraft> _drafts = [];
    private readonly Dictionary<(NodeKind Kind, string Name), NodeDraft> _byName = [];
    private readonly Dictionary<string, NodeDraft> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Section, NodeDraft> _sectionObjects = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TaxonomyFacet, NodeDraft> _facets = [];
    private readonly Dictionary<TaxonomyTerm, NodeDraft> _terms = [];
    private readonly Dictionary<string, NodeDraft> _venues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeDraft> _venueSpellings = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonName, NodeDraft> _authors = [];
    private readonly Dictionary<CodeRepository, NodeDraft> _repositories = [];

    /// <summary>Adds a paper, whose key is that of no other. Papers come before all other nodes.</summary>
    public void AddPaper(Paper paper)
    {
        _drafts.Add(new(_drafts.Count, NodeKind.Paper, paper.Key!.Value.Value, paper.Title)
        {
            Paper = paper,
            Url = paper.Url ?? UrlOf(paper.Identifiers),
        });
    }

    /// <param name="index">Counted from 0 in the order in which papers were added.</param>
    public NodeDraft Paper(int index) => _drafts[index];

    public NodeDraft Section(Section section)
    {
        if (_sectionObjects.TryGetValue(section, out var known))
            return known;
        // Two files may have one section; a blank separates the titles because slugs keep no other trace of it.
        var path = string.Join("\n", section.Path);
        if (!_sections.TryGetValue(path, out var draft))
            _sections.Add(path, draft = Add(new(_drafts.Count, NodeKind.Section, path, section.Title)));
        draft.Use(section.Span);
        _sectionObjects.Add(section, draft);
        return draft;
    }

    public NodeDraft Facet(TaxonomyFacet facet)
    {
        if (!_facets.TryGetValue(facet, out var draft))
        {
            _facets.Add(facet, draft = Add(
                new(_drafts.Count, NodeKind.Facet, facet.Facet.Key, facet.Facet.Label) { Facet = facet.Facet.Key }));
            if (facet.Facet.Span is { } span)
                draft.Use(span);
        }
        return draft;
    }

    public bool HasTerm(TaxonomyTerm term) => _terms.ContainsKey(term);

    public NodeDraft Term(TaxonomyFacet facet, TaxonomyTerm term)
    {
        if (!_terms.TryGetValue(term, out var draft))
        {
            var label = term.Term.Label;
            _terms.Add(term, draft = Add(
                new(_drafts.Count, NodeKind.Term, facet.Facet.Key + "\n" + label, label) { Facet = facet.Facet.Key }));
            if (term.Term.Span is { } span)
                draft.Use(span);
        }
        return draft;
    }

    public NodeDraft Venue(Venue venue)
    {
        if (_venueSpellings.TryGetValue(venue.Short, out var draft))
            return draft;
        var name = Slug.ComparableName(venue.Short);
        if (!_venues.TryGetValue(name, out draft))
            _venues.Add(name, draft = Add(
                new(_drafts.Count, NodeKind.Venue, venue.Short, venue.Short) { Venue = venue }));
        _venueSpellings.Add(venue.Short, draft);
        return draft;
    }

    public NodeDraft Author(PersonName author)
    {
        // One person may have several institutions.
        if (author.Affiliation is not null)
            author = author with { Affiliation = null };
        if (!_authors.TryGetValue(author, out var draft))
        {
            // A list and a bibliography may part one name at two places, and write "van" and "Van": it is one person.
            var name = SpellingOf(FullNames.WithParticles(author));
            _authors.Add(author, draft = Add(new(_drafts.Count, NodeKind.Author, name, author.DisplayName)));
        }
        return draft;
    }

    public NodeDraft Repository(CodeRepository repository)
    {
        if (!_repositories.TryGetValue(repository, out var draft))
            _repositories.Add(repository, draft = Add(
                new(_drafts.Count, NodeKind.Repository, NameOf(repository), repository.Path) { Url = repository.Url }));
        return draft;
    }

    /// <summary>The nodes with their identifiers, each at the number of its draft.</summary>
    public ImmutableArray<Node> Build()
    {
        var ids = new NodeIds[Enum.GetValues<NodeKind>().Length];
        foreach (var kind in Enum.GetValues<NodeKind>())
            ids[(int)kind] = new(PrefixOf(kind));
        var slugs = new string[_drafts.Count];
        foreach (var draft in _drafts)
            slugs[draft.Number] = ids[(int)draft.Kind].Add(draft.Name);

        var nodes = ImmutableArray.CreateBuilder<Node>(_drafts.Count);
        foreach (var draft in _drafts)
            nodes.Add(draft.ToNode(ids[(int)draft.Kind].Of(draft.Name, slugs[draft.Number])));
        return nodes.MoveToImmutable();
    }

    // Two values may have one name, as an author whose particle one source takes for a part of the family name.
    private NodeDraft Add(NodeDraft draft)
    {
        if (!_byName.TryAdd((draft.Kind, draft.Name), draft))
            return _byName[(draft.Kind, draft.Name)];
        _drafts.Add(draft);
        return draft;
    }

    // "Jean-Luc K. Lee" and "Jean Luc K Lee" are one name; letters with other accents may be another.
    private string SpellingOf(PersonName name)
    {
        _spelling.Clear();
        AddWords(name.Particle);
        AddWords(name.Family);
        AddWords(name.Suffix);
        AddWords(name.Given);
        return _spelling.Length > 0 ? _spelling.ToString() : name.DisplayName.Trim().ToUpperInvariant();
    }

    private void AddWords(ReadOnlySpan<char> part)
    {
        for (var start = part.IndexOfAnyExcept(BetweenNames); start >= 0; start = part.IndexOfAnyExcept(BetweenNames))
        {
            part = part[start..];
            var end = part.IndexOfAny(BetweenNames);
            var word = end < 0 ? part : part[..end];
            if (_spelling.Length > 0)
                _spelling.Append(' ');
            foreach (var c in word)
                _spelling.Append(char.ToUpperInvariant(c));
            part = part[word.Length..];
        }
    }

    // Nearly all code is on GitHub, which goes without saying.
    private static string NameOf(CodeRepository repository) =>
        repository.Host == "github.com" ? repository.Path : $"{repository.Host}/{repository.Path}";

    private static string PrefixOf(NodeKind kind) => kind switch
    {
        NodeKind.Paper => "paper",
        NodeKind.Facet => "facet",
        NodeKind.Term => "term",
        NodeKind.Section => "section",
        NodeKind.Venue => "venue",
        NodeKind.Author => "author",
        NodeKind.Repository => "repository",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? UrlOf(Identifiers ids) =>
        ids.Arxiv?.Url ?? ids.Acl?.Url ?? ids.OpenReview?.Url ?? ids.Doi?.Url;
}
