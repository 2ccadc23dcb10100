using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Merging;

/// <summary>What a person decided of two papers.</summary>
/// <param name="AreSame">They are one paper, whatever their titles and identifiers say; else they are two.</param>
/// <param name="First">A citation key, an identifier, a link, or a place as <c>file:line</c>.</param>
public sealed record MergeDecision(bool AreSame, string First, string Second, SourceSpan Span);
