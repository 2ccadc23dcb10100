using System.Globalization;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// From when on the parts of a graph are there: papers from their dates on, what papers are related to from the first
/// of them on, and a relation as soon as both its ends are. What no date is known of is always there, and so is all
/// that an undated paper is related to.
/// </summary>
internal sealed class Timeline
{
    private readonly Dictionary<Node, PublicationDate?> _starts = new(ReferenceEqualityComparer.Instance);

    public Timeline(PaperGraph graph)
    {
        foreach (var relation in graph.Relations)
        {
            var (paper, other) = relation.Source.Kind == NodeKind.Paper
                ? (relation.Source, relation.Target)
                : (relation.Target, relation.Source);
            if (paper.Kind != NodeKind.Paper || other.Kind == NodeKind.Paper)
                continue;
            var date = paper.Paper?.Date;
            _starts[other] = _starts.TryGetValue(other, out var earliest) ? Earlier(earliest, date) : date;
        }
        foreach (var node in graph.Nodes)
            IsEmpty &= StartOf(node) is null;
    }

    /// <summary>Whether no part of the graph has a time.</summary>
    public bool IsEmpty { get; } = true;

    /// <summary>The first day, or null.</summary>
    public string? DayOf(Node node) => Day(StartOf(node));

    /// <summary>The first day, or null.</summary>
    public string? DayOf(Relation relation)
    {
        var (source, target) = (StartOf(relation.Source), StartOf(relation.Target));
        return Day(source is null || source < target ? target : source);
    }

    private PublicationDate? StartOf(Node node) =>
        node.Kind == NodeKind.Paper ? node.Paper?.Date : _starts.GetValueOrDefault(node);

    private static PublicationDate? Earlier(PublicationDate? one, PublicationDate? other) =>
        one is null || other is null ? null : one < other ? one : other;

    // A year starts on its first day: a time axis has no room for "some day of 2024".
    private static string? Day(PublicationDate? date) => date is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Year:D4}-{known.Month ?? 1:D2}-{known.Day ?? 1:D2}")
        : null;
}
