namespace SurveyGraph.Graph.Sources;

/// <summary>
/// Info: kept, and worth knowing. Warning: something was guessed or left out. Error: a unit could not be read.
/// </summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
