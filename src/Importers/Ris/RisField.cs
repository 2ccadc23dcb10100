using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Ris;

/// <summary>A tag of a RIS record with its value; lines that go on without a tag are part of it.</summary>
/// <param name="Tag">Two capitals or a capital and a digit: TI, A1.</param>
internal sealed record RisField(string Tag, string Value, SourceSpan Span);
