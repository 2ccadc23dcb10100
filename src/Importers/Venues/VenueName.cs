using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Venues;

/// <summary>A name of a venue as the table writes it.</summary>
/// <param name="IsWord">
/// The name is also an ordinary word or a field of research (DATE, FAST, Machine Learning): text of unknown meaning is
/// taken for the venue only in this very spelling and beside a year.
/// </param>
internal sealed record VenueName(Venue Venue, string Name, bool IsWord);
