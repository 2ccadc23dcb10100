namespace SurveyGraph.Graph.Latex;

/// <summary>A group that a <see cref="LatexDecoder"/> is in.</summary>
/// <param name="Start">Where its brace is in the LaTeX.</param>
/// <param name="Length">The length of the text before it.</param>
/// <param name="Mark">The mark that goes on its first letter, for the argument of an accent.</param>
internal readonly record struct LatexGroup(LatexGroupKind Kind, int Start, int Length, char Mark);
