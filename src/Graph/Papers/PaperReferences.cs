using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Finds the paper that a reference means: a citation key (also one that a merge or a clash replaced), an identifier, a
/// link.
/// </summary>
public sealed class PaperReferences
{
    private readonly ImmutableArray<Paper> _papers;
    private readonly Dictionary<string, int> _keys;
    private readonly Dictionary<SourceLines, Dictionary<string, int>> _keysOfSources =
        new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _names;

    public PaperReferences(ImmutableArray<Paper> papers)
    {
        _papers = papers;
        _keys = new(papers.Length, StringComparer.OrdinalIgnoreCase);
        _names = new(papers.Length, StringComparer.Ordinal);
        // The keys in force come first, so that no replaced key hides one.
        for (var i = 0; i < papers.Length; i++)
        {
            if (papers[i].Key is not { } key)
                continue;
            _keys.TryAdd(key.Value, i);
            foreach (var evidence in papers[i].Evidence)
            {
                if (IsKey(evidence) && string.Equals(evidence.Value, key.Value, StringComparison.OrdinalIgnoreCase))
                    KeysOf(evidence.Span.Source).TryAdd(key.Value, i);
            }
        }
        for (var i = 0; i < papers.Length; i++)
            AddOtherNames(papers[i], i);
    }

    /// <inheritdoc cref="IndexOf"/>
    /// <returns>The paper, or null where none is called so.</returns>
    public Paper? Find(string reference, SourceLines? source = null) =>
        IndexOf(reference, source) is >= 0 and var index ? _papers[index] : null;

    /// <param name="reference">A key, an identifier or a link.</param>
    /// <param name="source">Where the reference stands: two sources may have one key for two papers, and each means its
    /// own.</param>
    /// <returns>The paper's index, or -1 where none is called so.</returns>
    public int IndexOf(string reference, SourceLines? source = null)
    {
        reference = reference.Trim();
        if (source is not null
            && _keysOfSources.TryGetValue(source, out var keys) && keys.TryGetValue(reference, out var own))
            return own;
        if (_keys.TryGetValue(reference, out var index) || _names.TryGetValue(reference, out index))
            return index;
        var ids = ArxivId.TryParse(reference, out var arxiv) ? new(Arxiv: arxiv) : Identifiers.OfUrl(reference);
        foreach (var name in ids.Names())
        {
            if (_names.TryGetValue(name, out index))
                return index;
        }
        return -1;
    }

    private void AddOtherNames(Paper paper, int index)
    {
        foreach (var evidence in paper.Evidence)
        {
            // The one in force is known.
            if (!IsKey(evidence) || evidence.Value == paper.Key?.Value)
                continue;
            _keys.TryAdd(evidence.Value, index);
            KeysOf(evidence.Span.Source).TryAdd(evidence.Value, index);
        }
        AddNames(paper.Identifiers, index);
        // Nearly all identifiers are as they are stated.
        if (paper.Identifiers.Normal() is var normal && !ReferenceEquals(normal, paper.Identifiers))
            AddNames(normal, index);
        if (paper.Url is { } url)
            _names.TryAdd(url, index);
    }

    private void AddNames(Identifiers identifiers, int index)
    {
        if (identifiers.IsEmpty)
            return;
        foreach (var name in identifiers.Names())
            _names.TryAdd(name, index);
    }

    private static bool IsKey(Evidence evidence) => evidence.Field == PaperField.Key;

    private Dictionary<string, int> KeysOf(SourceLines source)
    {
        if (!_keysOfSources.TryGetValue(source, out var keys))
        {
            // Mostly one source has them all.
            var count = _keysOfSources.Count == 0 ? _papers.Length : 0;
            _keysOfSources.Add(source, keys = new(count, StringComparer.OrdinalIgnoreCase));
        }
        return keys;
    }
}
