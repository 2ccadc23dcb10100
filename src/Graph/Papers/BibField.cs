namespace SurveyGraph.Graph.Papers;

/// <summary>
/// A field of a .bib entry with its value in LaTeX as the author wrote it, macros expanded, outer braces removed; in a
/// graph it has its <see cref="BibFieldForm"/>.
/// </summary>
public readonly record struct BibField(string Name, string Value);
