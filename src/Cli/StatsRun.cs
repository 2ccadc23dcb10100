using SurveyGraph.Exporters.Statistics;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Cli;

/// <summary>One run of <c>surveygraph stats</c>: read, count, print.</summary>
internal sealed class StatsRun(Streams streams, StatsRequest request)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public int Run()
    {
        PaperGraph? read = null;
        StatisticsReport? report = null;
        var progress = new RunProgress(request.Inputs.Count + 2);
        ProgressBar.Show(streams, Verbosity.Normal, progress, () =>
        {
            // Measures need nothing else; a condition may ask for anything.
            var content = request is { Metrics: [] } or { Where: not null }
                ? GraphContent.Everything : GraphContent.PaperRelations;
            var all = new InputReader(streams, request, progress, _diagnostics).ReadGraph(content);
            read = WhereOption.Apply(request.Where, all, _diagnostics);
            progress.Start("Counting");
            report = request.Metrics.IsEmpty
                ? StatisticsReport.Of(read, request.Facets)
                : StatisticsReport.OfMetrics(read, request.Metrics);
        });
        var graph = read!;
        FacetCheck.Report(graph, "--facets", request.Facets, _diagnostics, takesStated: true);
        DiagnosticPrinter.ForReader(streams.Error, graph).Print(_diagnostics);
        if (request.Path is [var from, var to])
        {
            if (PaperSearch.One(graph, from, streams.Error) is not { } first
                || PaperSearch.One(graph, to, streams.Error) is not { } second)
            {
                return ExitCodes.InputErrors;
            }
            report = report!.WithPath(graph, first, second);
        }
        request.Format.Write(report!, streams.Output);
        var hasErrors = _diagnostics.Exists(finding => finding.Severity == Severity.Error);
        return hasErrors ? ExitCodes.InputErrors : ExitCodes.Fine;
    }
}
