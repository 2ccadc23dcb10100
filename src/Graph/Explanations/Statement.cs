using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Explanations;

/// <summary>What one place says of one field of a paper.</summary>
/// <param name="Rule">How it was read: link, badge, heading, column year, field title.</param>
/// <param name="WhyNot">Why the paper has another value, or null where this place speaks for the value it has.</param>
public readonly record struct Statement(string Value, string Rule, SourceSpan Place, string? WhyNot = null);
