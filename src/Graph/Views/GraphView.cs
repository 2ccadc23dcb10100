namespace SurveyGraph.Graph.Views;

/// <summary>
/// A way to look at a graph: a part of it, or a projection. It keeps the nodes themselves and their order.
/// </summary>
/// <param name="Name">The name for <c>--view</c>.</param>
/// <param name="Description">One line for <c>--help</c> and the README.</param>
/// <param name="Make">Makes the view of a graph, of one facet or, for null, of all.</param>
public sealed record GraphView(string Name, string Description, Func<PaperGraph, string?, PaperGraph> Make)
{
    /// <summary>Whether the view may be asked for one facet: <c>terms:method</c>.</summary>
    public bool TakesFacet { get; init; }

    /// <summary>The facet that the view was asked for, or null for all.</summary>
    public string? Facet { get; init; }

    public PaperGraph Apply(PaperGraph graph) => Make(graph, Facet);
}
