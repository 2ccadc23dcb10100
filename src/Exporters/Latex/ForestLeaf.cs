using SurveyGraph.Exporters.Taxonomies;

namespace SurveyGraph.Exporters.Latex;

/// <summary>A last box of a forest tree.</summary>
/// <param name="Branch">The branch that it hangs on.</param>
/// <param name="Text">What stands in it, as LaTeX.</param>
/// <param name="Style">The name of the style: leaf or gap.</param>
/// <param name="Lines">About how high it is, with the room around it, in lines of text.</param>
internal sealed record ForestLeaf(Branch Branch, string Text, string Style, double Lines);
