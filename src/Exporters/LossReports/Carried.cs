using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.LossReports;

/// <summary>
/// What of a graph a format holds. What it does not hold is left out of the file, and <see cref="Losses"/> counts it.
/// </summary>
/// <remarks>
/// Papers are always held. Authors, venues and repositories are fields of papers here, whether or not the format has
/// nodes for them. Where a fact was read, and why, is no part of it: that is what <c>explain</c> prints.
/// </remarks>
public sealed record Carried
{
    /// <summary>The kinds of nodes that are things of their own beside papers and their fields.</summary>
    public static ImmutableArray<NodeKind> NodeKinds { get; } = [NodeKind.Facet, NodeKind.Term, NodeKind.Section];

    /// <summary>The relations that no field of a paper says.</summary>
    public static ImmutableArray<RelationCategory> RelationCategories { get; } =
    [
        RelationCategory.Citation, RelationCategory.Classification, RelationCategory.Hierarchy,
        RelationCategory.Listing, RelationCategory.Projection,
    ];

    /// <summary>The list's own title.</summary>
    public bool HasListTitle { get; init; }

    /// <summary>The fields that it holds of a paper.</summary>
    public required Func<Node, PaperFields> FieldsOf { get; init; }

    /// <summary>The address that it has for a paper's page, or null; identifiers in it are held with it.</summary>
    public Func<Node, string?> PageOf { get; init; } = paper => paper.Url;

    /// <summary>
    /// Whether it holds a field of a .bib entry, by the field's name. A field that only spells the title or the authors
    /// in LaTeX is not asked for.
    /// </summary>
    public Func<Node, Func<string, bool>> BibFieldsOf { get; init; } = _ => _ => false;

    public Func<Relation, bool> Holds { get; init; } = _ => false;

    /// <summary>
    /// Whether it holds a node of <see cref="NodeKinds"/> of itself. One that it does not is held all the same where a
    /// relation is that ends at it.
    /// </summary>
    public Func<Node, bool> HoldsAlone { get; init; } = _ => false;

    /// <summary>
    /// What it cuts from a paper or a node of <see cref="NodeKinds"/> that it holds otherwise; 0 is nothing.
    /// </summary>
    public Func<Node, (string What, int Count)> CutFrom { get; init; } = _ => default;

    /// <summary>The weights of relations beside the usual 1.</summary>
    public bool HasWeights { get; init; }
}
