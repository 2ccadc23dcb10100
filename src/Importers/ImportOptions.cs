using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers;

/// <summary>What the user asks of importers.</summary>
public sealed record ImportOptions
{
    public static readonly ImportOptions Default = new();

    /// <summary>What columns are, for formats whose columns or fields have names of the user's choice.</summary>
    public ColumnMap Columns { get; init; } = ColumnMap.None;
}
