using System.Globalization;
using SurveyGraph.Exporters;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Views;

namespace SurveyGraph.Cli;

/// <summary>
/// What of a graph the formats of a run are given: all of it, the view that was asked for, or that with its parallel
/// relations merged. Each is made when the first format needs it.
/// </summary>
internal sealed class WrittenGraphs
{
    private readonly PaperGraph _graph;
    private readonly ExportRequest _request;
    private readonly Lazy<PaperGraph> _part;
    private readonly Lazy<PaperGraph> _view;
    private readonly Lazy<PaperGraph> _merged;
    private bool _wholeIsWritten;

    public WrittenGraphs(PaperGraph graph, ExportRequest request)
    {
        (_graph, _request) = (graph, request);
        _part = new(() => request.View.Apply(graph));
        _view = new(() => Measured(_part.Value));
        _merged = new(() => Measured(ParallelRelations.Merge(_part.Value)));
    }

    /// <summary>The graph that a format is to write.</summary>
    public PaperGraph For(ExportFormat format)
    {
        var isViewed = format.Takes.HasFlag(ExportChoices.View);
        _wholeIsWritten |= !isViewed || _request.View == GraphViews.All[0];
        if (!isViewed)
            return _graph;
        return _request.MergesParallelEdges && format.Takes.HasFlag(ExportChoices.ParallelEdges)
            ? _merged.Value
            : _view.Value;
    }

    /// <summary>
    /// What the files hold: the whole graph, the view, or one in some of them and the other in the rest.
    /// </summary>
    /// <param name="read">How many papers were read, of which those of the graph may have been chosen.</param>
    public IEnumerable<string> Describe(int read)
    {
        var merged = _merged.IsValueCreated ? $" ({Count(_merged.Value.Relations.Count, "edge")} when merged)" : "";
        if (_wholeIsWritten)
        {
            var papers = _graph.Papers.Count();
            yield return _request.Where is null ? Count(papers, "paper") : $"{papers} of {Count(read, "paper")}";
            yield return Count(_graph.Relations.Count, "relation")
                + (_request.View == GraphViews.All[0] ? merged : "");
        }
        if (_request.View != GraphViews.All[0] && (_view.IsValueCreated || _merged.IsValueCreated))
        {
            var (nodes, relations) = (_part.Value.Nodes.Length, _part.Value.Relations.Count);
            var sizes = $"{Count(nodes, "node")} and {Count(relations, "relation")}";
            yield return $"view {_request.View.Name} with {sizes}{merged}";
        }
    }

    /// <summary>A number with what it counts: 0 papers, 1 paper.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private PaperGraph Measured(PaperGraph graph) => _request.HasMetrics ? NodeMetrics.AddTo(graph) : graph;
}
