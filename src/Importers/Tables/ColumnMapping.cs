namespace SurveyGraph.Importers.Tables;

/// <summary>What the user says that a column is: <c>--map title=Name</c>.</summary>
/// <param name="Header">The name of the column as the user writes it.</param>
/// <param name="Detail">The field of a .bib entry or the relation, where the column is one.</param>
public sealed record ColumnMapping(string Header, PaperColumn Column, string? Detail);
