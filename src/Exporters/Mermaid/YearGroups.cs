using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Statistics;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>Papers by year.</summary>
internal static class YearGroups
{
    /// <summary>
    /// The papers of every year from the first to the last, those of the earliest years together where there are more
    /// years than may be shown. Papers without a year come last.
    /// </summary>
    public static IEnumerable<PaperGroup> Of(PaperGraph graph, int maxYears)
    {
        var papers = graph.Papers.ToLookup(paper => paper.Paper!.Date?.Year);
        ImmutableArray<int> years = [.. YearSpan.Of(papers.Select(year => year.Key).OfType<int>())];
        var early = years.Length > maxYears ? years[..(years.Length - maxYears + 1)] : [];
        if (!early.IsEmpty)
            yield return new(PaperGroupKind.Rest, $"to {Name(early[^1])}", [.. early.SelectMany(year => papers[year])]);
        foreach (var year in years[early.Length..])
            yield return new(PaperGroupKind.One, Name(year), [.. papers[year]]);
        if (papers.Contains(null))
            yield return new(PaperGroupKind.None, "no year", [.. papers[null]]);
    }

    private static string Name(int year) => year.ToString("D4", CultureInfo.InvariantCulture);
}
