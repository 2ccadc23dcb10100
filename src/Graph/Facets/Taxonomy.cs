using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Facets;

/// <summary>
/// The facets and terms of one graph, and how the values that sources write resolve to them. A value that no term is
/// called is kept as a term of its own: nothing is guessed, nothing dropped.
/// </summary>
public sealed class Taxonomy
{
    private readonly List<TaxonomyFacet> _facets = [];
    private readonly Dictionary<string, TaxonomyFacet> _byName = new(StringComparer.Ordinal);

    // Every paper names the same few facets in the same spelling.
    private readonly Dictionary<string, TaxonomyFacet> _bySpelling = new(StringComparer.Ordinal);

    /// <param name="declared">Facets that the sources declare, in order; those of one name are joined.</param>
    /// <param name="known">
    /// Facets that the product knows: they lend labels, aliases and terms, and appear only where papers use them.
    /// </param>
    /// <param name="used">The names of facets that papers use.</param>
    public Taxonomy(IEnumerable<Facet> declared, IEnumerable<Facet> known, IEnumerable<string> used)
    {
        var library = known.ToImmutableArray();
        foreach (var facet in declared)
            Declare(facet, library);
        foreach (var facet in library)
        {
            if (Find(facet) is null)
                Add(facet, isDeclared: false);
        }
        foreach (var name in used)
            Use(name);
        SeparateKeys();
    }

    /// <summary>
    /// Declared facets first, then known ones, then those that only papers name, in order of first use.
    /// </summary>
    public IReadOnlyList<TaxonomyFacet> Facets => _facets;

    /// <summary>The facet of a name that is declared, known or used.</summary>
    public TaxonomyFacet FacetOf(string name)
    {
        if (!_bySpelling.TryGetValue(name, out var facet))
            _bySpelling.Add(name, facet = _byName[Slug.ComparableName(name)]);
        return facet;
    }

    private void Use(string name)
    {
        var comparable = Slug.ComparableName(name);
        if (!_byName.ContainsKey(comparable))
            _byName.TryAdd(comparable, Add(new(Facet.KeyOf(name), PlainText.OneLine(name)), isDeclared: false));
    }

    private void Declare(Facet facet, ImmutableArray<Facet> library)
    {
        if (Find(facet) is { } existing)
        {
            existing.Declare(facet);
            Name(existing, facet);
            return;
        }
        var like = library.FirstOrDefault(other => Names(other).Intersect(Names(facet)).Any());
        if (like is null)
        {
            Add(facet, isDeclared: true);
            return;
        }
        var joined = facet with
        {
            Key = like.Key,
            Aliases = [.. facet.Aliases, facet.Key, facet.Label, like.Label, .. like.Aliases],
            Relation = facet.Relation ?? like.Relation,
            FromSections = facet.FromSections ?? like.FromSections,
        };
        Add(joined, isDeclared: true).Lend(like.Terms);
    }

    private TaxonomyFacet? Find(Facet facet) =>
        Names(facet).Select(name => _byName.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);

    private TaxonomyFacet Add(Facet facet, bool isDeclared)
    {
        var added = new TaxonomyFacet(facet, isDeclared);
        _facets.Add(added);
        Name(added, facet);
        return added;
    }

    // Two names may have one slug: "C" and "C++", "Method" and "方法 Method". The name that is the key itself keeps it,
    // the others get a hash, whichever stands first.
    private void SeparateKeys()
    {
        foreach (var alike in _facets.GroupBy(facet => facet.Facet.Key, StringComparer.OrdinalIgnoreCase).ToArray())
        {
            if (alike.Skip(1).Any())
            {
                foreach (var facet in alike)
                    facet.SeparateKey();
            }
        }
    }

    // The first owner keeps a name.
    private void Name(TaxonomyFacet named, Facet facet)
    {
        foreach (var name in Names(facet))
            _byName.TryAdd(name, named);
    }

    // A key that is the label's slug says less than the label, and may be the slug of another label too.
    private static IEnumerable<string> Names(Facet facet)
    {
        var names = facet.Aliases.Prepend(facet.Label);
        return (facet.Key == Slug.Of(facet.Label) ? names : names.Prepend(facet.Key))
            .Select(Slug.ComparableName)
            .Where(name => name.Length > 0);
    }
}
