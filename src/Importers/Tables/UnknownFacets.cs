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

    /// <summary>Whether a column is a facet only for want of another meaning.</summary>
    public static bool IsUnasked(TableColumn column, string name, ColumnMap map) =>
        column.Column == PaperColumn.Facet && map.MeaningOf(name) is null
        && column.Header == name.Trim() && !IsKnown(column.Header);

    // What says nothing but numbers, yes or no, or where a picture is, classifies nothing. Lists of numbers are what
    // programs reckon with, and no part of an entry.
    public static TableColumn AsField(TableColumn column, bool isList)
    {
        if (isList)
            return column with { Column = PaperColumn.Note };
#pragma warning disable CA1308 // Names of fields are lower case.
        var name = column.Header.ToLowerInvariant().Replace(' ', '-');
#pragma warning restore CA1308
        return column with { Column = PaperColumn.Field, Detail = name };
    }

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
