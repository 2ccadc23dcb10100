namespace SurveyGraph.Exporters;

/// <summary>The options that a format takes.</summary>
[Flags]
public enum ExportChoices
{
    None = 0,

    /// <summary>The format shows a graph, so that a part of it may be chosen.</summary>
    View = 1 << 0,

    /// <summary><see cref="ExportOptions.Facets"/></summary>
    Facets = 1 << 1,
}
