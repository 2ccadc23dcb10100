using System.Collections.Immutable;

namespace SurveyGraph.Graph.Explanations;

/// <summary>A value of a paper, and all that speaks for it or lost against it.</summary>
/// <param name="Field">The name of the field for people: title, venue, code; for a facet its key.</param>
/// <param name="Value">The value, or null where no source states one that counts.</param>
/// <param name="Statements">In source order; empty for what is made and not read.</param>
public sealed record ExplainedValue(string Field, string? Value, ImmutableArray<Statement> Statements);
