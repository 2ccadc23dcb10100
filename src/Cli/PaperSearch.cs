using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Cli;

/// <summary>Finds the papers that a person may mean.</summary>
internal static class PaperSearch
{
    private const int MaxNearest = 5;

    /// <summary>The paper of a key, an identifier or a link; else those whose title is or holds the words.</summary>
    public static IReadOnlyList<Node> Find(PaperGraph graph, string reference)
    {
        ImmutableArray<Node> papers = [.. graph.Papers];
        if (new PaperReferences([.. papers.Select(node => node.Paper!)]).Find(reference) is { } paper)
            return [papers.First(node => ReferenceEquals(node.Paper, paper))];
        var words = Slug.Comparable(reference);
        if (words.Length == 0)
            return [];
        var titled = papers.Select(node => (Node: node, Title: Slug.Comparable(node.Paper!.Title))).ToList();
        var same = titled.Where(one => one.Title == words).ToList();
        if (same.Count == 0)
            same = titled.Where(one => one.Title.Contains(words, StringComparison.Ordinal)).ToList();
        return [.. same.Select(one => one.Node)];
    }

    /// <summary>The keys that take the fewest changes of a letter to be this one, none where all are far off.</summary>
    public static IReadOnlyList<string> NearestKeys(PaperGraph graph, string reference)
    {
        var wanted = reference.Trim().ToUpperInvariant();
        if (wanted.Length is 0 or > 100)
            return [];
        var limit = Math.Max(2, wanted.Length / 2);
        return
        [
            .. graph.Papers.Select(node => node.Paper!.Key!.Value.Value)
                .Select(key => (Key: key, Distance: EditDistance.Between(wanted, key.ToUpperInvariant(), limit)))
                .Where(one => one.Distance <= limit)
                .OrderBy(one => one.Distance).ThenBy(one => one.Key, StringComparer.Ordinal)
                .Take(MaxNearest).Select(one => one.Key),
        ];
    }
}
