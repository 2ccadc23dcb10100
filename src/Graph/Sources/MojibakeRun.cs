namespace SurveyGraph.Graph.Sources;

/// <summary>
/// A run of characters above ASCII from start to end that may be damaged, and what it was before.
/// </summary>
/// <param name="IsInWord">An ASCII letter stands beside it.</param>
internal readonly record struct MojibakeRun(int Start, int End, string Original, bool IsInWord);
