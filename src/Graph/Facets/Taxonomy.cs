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

    /// <param name="declared">Facets that the sources declare, in order; those of one name are joined.</param>
    /// <param name="known">Facets that the product knows: they lend labels, aliases and terms, and appear only where papers use them.</param>
    public Taxonomy(IEnumerable<Facet> declared, IEnumerable<Facet> known)
    {
        var library = known.ToImmutableArray();
        foreach (var facet in declared)
            Declare(facet, library);
        foreach (var facet in library)
        {
            if (Find(facet) is null)
                Add(new(facet, isDeclared: false), facet);
        }
    }

    /// <summary>Declared facets first, then known ones, then those that only papers name, in order of first use.</summary>
    public IReadOnlyList<TaxonomyFacet> Facets => _facets;

    /// <summary>The facet of a name, made if there is none.</summary>
    public TaxonomyFacet FacetOf(string name)
    {
        if (_byName.TryGetValue(Slug.Comparable(name), out var found))
            return found;
        var facet = new Facet(KeyOf(name), PlainText.OneLine(name));
        return Add(new(facet, isDeclared: false), facet);
    }

    private static string KeyOf(string name) => Slug.Of(name) is { Length: > 0 } slug ? slug : "facet-" + StableHash.Of(name);

    private void Declare(Facet facet, ImmutableArray<Facet> library)
    {
        if (Find(facet) is { } existing)
        {
            existing.Declare(facet);
            return;
        }
        var like = library.FirstOrDefault(other => Names(other).Intersect(Names(facet)).Any());
        if (like is null)
        {
            Add(new(facet, isDeclared: true), facet);
            return;
        }
        var joined = facet with
        {
            Key = like.Key,
            Aliases = [.. facet.Aliases, facet.Key, facet.Label, like.Label, .. like.Aliases],
            Relation = facet.Relation ?? like.Relation,
            FromSections = facet.FromSections || like.FromSections,
        };
        var added = Add(new(joined, isDeclared: true), joined);
        added.Lend(like.Terms);
    }

    private TaxonomyFacet? Find(Facet facet) =>
        Names(facet).Select(name => _byName.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);

    private TaxonomyFacet Add(TaxonomyFacet added, Facet facet)
    {
        _facets.Add(added);
        foreach (var name in Names(facet))
            _byName.TryAdd(name, added);
        return added;
    }

    private static IEnumerable<string> Names(Facet facet) =>
        facet.Aliases.Prepend(facet.Label).Prepend(facet.Key).Select(Slug.Comparable).Where(name => name.Length > 0);
}
