using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Facets;

/// <summary>Why a paper has a term.</summary>
/// <param name="Rule">How it was read: column stage, label, badge, section, keyword 'merg*'.</param>
/// <param name="Place">What was read: the cell's row, the badge, the heading, the entry with the keyword.</param>
public readonly record struct TermEvidence(string Rule, Confidence Confidence, SourceSpan Place);
