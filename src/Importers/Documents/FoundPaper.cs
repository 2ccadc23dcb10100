using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Documents;

/// <summary>An object that is a paper.</summary>
/// <param name="Section">The section it stands in, or null.</param>
/// <param name="Name">The key that it stands under in a mapping of papers: a citation key or a title; or null.</param>
internal sealed record FoundPaper(DocumentNode.Mapping Node, Section? Section, DocumentNode.Scalar? Name);
