using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>Finds the paper that a reference means: a citation key (also one that a merge or a clash replaced), an identifier, a link.</summary>
public sealed class PaperReferences
{
    private readonly Dictionary<string, Paper> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SourceText, Dictionary<string, Paper>> _keysOfSources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Paper> _names = new(StringComparer.Ordinal);

    public PaperReferences(ImmutableArray<Paper> papers)
    {
        // The keys in force come first, so that no replaced key hides one.
        foreach (var paper in papers)
        {
            if (paper.Key is not { } key)
                continue;
            _keys.TryAdd(key.Value, paper);
            foreach (var evidence in KeysOf(paper))
            {
                if (string.Equals(evidence.Value, key.Value, StringComparison.OrdinalIgnoreCase))
                    KeysOf(evidence.Span.Source).TryAdd(key.Value, paper);
            }
        }
        foreach (var paper in papers)
        {
            foreach (var evidence in KeysOf(paper))
            {
                _keys.TryAdd(evidence.Value, paper);
                KeysOf(evidence.Span.Source).TryAdd(evidence.Value, paper);
            }
            foreach (var name in paper.Identifiers.Names().Concat(paper.Identifiers.Normal().Names()))
                _names.TryAdd(name, paper);
            if (paper.Url is { } url)
                _names.TryAdd(url, paper);
        }
    }

    /// <param name="reference">A key, an identifier or a link.</param>
    /// <param name="source">Where the reference stands: two sources may have one key for two papers, and each means its own.</param>
    public Paper? Find(string reference, SourceText? source = null)
    {
        reference = reference.Trim();
        if (source is not null && _keysOfSources.TryGetValue(source, out var keys) && keys.TryGetValue(reference, out var own))
            return own;
        if (_keys.TryGetValue(reference, out var paper) || _names.TryGetValue(reference, out paper))
            return paper;
        var ids = ArxivId.TryParse(reference, out var arxiv) ? new(Arxiv: arxiv) : Identifiers.OfUrl(reference);
        return ids.Names().Select(name => _names.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<Evidence> KeysOf(Paper paper) => paper.Evidence.Where(evidence => evidence.Field == PaperField.Key);

    private Dictionary<string, Paper> KeysOf(SourceText source)
    {
        if (!_keysOfSources.TryGetValue(source, out var keys))
            _keysOfSources.Add(source, keys = new(StringComparer.OrdinalIgnoreCase));
        return keys;
    }
}
