namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>The types of values that graph files have names for.</summary>
internal enum GraphColumnType
{
    Text,
    Integer,
    Real,

    /// <summary>Several texts, in their order.</summary>
    List,
}
