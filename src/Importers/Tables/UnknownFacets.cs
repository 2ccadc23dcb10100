using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
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

    /// <summary>A column that nobody knows, after the values of one of its cells: a facet still, or no facet.</summary>
    public static TableColumn Judge(TableColumn column, ImmutableArray<string> values)
    {
        if (values.Any(TermText.IsProse))
            return column with { Detail = TermText.Prose };
        if (IsOfAuthors(column.Header))
            return column with { Column = PaperColumn.Note };
        var isMeasure = !values.IsEmpty && (IsCount(column.Header) || !values.Any(TermText.CanBeTerm));
        return isMeasure ? AsField(column, values.Length > 1) : column;
    }

    // What says nothing but numbers, yes or no, or where a picture is, classifies nothing. Lists of numbers are what
    // programs reckon with, and no part of an entry.
    public static TableColumn AsField(TableColumn column, bool isList) => isList
        ? column with { Column = PaperColumn.Note }
        : column with { Column = PaperColumn.Field, Detail = FieldNameOf(column.Header) };

    // authors_highlighted, Author country: of people, and no point of view on papers.
    public static bool IsOfAuthors(string header) =>
        header.StartsWith("author", StringComparison.OrdinalIgnoreCase)
        && !(header.Length > 6 && char.IsLetter(header[6]) && header[6] is not ('s' or 'S'));

    // "# Sessions", "Number of users": how many there are, in whatever words a cell says it.
    private static bool IsCount(string header) =>
        header.StartsWith('#') || header.StartsWith("number of ", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("no. of ", StringComparison.OrdinalIgnoreCase);

    // Letters, digits and what BibTeX allows between them: "Length (s)" is length-s.
    private static string FieldNameOf(string header)
    {
        var name = new StringBuilder(header.Length);
        foreach (var c in header)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '.' or ':' or '/' or '+')
                name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }
        return name.ToString().TrimEnd('-') is { Length: > 0 } whole ? whole : "field";
    }

    public static void Report(
        IEnumerable<TableColumn> columns, Func<TableColumn, SourceSpan> placeOf,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var column in columns.Where(column => column.Column == PaperColumn.Facet))
        {
            if (!IsKnown(column.Header) && column.Detail != TermText.Prose)
            {
                diagnostics.Add(DiagnosticCodes.UnknownColumn.At(
                    placeOf(column), $"column '{column.Header}' is read as a facet of the papers"));
            }
        }
    }
}
