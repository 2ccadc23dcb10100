using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>How a taxonomy is drawn.</summary>
public sealed record MermaidOptions
{
    /// <summary>Mermaid draws no more edges in one diagram, and a page cannot raise it.</summary>
    public const int MaxEdges = 500;

    /// <summary>
    /// Mermaid reads no longer diagram, in UTF-16 units, and a page cannot raise it. It is so on GitHub, in files and
    /// wikis on GitLab (elsewhere there, diagrams of over 2,000 wait for a click), on Gitea since 1.24, and on sites of
    /// documentation that do not ask for more.
    /// </summary>
    /// <remarks>
    /// https://mermaid.js.org/config/schema-docs/config.html, gitlabhq/gitlabhq render_sandboxed_mermaid.js,
    /// https://github.com/go-gitea/gitea/pull/34152.
    /// </remarks>
    public const int MaxTextLength = 50_000;

    /// <summary>The usual limit of Gitea before 1.24 and of Forgejo, MERMAID_MAX_SOURCE_CHARACTERS.</summary>
    public const int MinTextLength = 5_000;

    /// <summary>
    /// The keys of the facets that make the levels, from the first one on; none: what places most papers.
    /// </summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    /// <summary>The longest diagram that the page shows, in UTF-16 units: 5,000 to 50,000.</summary>
    public int TextLength
    {
        get;
        init => field = value is >= MinTextLength and <= MaxTextLength
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"A diagram has {MinTextLength} to {MaxTextLength} characters");
    } = MaxTextLength;

    /// <summary>The boxes that a reader takes in at once: a diagram with more of them is split. 2 to 501.</summary>
    public int NodeBudget
    {
        get;
        init => field = value is >= 2 and <= MaxEdges + 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A diagram has 2 to {MaxEdges + 1} boxes");
    } = 40;
}
