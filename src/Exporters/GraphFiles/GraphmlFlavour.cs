namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Which program a GraphML file is for: GraphML itself has no words for how nodes look and where they stand.
/// </summary>
public enum GraphmlFlavour
{
    /// <summary>Places, sizes and colours are attributes, by the names that Gephi takes them by.</summary>
    Gephi,

    /// <summary>Shapes, labels and lines are in yEd's own elements.</summary>
    Yed,

    /// <summary>Only what is known of papers and relations, for scripts.</summary>
    Plain,
}
