using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// What each column of a table may be: by the user's word, by the table that it stands in, by its name.
/// </summary>
internal sealed class ColumnMeanings
{
    private readonly IReadOnlyList<string> _header;
    private readonly IReadOnlyList<string>? _sample;
    private readonly ImmutableArray<ColumnMeaning>[] _possible;

    // What any name of the table may mean.
    private readonly HashSet<PaperColumn> _named;

    /// <param name="sample">A row of the table, or null where none is known.</param>
    public ColumnMeanings(IReadOnlyList<string> header, IReadOnlyList<string>? sample, ColumnMap map)
    {
        (_header, _sample) = (header, sample);
        IsOfManager = ManagerColumns.Are(header);
        _possible = [.. header.Select(ColumnNames.MeaningsOf)];
        // The user's word comes first: such a name has only the meaning that it is given.
        foreach (var (i, name) in header.Index())
        {
            if (map.IndexOf(name) is >= 0 and var index)
                _possible[i] = [new(map[index].Column, map[index].Detail, index - int.MaxValue)];
        }
        _named = [.. _possible.SelectMany(meanings => meanings).Select(meaning => meaning.Column)];
        foreach (var (i, name) in header.Index())
        {
            if (map.IndexOf(name) < 0 && ByTable(i) is { } meaning)
                _possible[i] = [meaning];
        }
    }

    /// <summary>Whether the table is a program's, see <see cref="ManagerColumns"/>.</summary>
    public bool IsOfManager { get; }

    /// <summary>
    /// What each column is; null where its name says nothing. Of two columns for one thing the better name has it.
    /// </summary>
    public ColumnMeaning?[] Settle()
    {
        var meanings = new ColumnMeaning?[_header.Count];
        var taken = new HashSet<PaperColumn>();
        var isOfNodes = ManagerColumns.AreOfNodes(_header);
        // Names with one meaning are settled before names that take what is left.
        var order = Enumerable.Range(0, _header.Count).Where(i => _possible[i].Length > 0)
            .OrderBy(i => (_possible[i].Length, _possible[i][0].Rank));
        foreach (var i in order)
        {
            var cell = CellOf(i);
            var isNoTitle = CellLinks.StartsWithLink(cell) || (!isOfNodes && Slug.Comparable(_header[i]) is "label");
            var isNoDate = cell.Length > 0 && _possible[i].Length > 1
                && !(CellDate.TryRead(cell, out _, out var isWhole) && isWhole);
            var meaning = _possible[i].FirstOrDefault(meaning => !taken.Contains(meaning.Column)
                && !(isNoTitle && meaning.Column == PaperColumn.Title)
                && !(isNoDate && meaning.Column == PaperColumn.Date)) ?? _possible[i][^1];
            meanings[i] = meaning;
            taken.Add(meaning.Column);
        }
        return meanings;
    }

    // Programs call a journal their source, where they have no better name for it, and count who cites a paper. Lists
    // that say no more of a venue than who published a paper call it the publisher.
    private ColumnMeaning? ByTable(int column) => Slug.Comparable(_header[column]) switch
    {
        "source" when IsOfManager && !IsThere(PaperColumn.Venue) => new(PaperColumn.Venue, null, 0),
        "publisher" when !IsOfManager && _named.Contains(PaperColumn.Title) && !_named.Contains(PaperColumn.Venue)
            && !ManagerColumns.IsPublisher(CellOf(column)) => new(PaperColumn.Venue, null, 0),
        "who" when IsOfPapers(PaperColumn.Authors) => new(PaperColumn.Authors, null, 0),
        "where" when IsOfPapers(PaperColumn.Venue) => new(PaperColumn.Venue, null, 0),
        "when" when IsOfPapers(PaperColumn.Date) && !_named.Contains(PaperColumn.Year) =>
            new(PaperColumn.Date, null, 0),
        "cites" when IsOfManager => new(PaperColumn.Note, null, 0),
        "number" when _possible.Any(meanings => meanings is [{ Detail: "volume" }, ..])
            && !_possible.Any(meanings => meanings is [{ Detail: "number" }, ..]) => new(PaperColumn.Field, "number", 0),
        "place" or "location" when IsOfManager && _possible[column].IsEmpty => new(PaperColumn.Field, "address", 0),
        "type" when _possible[column].IsEmpty && !(IsOfManager && IsThere(PaperColumn.VenueKind))
            && ManagerColumns.IsEntryType(CellOf(column)) => new(PaperColumn.VenueKind, null, int.MaxValue),
        _ => null,
    };

    // A table of papers that has no better name for a column.
    private bool IsOfPapers(PaperColumn column) => _named.Contains(PaperColumn.Title) && !_named.Contains(column);

    private bool IsThere(PaperColumn column) =>
        _possible.Any(meanings => meanings is [var only] && only.Column == column);

    private string CellOf(int column) => _sample is not null && column < _sample.Count ? _sample[column] : "";
}
