using System.Collections.Frozen;
using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Yaml;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Tells of columns that are read as facets. Those that everyone knows need no word; any other may be meant otherwise.
/// </summary>
internal static class UnknownFacets
{
    private static readonly Lazy<FrozenSet<string>> Known = new(() => DefaultFacets.All
        .SelectMany(facet => facet.Aliases.Append(facet.Key).Append(facet.Label))
        .Select(Slug.Comparable).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether everyone knows the facet.</summary>
    public static bool IsKnown(string header) => Known.Value.Contains(Slug.Comparable(header));

    public static void Report(
        IEnumerable<TableColumn> columns, Func<TableColumn, SourceSpan> placeOf,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var column in columns.Where(column => column.Column == PaperColumn.Facet))
        {
            if (!IsKnown(column.Header))
            {
                diagnostics.Add(DiagnosticCodes.UnknownColumn.At(
                    placeOf(column), $"column '{column.Header}' is read as a facet of the papers"));
            }
        }
    }
}
