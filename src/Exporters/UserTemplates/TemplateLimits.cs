namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>What a template of a user may take at most, so that none hangs or fills the memory.</summary>
/// <param name="Stop">Whoever owns the clock stops the template by it.</param>
public sealed record TemplateLimits(CancellationToken Stop = default)
{
    /// <summary>The turns of loops that stand in each other, their product.</summary>
    public int Turns { get; init; } = 10_000_000;

    /// <summary>How deep functions may call each other.</summary>
    public int Depth { get; init; } = 100;

    /// <summary>The characters of one text that the template makes.</summary>
    public int TextLength { get; init; } = 1 << 24;

    /// <summary>The characters of the document.</summary>
    public int DocumentLength { get; init; } = 1 << 26;

    /// <summary>The time for one match of a regular expression.</summary>
    public TimeSpan MatchTime { get; init; } = TimeSpan.FromSeconds(1);
}
