using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Merging;

/// <summary>A key that a source uses, and the key that its paper has now.</summary>
public readonly record struct ReplacedKey(string Old, CitationKey New, SourceSpan Place);
