namespace SurveyGraph.Tests.RealTools;

/// <summary>What a finished program left behind.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>Both streams, the standard output first.</summary>
    public string Text => Output + Error;
}
