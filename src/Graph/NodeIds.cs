using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph;

/// <summary>
/// Makes node identifiers from names. The identifier of a thing depends on the set of things only, never on their order:
/// where two names give one slug, both get a hash of their name.
/// </summary>
internal sealed class NodeIds(string prefix)
{
    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>Announces a name; all names of a kind are announced before the first identifier is asked for.</summary>
    public void Add(string name)
    {
        var slug = Slug.Of(name);
        if (_slugs.TryAdd(name, slug))
            _uses[slug] = _uses.GetValueOrDefault(slug) + 1;
    }

    public string Of(string name)
    {
        var slug = _slugs[name];
        if (slug.Length == 0)
            return $"{prefix}-{StableHash.Of(name)}";
        return _uses[slug] == 1 ? $"{prefix}-{slug}" : $"{prefix}-{slug}-{StableHash.Of(name)}";
    }
}
