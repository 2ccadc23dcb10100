using System.Runtime.InteropServices;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph;

/// <summary>
/// Makes node identifiers from names. The identifier of a thing depends on the set of things only, never on their
/// order: where two names give one slug, both get a hash of their name.
/// </summary>
internal sealed class NodeIds(string prefix)
{
    private readonly string _start = prefix + "-";
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>
    /// Announces a name, once, and makes its slug; all names of a kind are announced before the first identifier is
    /// asked for.
    /// </summary>
    public string Add(string name)
    {
        var slug = Slug.Of(name);
        CollectionsMarshal.GetValueRefOrAddDefault(_uses, slug, out _)++;
        return slug;
    }

    public string Of(string name, string slug)
    {
        if (slug.Length == 0)
            return _start + StableHash.Of(name);
        return _uses[slug] == 1 ? _start + slug : $"{_start}{slug}-{StableHash.Of(name)}";
    }
}
