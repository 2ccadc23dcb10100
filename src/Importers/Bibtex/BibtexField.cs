using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>A field of a .bib entry.</summary>
/// <param name="Name">Lower case, as in the file otherwise.</param>
/// <param name="Value">The LaTeX without its delimiters, macros expanded, blanks and line breaks as in the
/// file.</param>
/// <param name="Span">From the name to the end of the value.</param>
public readonly record struct BibtexField(string Name, ReadOnlyMemory<char> Value, SourceSpan Span);
