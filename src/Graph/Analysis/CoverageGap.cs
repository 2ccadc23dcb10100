namespace SurveyGraph.Graph.Analysis;

/// <summary>Two terms that no paper has both of.</summary>
/// <param name="Expected">
/// How many papers would have both if the facets had nothing to do with each other: those of the one term times those
/// of the other, by those that have terms of both facets.
/// </param>
public sealed record CoverageGap(Node Row, Node Column, double Expected);
