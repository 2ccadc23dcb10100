namespace SurveyGraph.Graph.Sources;

/// <summary>A place in a text; both numbers start at 1.</summary>
public readonly record struct LinePosition(int Line, int Column);
