using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>How a taxonomy is drawn.</summary>
public sealed record MermaidOptions
{
    /// <summary>Mermaid draws no more edges in one diagram, and a page cannot raise it.</summary>
    public const int MaxEdges = 500;

    /// <summary>Mermaid reads no longer diagram, in UTF-16 units, and a page cannot raise it.</summary>
    public const int MaxTextLength = 50_000;

    /// <summary>The keys of the facets that make the levels, from the first one on; none: what places most papers.</summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    /// <summary>The boxes that a reader takes in at once: a diagram with more of them is split. 2 to 501.</summary>
    public int NodeBudget
    {
        get;
        init => field = value is >= 2 and <= MaxEdges + 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A diagram has 2 to {MaxEdges + 1} boxes");
    } = 40;
}
