namespace SurveyGraph.Importers.Tables;

/// <summary>One of the things that a column of some name may be.</summary>
/// <param name="Detail">The field or relation that it is, where its kind has several; or null.</param>
/// <param name="Rank">How good the name is for it: of two columns for one thing, the lower rank decides.</param>
internal sealed record ColumnMeaning(PaperColumn Column, string? Detail, int Rank);
