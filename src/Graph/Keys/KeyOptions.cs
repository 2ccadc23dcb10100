namespace SurveyGraph.Graph.Keys;

/// <summary>How papers get their citation keys.</summary>
public sealed record KeyOptions
{
    public static readonly KeyOptions Default = new();

    /// <summary>The keys of former runs, which stay.</summary>
    public KeyLock Lock { get; init; } = KeyLock.Empty;

    /// <summary>The form of the keys that are made.</summary>
    public KeyPattern Pattern { get; init; } = KeyPattern.Scholar;
}
