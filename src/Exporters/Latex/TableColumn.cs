using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Latex;

/// <summary>A column of the comparison table.</summary>
/// <param name="Group">The heading above several columns, as LaTeX, or empty.</param>
/// <param name="Heading">The column's own heading, as LaTeX.</param>
/// <param name="Weight">Its share of the line's width among the others' shares.</param>
/// <param name="IsCentered">For short marks.</param>
/// <param name="CellOf">A paper's cell.</param>
internal sealed record TableColumn(string Group, string Heading, double Weight, bool IsCentered, Func<Node, TableCell> CellOf);
