using System.Collections.Immutable;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// What the columns of a header say, by their names (<see cref="ColumnNames"/>), what stands beside them and a row below.
/// </summary>
public static class PaperColumns
{
    /// <summary>What the columns of a header say, the better name of two for one thing first.</summary>
    /// <param name="sample">A row of the table: a column of links is no column of titles, whatever its name.</param>
    /// <param name="map">What the user says that columns are.</param>
    public static ImmutableArray<TableColumn> Of(
        IReadOnlyList<string> header, IReadOnlyList<string>? sample = null, ColumnMap? map = null)
    {
        var meanings = new ColumnMeanings(header, sample, map ?? ColumnMap.None);
        var settled = meanings.Settle();
        return
        [
            .. header.Select((name, i) => Column(i, name.Trim(), settled[i], meanings.IsOfManager))
                .OrderBy(column => column.Column)
                .ThenBy(column => column.Column < PaperColumn.Section ? settled[column.Index]!.Rank : 0)
                .ThenBy(column => column.Index),
        ];
    }

    /// <summary>
    /// The columns of a table: one of its own name whose first cell is a number, a day, yes, no or prose says something
    /// of a paper, and classifies none.
    /// </summary>
    /// <param name="sample">Of each column the first cell that is not empty.</param>
    internal static ImmutableArray<TableColumn> OfTable(
        IReadOnlyList<string> header, IReadOnlyList<string> sample, ColumnMap map) =>
    [
        .. Of(header, sample, map)
            .Select(column => column.Index < sample.Count ? Judged(column, header, sample, map) : column),
    ];

    /// <summary>A column of a table, once a first cell of it is known.</summary>
    internal static TableColumn Judged(
        TableColumn column, IReadOnlyList<string> header, IReadOnlyList<string> sample, ColumnMap map) =>
        UnknownFacets.IsUnasked(column, header[column.Index], map)
            ? UnknownFacets.Judge(column, CellText.Values(sample[column.Index])) : column;

    /// <summary>What a column of this name says, wherever it stands; null for a facet.</summary>
    public static PaperColumn? MeaningOf(string name) =>
        ColumnNames.MeaningsOf(name) is [var best, ..] ? best.Column : null;

    /// <summary>The names of columns for a message, not too many of them.</summary>
    internal static string Listed(IReadOnlyCollection<string> header) =>
        string.Join(", ", header.Take(12).Select(Shortened)) + (header.Count > 12 ? ", …" : "");

    private static string Shortened(string name) => name.Length <= 40 ? name : string.Concat(name.AsSpan(0, 40), "…");

    private static TableColumn Column(int index, string name, ColumnMeaning? meaning, bool isOfManager)
    {
        if (meaning is null && Stated(index, name) is { } stated)
            return stated;
        var otherwise = name.Length == 0 || isOfManager ? PaperColumn.Note : PaperColumn.Facet;
        return new(index, name, meaning?.Column ?? otherwise, meaning?.Detail);
    }

    // "facet:volume" is a facet, whatever a column called volume is.
    private static TableColumn? Stated(int index, string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var rest = name[(colon + 1)..].Trim();
        if (colon < 0 || rest.Length == 0)
            return null;
        return name[..colon] switch
        {
            "facet" => new(index, rest, PaperColumn.Facet, TermText.Whole),
#pragma warning disable CA1308 // Names of fields are lower case.
            "field" => new(index, name, PaperColumn.BibField, rest.ToLowerInvariant()),
#pragma warning restore CA1308
            "relation" => new(index, name, PaperColumn.Relation, rest),
            _ => null,
        };
    }
}
