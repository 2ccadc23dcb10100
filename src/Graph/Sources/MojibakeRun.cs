namespace SurveyGraph.Graph.Sources;

/// <summary>
/// A run of characters above ASCII from start to end, and what it was before the damage; null where it is sound.
/// </summary>
/// <param name="IsInWord">An ASCII letter stands beside it.</param>
internal readonly record struct MojibakeRun(int Start, int End, string? Original, bool IsInWord);
