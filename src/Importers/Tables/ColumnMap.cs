using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>What the user says that columns are, before their names are asked.</summary>
public sealed class ColumnMap(ImmutableArray<ColumnMapping> mappings)
{
    public static readonly ColumnMap None = new([]);

    /// <summary>
    /// The names of the fields that a column can be: <c>title</c>, <c>venue-kind</c>, <c>abstract</c>, <c>cites</c>.
    /// </summary>
    public static ImmutableArray<string> Fields => [.. ColumnNames.Fields.Select(known => known.Name).Distinct()];

    /// <summary>Reads <c>FIELD=COLUMN</c>; null where there is no such field.</summary>
    public static ColumnMapping? Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || string.IsNullOrWhiteSpace(text[(equals + 1)..]))
            return null;
        var name = Slug.Comparable(text[..equals]);
        foreach (var (field, column, detail) in ColumnNames.Fields)
        {
            if (name.Length > 0 && Slug.Comparable(field) == name)
                return new(text[(equals + 1)..].Trim(), column, detail);
        }
        return null;
    }

    /// <summary>The place of a column's mapping in the user's order, or -1.</summary>
    public int IndexOf(string header)
    {
        for (var i = 0; i < mappings.Length; i++)
        {
            if (IsSame(mappings[i].Header, header))
                return i;
        }
        return -1;
    }

    public ColumnMapping this[int index] => mappings[index];

    /// <summary>What the user says that a column is, or null.</summary>
    public PaperColumn? MeaningOf(string header) =>
        IndexOf(header) is >= 0 and var index ? mappings[index].Column : null;

    /// <summary>Reports mappings of columns that a source does not have.</summary>
    /// <param name="place">Where the columns are named.</param>
    public void ReportUnknown(
        IReadOnlyCollection<string> header, SourceSpan place, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var mapping in mappings)
        {
            if (!header.Any(name => IsSame(mapping.Header, name)))
            {
                var columns = PaperColumns.Listed(header);
                diagnostics.Add(DiagnosticCodes.UnknownMapping.At(
                    place, $"no column is called '{mapping.Header}', as --map says; the columns are: {columns}"));
            }
        }
    }

    private static bool IsSame(string mapped, string header) =>
        string.Equals(mapped, header.Trim(), StringComparison.OrdinalIgnoreCase)
        || (Slug.Comparable(mapped) is { Length: > 0 } name && name == Slug.Comparable(header));
}
