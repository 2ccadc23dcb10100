using System.Globalization;

namespace SurveyGraph.Importers.Tables;

/// <summary>A column of a table of papers.</summary>
/// <param name="Index">Its place in the header, from 0.</param>
/// <param name="Header">Its name as the table writes it.</param>
/// <param name="Detail">The field of a .bib entry or the relation, where the column is one.</param>
public sealed record TableColumn(int Index, string Header, PaperColumn Column, string? Detail)
{
    /// <summary>The rule in evidence: column year.</summary>
    public string Rule { get; } =
        Header.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"column {Index + 1}") : "column " + Header;
}
