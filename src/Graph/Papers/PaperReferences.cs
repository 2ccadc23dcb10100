using System.Collections.Immutable;

namespace SurveyGraph.Graph.Papers;

/// <summary>Finds the paper that a reference means: a citation key (also one that a merge or a clash replaced), an identifier, a link.</summary>
public sealed class PaperReferences
{
    private readonly Dictionary<string, Paper> _papers = new(StringComparer.OrdinalIgnoreCase);

    public PaperReferences(ImmutableArray<Paper> papers)
    {
        // The keys in force come first, so that no replaced key hides one.
        foreach (var paper in papers)
        {
            if (paper.Key is { } key)
                _papers.TryAdd(key.Value, paper);
        }
        foreach (var paper in papers)
        {
            foreach (var evidence in paper.Evidence)
            {
                if (evidence.Field == PaperField.Key)
                    _papers.TryAdd(evidence.Value, paper);
            }
            foreach (var name in Names(paper.Identifiers))
                _papers.TryAdd(name, paper);
            if (paper.Url is { } url)
                _papers.TryAdd(url, paper);
        }
    }

    public Paper? Find(string reference)
    {
        reference = reference.Trim();
        if (_papers.TryGetValue(reference, out var paper))
            return paper;
        var ids = ArxivId.TryParse(reference, out var arxiv) ? new(Arxiv: arxiv) : Identifiers.OfUrl(reference);
        return Names(ids).Select(name => _papers.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<string> Names(Identifiers ids) =>
        new[] { ids.Arxiv?.Url, ids.Doi?.Url, ids.Acl?.Url, ids.OpenReview?.Url }.OfType<string>();
}
