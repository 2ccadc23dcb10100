using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Statistics;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Papers by year. Those of the earliest years are together where there are more than may be shown; papers without a
/// year come last.
/// </summary>
internal static class YearGroups
{
    /// <summary>
    /// Every year from the first to the last, those without papers too; where these are many together they are one
    /// group.
    /// </summary>
    public static IEnumerable<PaperGroup> Of(PaperGraph graph, int maxGroups)
    {
        var papers = PapersByYear(graph);
        List<(int First, int Last)> spans = [];
        foreach (var year in YearSpan.Of(YearsOf(papers)))
        {
            if (spans.Count > 0 && spans[^1].Last + 1 < year)
                spans.Add((spans[^1].Last + 1, year - 1));
            spans.Add((year, year));
        }
        return Groups(papers, spans, maxGroups);
    }

    /// <summary>The years that have papers.</summary>
    public static IEnumerable<PaperGroup> WithPapers(PaperGraph graph, int maxGroups)
    {
        var papers = PapersByYear(graph);
        return Groups(papers, [.. YearsOf(papers).Order().Select(year => (year, year))], maxGroups);
    }

    private static ILookup<int?, Node> PapersByYear(PaperGraph graph) =>
        graph.Papers.ToLookup(paper => paper.Paper!.Date?.Year);

    private static IEnumerable<int> YearsOf(ILookup<int?, Node> papers) =>
        papers.Select(year => year.Key).OfType<int>();

    private static IEnumerable<PaperGroup> Groups(
        ILookup<int?, Node> papers, List<(int First, int Last)> spans, int maxGroups)
    {
        var early = spans.Count > maxGroups ? spans.Count - maxGroups + 1 : 0;
        if (early > 0)
        {
            yield return Until(spans[early - 1].Last,
                [.. spans.Take(early).SelectMany(span => papers[span.First])]);
        }
        foreach (var (first, last) in spans.Skip(early))
        {
            yield return first == last ? new(PaperGroupKind.One, Name(first), [.. papers[first]])
                : new(PaperGroupKind.Rest, "…", []);
        }
        if (papers.Contains(null))
            yield return new(PaperGroupKind.None, "no year", [.. papers[null]]);
    }

    private static PaperGroup Until(int year, ImmutableArray<Node> papers) =>
        new(PaperGroupKind.Rest, $"to {Name(year)}", papers);

    private static string Name(int year) => year.ToString("D4", CultureInfo.InvariantCulture);
}
