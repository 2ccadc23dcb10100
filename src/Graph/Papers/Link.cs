namespace SurveyGraph.Graph.Papers;

/// <summary>A link of an entry and the words it was under, if any.</summary>
public readonly record struct Link(string Url, string? Label = null);
