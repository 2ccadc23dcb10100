using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Merging;

/// <summary>The keys that a document which cites by the sources' keys has to change.</summary>
public static class ReplacedKeys
{
    /// <returns>
    /// In order of papers. A key that stays is left out, unless other papers had it too: it says which of them kept it.
    /// </returns>
    public static ImmutableArray<ReplacedKey> In(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var all = graph.Papers.SelectMany(node => Of(node.Paper!)).ToList();
        var meanings = all.GroupBy(key => key.Old, StringComparer.OrdinalIgnoreCase)
            .Where(one => one.DistinctBy(key => key.New).Skip(1).Any())
            .Select(one => one.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. all.Where(key => key.Old != key.New.Value || meanings.Contains(key.Old))];
    }

    // The number of a row, which tables have in a column of keys, is nothing to cite by.
    private static IEnumerable<ReplacedKey> Of(Paper paper) => paper.Evidence
        .Where(evidence => evidence.Field == PaperField.Key && !evidence.Value.All(char.IsAsciiDigit))
        .Select(evidence => new ReplacedKey(evidence.Value, paper.Key!.Value, evidence.Span))
        .Distinct();
}
