using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Svg;

/// <summary>A row or a column of a <see cref="CoverageMap"/>.</summary>
/// <param name="Depth">How many of the terms that are shown stand above it.</param>
/// <param name="Index">Its place in the matrix.</param>
/// <param name="PaperCount">How many papers have the term or a narrower one.</param>
internal readonly record struct CoverageTerm(Node Node, int Depth, int Index, int PaperCount);
