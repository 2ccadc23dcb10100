using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// How much of two titles is the same: their long words by their beginnings, in which their forms agree, and in scripts
/// without blanks, which have a word in every two letters or so, the pairs of letters.
/// </summary>
/// <param name="Fewer">How many words the title has that has fewer of them.</param>
/// <param name="Common">How many of them are in both.</param>
internal readonly record struct CommonWords(int Fewer, int Common)
{
    // Fewer words are the title of many papers.
    private const int TellingWords = 4;

    // A word alone may be a name.
    private const int MinWords = 2;

    private const int StemLength = 5;

    public static CommonWords Of(string a, string b)
    {
        var (stems, pairs) = (Compare(StemsOf(a), StemsOf(b)), Compare(IdeographPairsOf(a), IdeographPairsOf(b)));
        return new(stems.Fewer + pairs.Fewer, stems.Common + pairs.Common);
    }

    /// <summary>Whether two titles of some words have none in common.</summary>
    public bool AreNone => Fewer >= MinWords && Common == 0;

    /// <summary>
    /// Whether the titles say so much, and so little of it the same, that one identifier for both is likely a slip.
    /// </summary>
    /// <param name="signs">
    /// How many other things speak for two papers: with none a third of the words may be the same, with one half of
    /// them, with more two thirds.
    /// </param>
    public bool AreFew(int signs) => Fewer >= TellingWords && signs switch
    {
        0 => 3 * Common <= Fewer,
        1 => 2 * Common <= Fewer,
        _ => 3 * Common <= 2 * Fewer,
    };

    private static CommonWords Compare(HashSet<string> a, HashSet<string> b) =>
        new(Math.Min(a.Count, b.Count), a.Count(b.Contains));

    private static HashSet<string> StemsOf(string title) =>
        [.. Slug.Of(title).Split('-').Where(word => word.Length >= StemLength).Select(word => word[..StemLength])];

    private static HashSet<string> IdeographPairsOf(string title) =>
        [.. Enumerable.Range(0, Math.Max(0, title.Length - 1))
            .Where(i => SimilarTitle.IsIdeograph(title[i]) && SimilarTitle.IsIdeograph(title[i + 1]))
            .Select(i => title.Substring(i, 2))];
}
