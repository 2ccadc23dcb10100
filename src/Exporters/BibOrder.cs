namespace SurveyGraph.Exporters;

/// <summary>The order of the entries of a bibliography.</summary>
public enum BibOrder
{
    /// <summary>As in the source.</summary>
    Source,

    Key,

    /// <summary>The earliest first, those without a date last.</summary>
    Year,
}
