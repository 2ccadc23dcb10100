namespace SurveyGraph.Graph.Analysis;

/// <summary>Two nodes, the one that stands first in the network first, and how many others tie them.</summary>
public readonly record struct NodePair(int First, int Second, int Count);
