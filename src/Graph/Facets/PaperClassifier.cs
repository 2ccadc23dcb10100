using System.Collections.Immutable;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Facets;

/// <summary>
/// Finds the terms of papers: what columns and labels state, badges and tags that are called like a term, headings that
/// are, and, for a facet that none of these speaks of, keywords. A paper that nothing speaks of stays without a term.
/// </summary>
internal sealed class PaperClassifier
{
    private readonly Taxonomy _taxonomy;
    private readonly UnknownTerms _unknown;
    private readonly ImmutableArray<TaxonomyFacet> _named;
    private readonly ImmutableArray<KeywordRules> _keywords;
    private readonly Dictionary<Section, List<Assignment>> _bySection = new(ReferenceEqualityComparer.Instance);
    private readonly List<Assignment> _found = [];
    private readonly HashSet<TaxonomyFacet> _facets = [];

    public PaperClassifier(Taxonomy taxonomy, UnknownTerms unknown)
    {
        _taxonomy = taxonomy;
        _unknown = unknown;
        _named = [.. taxonomy.Facets.Where(facet => facet.IsFoundByName)];
        _keywords = [.. taxonomy.Facets.Select(facet => new KeywordRules(facet)).Where(rules => !rules.IsEmpty)];
    }

    /// <summary>The terms of one paper, the most direct evidence first; the list is good until the next call.</summary>
    public List<Assignment> TermsOf(Paper paper)
    {
        _found.Clear();
        foreach (var tag in paper.Tags)
            AddTag(tag);
        AddBibliographyKeywords(paper);
        foreach (var section in paper.Sections)
            _found.AddRange(TermsOf(section));
        AddKeywords(paper);
        return _found;
    }

    private void AddTag(FacetTag tag)
    {
        var facet = _taxonomy.FacetOf(tag.Facet);
        if (!facet.IsDeclared && !_named.IsEmpty && IsUnnamed(tag) && AddByName(tag.Value, tag.Rule, tag.Span))
            return;
        var term = facet.TermOf(tag.Value);
        if (facet.IsClosed && !term.IsDeclared)
            _unknown.Note(facet, term, tag);
        _found.Add(new(facet, term, new(tag.Rule, tag.Confidence, tag.Span)));
    }

    // A badge that says no more than "pruning" is importers' facet "tag"; which facet it means, the vocabulary knows.
    private static bool IsUnnamed(FacetTag tag) => Slug.Comparable(tag.Facet) is "tag" or "tags";

    private bool AddByName(string value, string rule, SourceSpan place)
    {
        var isFound = false;
        foreach (var facet in _named)
        {
            if (facet.Find(value) is not { IsFromPapers: false } term)
                continue;
            _found.Add(new(facet, term, new(rule, Confidence.Tag, place)));
            isFound = true;
        }
        return isFound;
    }

    // Keywords of a .bib entry are anything; those that are terms are worth as much as a badge.
    private void AddBibliographyKeywords(Paper paper)
    {
        if (_named.IsEmpty || paper.Origins.IsEmpty || paper.FieldOf("keywords") is not { } latex)
            return;
        foreach (var value in LatexText.Decode(latex).Split((char[])[',', ';'], StringSplitOptions.RemoveEmptyEntries))
            AddByName(value, "field keywords", paper.Origins[0]);
    }

    private List<Assignment> TermsOf(Section leaf)
    {
        if (_bySection.TryGetValue(leaf, out var found))
            return found;
        found = [];
        for (var section = leaf; section is not null; section = section.Parent)
        {
            foreach (var facet in _named)
            {
                if (TermOf(section, facet) is { } term)
                    found.Add(new(facet, term, new("section", Confidence.Section, section.Span)));
            }
        }
        _bySection.Add(leaf, found);
        return found;
    }

    // "2.1 Image" is called Image.
    private static TaxonomyTerm? TermOf(Section section, TaxonomyFacet facet)
    {
        var found = facet.Find(section.Title)
            ?? facet.Find(section.Title.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', ' '));
        return found is { IsFromPapers: false } ? found : null;
    }

    private void AddKeywords(Paper paper)
    {
        if (_keywords.IsEmpty)
            return;
        _facets.Clear();
        foreach (var assignment in _found)
            _facets.Add(assignment.Facet);
        var open = _keywords.Where(rules => !_facets.Contains(rules.Facet)).ToArray();
        if (open.Length == 0)
            return;
        if (!paper.Origins.IsEmpty)
            AddKeywords(open, paper.Title, paper.Origins[0]);
        foreach (var leaf in paper.Sections)
        {
            for (var section = leaf; section is not null; section = section.Parent)
                AddKeywords(open, section.Title, section.Span);
        }
    }

    private void AddKeywords(KeywordRules[] rules, string text, SourceSpan place)
    {
        var words = Slug.Words(text);
        foreach (var ofFacet in rules)
        {
            foreach (var (term, keyword) in ofFacet.TermsIn(words))
                _found.Add(new(ofFacet.Facet, term, new($"keyword '{keyword}'", Confidence.Keyword, place)));
        }
    }

    /// <summary>A term of a paper, and why.</summary>
    public readonly record struct Assignment(TaxonomyFacet Facet, TaxonomyTerm Term, TermEvidence Evidence);
}
