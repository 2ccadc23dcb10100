using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Facets;

/// <summary>A facet of one graph with its terms: the declared ones in order, then those that papers bring.</summary>
public sealed class TaxonomyFacet
{
    private readonly List<TaxonomyTerm> _terms = [];
    private readonly Dictionary<string, TaxonomyTerm> _byName = new(StringComparer.Ordinal);

    // What values meant that were asked for: papers have the same ones in the same spelling.
    private readonly Dictionary<string, TaxonomyTerm> _bySpelling = new(StringComparer.Ordinal);
    private RelationKind? _kind;

    internal TaxonomyFacet(Facet facet, bool isDeclared)
    {
        Facet = facet;
        IsDeclared = isDeclared;
        Add(facet.Terms, isDeclared);
    }

    public Facet Facet { get; private set; }

    /// <summary>The kind of the relations that classify papers under the facet.</summary>
    public RelationKind Kind => _kind ??= RelationKind.Classifies(Facet);

    /// <summary>A source declares the facet, so that terms without papers are gaps to show.</summary>
    public bool IsDeclared { get; private set; }

    /// <summary>A source declares the vocabulary, so that any other value is worth a warning.</summary>
    public bool IsClosed => IsDeclared && !Facet.Terms.IsEmpty;

    /// <summary>A section or a badge that is called like a term classifies its papers.</summary>
    public bool IsFoundByName => Facet.FromSections ?? IsDeclared;

    public IReadOnlyList<TaxonomyTerm> Terms => _terms;

    /// <summary>The term that a value names, or null.</summary>
    public TaxonomyTerm? Find(string value) => _byName.GetValueOrDefault(Slug.ComparableName(value));

    /// <summary>The term that a value names, made if there is none.</summary>
    public TaxonomyTerm TermOf(string value)
    {
        if (_bySpelling.TryGetValue(value, out var term))
            return term;
        term = Find(value);
        if (term is null)
        {
            term = new TaxonomyTerm(new(PlainText.OneLine(value)), isDeclared: false) { IsFromPapers = true };
            _terms.Add(term);
            Name(term, value);
        }
        _bySpelling.Add(value, term);
        return term;
    }

    /// <summary>Joins another declaration of the facet with this one.</summary>
    internal void Declare(Facet facet)
    {
        IsDeclared = true;
        _kind = null;
        // A declaration that calls this facet by an alias knows the better name, whichever stands first.
        var isAlias = facet.Aliases.Select(Slug.ComparableName).Contains(Slug.ComparableName(Facet.Label));
        Facet = Facet with
        {
            Key = isAlias ? facet.Key : Facet.Key,
            Label = isAlias ? facet.Label : Facet.Label,
            Terms = Facet.Terms.AddRange(facet.Terms),
            Relation = Facet.Relation ?? facet.Relation,
            FromSections = Facet.FromSections ?? facet.FromSections,
        };
        Add(facet.Terms, isDeclared: true);
    }

    /// <summary>
    /// Takes over spellings, not terms: a value that a known term explains is still outside a declared vocabulary.
    /// </summary>
    internal void Lend(ImmutableArray<Term> terms)
    {
        foreach (var term in terms)
        {
            var target = term.Aliases.Prepend(term.Label).Select(Find).FirstOrDefault(found => found is not null);
            if (target is null && !IsClosed)
                target = Join(term, isDeclared: false, []);
            if (target is not null)
                Name(target, [term.Label, .. term.Aliases]);
        }
    }

    /// <summary>Makes the key differ from those of facets whose names have the same slug.</summary>
    internal void SeparateKey()
    {
        if (string.Equals(Facet.Label, Facet.Key, StringComparison.OrdinalIgnoreCase))
            return;
        _kind = null;
        Facet = Facet with { Key = $"{Facet.Key}-{StableHash.Of(Slug.ComparableName(Facet.Label))}" };
    }

    // A label beats an alias, whichever stands first: the aliases of one declaration are named after all its labels.
    private void Add(ImmutableArray<Term> terms, bool isDeclared)
    {
        var labels = terms.Select(term => Slug.ComparableName(term.Label)).ToHashSet(StringComparer.Ordinal);
        var joined = terms.Select(term => Join(term, isDeclared, labels)).ToArray();
        for (var i = 0; i < joined.Length; i++)
            Name(joined[i], [.. terms[i].Aliases]);
    }

    private TaxonomyTerm Join(Term term, bool isDeclared, HashSet<string> labels)
    {
        if (Find(term.Label) is { } existing)
        {
            existing.IsDeclared |= isDeclared;
            existing.Term = existing.Term with { Keywords = existing.Term.Keywords.AddRange(term.Keywords) };
            return existing;
        }
        // Another source has the term under what is an alias here: this declaration knows the better name.
        var other = term.Aliases.Where(alias => !labels.Contains(Slug.ComparableName(alias))).Select(Find)
            .FirstOrDefault(found => found is not null);
        if (other is not null)
        {
            other.IsDeclared |= isDeclared;
            other.Term = term with
            {
                Broader = term.Broader ?? other.Term.Broader,
                Keywords = other.Term.Keywords.AddRange(term.Keywords),
                Span = other.Term.Span ?? term.Span,
            };
            Name(other, term.Label);
            return other;
        }
        var added = new TaxonomyTerm(term, isDeclared);
        _terms.Add(added);
        Name(added, term.Label);
        return added;
    }

    // The first owner keeps a name.
    private void Name(TaxonomyTerm target, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _byName.TryAdd(Slug.ComparableName(name), target);
    }
}
