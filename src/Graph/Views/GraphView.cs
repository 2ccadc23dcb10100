namespace SurveyGraph.Graph.Views;

/// <summary>A way to look at a graph: a part of it, or a projection. It keeps the nodes themselves and their order.</summary>
/// <param name="Name">The name for <c>--view</c>.</param>
/// <param name="Description">One line for <c>--help</c> and the README.</param>
public sealed record GraphView(string Name, string Description, Func<PaperGraph, PaperGraph> Apply);
