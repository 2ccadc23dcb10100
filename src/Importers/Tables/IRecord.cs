using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// What a source says of one paper, as cells: a row of a table, an object of a JSON or YAML document.
/// </summary>
internal interface IRecord
{
    SourceSpan Span { get; }

    /// <summary>
    /// Whether it is a record of a bibliography, in which letters and the like have no title, and no row of a table.
    /// </summary>
    bool MayLackTitle => false;

    /// <summary>The section of the document that the record stands in, or null.</summary>
    Section? Section { get; }

    /// <summary>
    /// The columns of a kind, the better name first. A record need not have all columns of its source.
    /// </summary>
    ImmutableArray<TableColumn> Columns(PaperColumn kind);

    /// <summary>The text of a cell; empty where the record has none.</summary>
    string Cell(int index);

    /// <summary>The values of a cell that may hold several, without missing ones.</summary>
    ImmutableArray<string> Values(int index);

    /// <summary>The names in a cell whose source takes them apart itself, or null.</summary>
    NameList? Names(int index);

    /// <summary>Where the cell stands.</summary>
    SourceSpan CellSpan(int index);

    /// <summary>
    /// The place that facts of the cell are known from: the cell itself, or a row that is no longer than a line.
    /// </summary>
    SourceSpan FactSpan(int index);

    /// <summary>Texts that belong to no column.</summary>
    IEnumerable<string> Surplus { get; }
}
