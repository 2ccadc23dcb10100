namespace SurveyGraph.Cli;

/// <summary>What <c>surveygraph explain</c> was asked for, checked.</summary>
internal sealed record ExplainRequest : InputRequest
{
    /// <summary>A citation key, an identifier, a link, or a part of one title; null for all papers.</summary>
    public string? Reference { get; init; }
}
