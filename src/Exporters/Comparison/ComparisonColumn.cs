using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Comparison;

/// <summary>A column of a table that compares papers, as plain text.</summary>
/// <param name="Heading">The column's own heading.</param>
/// <param name="Weight">Its share of the table's width among the others' shares.</param>
/// <param name="TextOf">A paper's cell, empty where nothing is known.</param>
internal sealed record ComparisonColumn(ColumnKind Kind, string Heading, double Weight, Func<Node, string> TextOf)
{
    /// <summary>The heading above several columns, or empty.</summary>
    public string Group { get; init; } = "";

    /// <summary>Where the words of a link lead, or null.</summary>
    public Func<Node, string?> UrlOf { get; init; } = _ => null;

    /// <summary>The fields of a paper that its cell shows.</summary>
    public Func<Node, PaperFields> Shows { get; init; } = _ => PaperFields.None;

    /// <summary>The key of the facet whose terms it shows, or null.</summary>
    public string? Facet { get; init; }

    /// <summary>The relations that its cells show, beside those to terms of the facet.</summary>
    public Func<Relation, bool> Holds { get; init; } = _ => false;

    /// <summary>The nodes that its cells name, beside the facet.</summary>
    public Func<Node, bool> HoldsAlone { get; init; } = _ => false;

    /// <summary>How many characters of a text are enough where there is little room.</summary>
    public int MaxLength { get; init; } = 400;

    /// <summary>The cells are short, and all alike.</summary>
    public bool IsCentered { get; init; }
}
