using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Why a paper's field has its value, or what it lost against: the words in the source, their place, the rule that read
/// them.
/// </summary>
/// <param name="Value">The value this place speaks for, in its normal form.</param>
/// <param name="Rule">A short name of the rule: link, badge, column year, field title.</param>
public readonly record struct Evidence(PaperField Field, string Value, string Rule, SourceSpan Span)
{
    /// <summary>The rule that reads a date from an arXiv identifier.</summary>
    public const string ArxivIdRule = "arXiv id";
}
