using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Cli;

/// <summary>Finds the papers that a person may mean.</summary>
internal static class PaperSearch
{
    private const int MaxNearest = 5;
    private const int MaxListed = 10;

    // As in "Chen and Lee 2024" and "Chen et al. 2024".
    private static readonly string[] Fillers = ["and", "et", "al"];

    /// <summary>The one paper that is meant; null where that is not clear, which is told.</summary>
    public static Node? One(PaperGraph graph, string reference, TextWriter error)
    {
        var found = Find(graph, reference);
        if (found is [var node])
            return node;
        var words = PlainText.OneLine(reference);
        if (found.Count == 0)
        {
            var nearest = NearestKeys(graph, reference);
            error.WriteLine($"surveygraph: no paper is called '{words}'"
                + (nearest.Count == 0 ? "" : $"; the nearest keys are {string.Join(", ", nearest)}"));
            return null;
        }
        error.WriteLine($"surveygraph: {Number(found.Count)} papers go with '{words}'; name one by its key:");
        foreach (var one in found.Take(MaxListed))
            error.WriteLine($"  {one.Paper!.Key}  {one.Paper.Title}");
        if (found.Count > MaxListed)
            error.WriteLine($"  and {Number(found.Count - MaxListed)} more");
        return null;
    }

    /// <summary>
    /// The paper of a key, an identifier or a link; else those that are called so, have the words in their title, are
    /// by an author of that name, or have the words among title, authors and year.
    /// </summary>
    private static List<Node> Find(PaperGraph graph, string reference)
    {
        ImmutableArray<Node> papers = [.. graph.Papers];
        if (new PaperReferences([.. papers.Select(node => node.Paper!)]).Find(reference) is { } paper)
            return [papers.First(node => ReferenceEquals(node.Paper, paper))];
        var words = Slug.Comparable(reference);
        if (words.Length == 0)
            return [];
        var phrase = PhraseOf(reference);
        var wanted = Slug.Words(reference).Where(word => !Fillers.Contains(word)).ToList();
        Func<Node, bool>[] meanings =
        [
            node => Slug.Comparable(node.Paper!.Title) == words,
            node => PaperLabels.ShortNameOf(node) is { } name && Slug.Comparable(name) == words,
            node => PhraseOf(node.Paper!.Title).Contains(phrase, StringComparison.Ordinal),
            node => node.Paper!.Authors.Any(
                author => PhraseOf(author.DisplayName).Contains(phrase, StringComparison.Ordinal)),
            node => wanted.Count > 0 && WordsOf(node.Paper!).IsSupersetOf(wanted),
            node => Slug.Comparable(node.Paper!.Title).Contains(words, StringComparison.Ordinal),
        ];
        return meanings.Select(isMeant => papers.Where(isMeant).ToList()).FirstOrDefault(found => found.Count > 0)
            ?? [];
    }

    private static string PhraseOf(string text) => $" {string.Join(' ', Slug.Words(text))} ";

    private static HashSet<string> WordsOf(Paper paper) =>
    [
        .. Slug.Words(paper.Title),
        .. paper.Authors.SelectMany(author => Slug.Words(author.DisplayName)),
        .. paper.Date is { } date ? [date.Year.ToString(CultureInfo.InvariantCulture)] : (string[])[],
    ];

    /// <summary>The keys that take the fewest changes of a letter to be this one, none where all are far off.</summary>
    private static IReadOnlyList<string> NearestKeys(PaperGraph graph, string reference)
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

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
