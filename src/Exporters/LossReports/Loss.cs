namespace SurveyGraph.Exporters.LossReports;

/// <summary>Something that a graph has and a format left out.</summary>
/// <param name="Name">The field, the kind of node or the kind of relation: links, section, cites.</param>
/// <param name="Count">How many there are; above 0.</param>
public readonly record struct Loss(LossKind Kind, string Name, int Count);
