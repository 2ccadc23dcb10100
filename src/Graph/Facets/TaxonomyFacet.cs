using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Facets;

/// <summary>A facet of one graph with its terms: the declared ones in order, then those that papers bring.</summary>
public sealed class TaxonomyFacet
{
    private readonly List<TaxonomyTerm> _terms = [];
    private readonly Dictionary<string, TaxonomyTerm> _byName = new(StringComparer.Ordinal);
    private RelationKind? _kind;

    internal TaxonomyFacet(Facet facet, bool isDeclared)
    {
        Facet = facet;
        IsDeclared = isDeclared;
        foreach (var term in facet.Terms)
            Add(term, isDeclared);
    }

    public Facet Facet { get; private set; }

    /// <summary>The kind of the relations that classify papers under the facet.</summary>
    public RelationKind Kind => _kind ??= RelationKind.Classifies(Facet);

    /// <summary>A source declares the facet, so that terms without papers are gaps to show.</summary>
    public bool IsDeclared { get; private set; }

    /// <summary>A source declares the vocabulary, so that any other value is worth a warning.</summary>
    public bool IsClosed => IsDeclared && !Facet.Terms.IsEmpty;

    public IReadOnlyList<TaxonomyTerm> Terms => _terms;

    /// <summary>The term that a value names, or null.</summary>
    public TaxonomyTerm? Find(string value) => _byName.GetValueOrDefault(Slug.ComparableName(value));

    /// <summary>The term that a value names, made if there is none.</summary>
    public TaxonomyTerm TermOf(string value) => Find(value) ?? Add(new(PlainText.OneLine(value)), isDeclared: false);

    /// <summary>Joins another declaration of the facet with this one.</summary>
    internal void Declare(Facet facet)
    {
        IsDeclared = true;
        _kind = null;
        Facet = Facet with
        {
            Terms = Facet.Terms.AddRange(facet.Terms),
            Relation = Facet.Relation ?? facet.Relation,
            FromSections = Facet.FromSections || facet.FromSections,
        };
        foreach (var term in facet.Terms)
            Add(term, isDeclared: true);
    }

    /// <summary>Takes over spellings, not terms: a value that a known term explains is still outside a declared vocabulary.</summary>
    internal void Lend(ImmutableArray<Term> terms)
    {
        foreach (var term in terms)
        {
            var target = term.Aliases.Prepend(term.Label).Select(Find).FirstOrDefault(found => found is not null);
            if (target is null && !IsClosed)
                target = Add(term, isDeclared: false);
            if (target is not null)
                Name(target, term);
        }
    }

    private TaxonomyTerm Add(Term term, bool isDeclared)
    {
        if (Find(term.Label) is { } existing)
        {
            existing.IsDeclared |= isDeclared;
            Name(existing, term);
            return existing;
        }
        var added = new TaxonomyTerm(term, isDeclared);
        _terms.Add(added);
        Name(added, term);
        return added;
    }

    private void Name(TaxonomyTerm target, Term term)
    {
        // The first owner keeps a name.
        foreach (var name in term.Aliases.Prepend(term.Label))
            _byName.TryAdd(Slug.ComparableName(name), target);
    }
}
