namespace SurveyGraph.Graph.Papers;

/// <summary>
/// A field of a .bib entry with its value in LaTeX as the author wrote it, macros expanded, outer braces removed.
/// </summary>
public readonly record struct BibField(string Name, string Value);
