using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers;

public sealed record ImportResult(Bibliography Bibliography, ImmutableArray<Diagnostic> Diagnostics);
