using SurveyGraph.Graph;
using SurveyGraph.Graph.Explanations;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Cli;

/// <summary>One run of <c>surveygraph explain</c>: read, find the paper, print what is known and from where.</summary>
internal sealed class ExplainRun(Streams streams, ExplainRequest request)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public int Run()
    {
        PaperGraph? graph = null;
        var progress = new RunProgress(request.Inputs.Count + 1);
        ProgressBar.Show(streams, Verbosity.Normal, progress, () =>
            graph = new InputReader(streams, request, progress, _diagnostics).ReadGraph());
        DiagnosticPrinter.ForReader(streams.Error, graph!).Print(_diagnostics);
        if (request.Reference is not { } reference)
        {
            ExplanationTable.Write(graph!, VenueTable.Default.Find, streams.Output);
            return CodeOf(_diagnostics);
        }
        if (PaperSearch.One(graph!, reference, streams.Error) is not { } node)
            return ExitCodes.InputErrors;
        var findings = _diagnostics.Where(finding => finding.Span is { } span && IsInEntryOf(node.Paper!, span));
        new ExplanationPrinter(streams.Output).Print(
            PaperExplanation.Of(graph!, node, VenueTable.Default.Find),
            [.. findings.Select(finding => finding.ToString())]);
        return CodeOf(_diagnostics);
    }

    private static int CodeOf(List<Diagnostic> diagnostics) =>
        diagnostics.Exists(finding => finding.Severity == Severity.Error) ? ExitCodes.InputErrors : ExitCodes.Fine;

    private static bool IsInEntryOf(Paper paper, SourceSpan place) => paper.Origins.Any(entry => entry.Holds(place));
}
