using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>A .bib file whose text stays but for the entries of which more is known now.</summary>
/// <param name="Entries">What its entries say by themselves, in order, each with its one place in the text.</param>
public sealed record KeptBib(SourceText Source, ImmutableArray<Paper> Entries);
