namespace SurveyGraph.Graph.Analysis;

/// <summary>One of <see cref="StatedFacets"/>.</summary>
/// <param name="Papers">Each paper with each of its terms, in the order of the terms.</param>
internal sealed record StatedFacet(Node Node, IReadOnlyList<(Node Paper, Node Term)> Papers)
{
    private static readonly Dictionary<Node, Node> None = [];

    public StatedFacet(
        Node node, IReadOnlyList<(Node Paper, Node Term)> papers, IReadOnlyDictionary<Node, Node> broader)
        : this(node, papers) => Broader = broader;

    /// <summary>The term right above each that is not at the top.</summary>
    public IReadOnlyDictionary<Node, Node> Broader { get; } = None;
}
