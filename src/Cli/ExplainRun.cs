using System.Globalization;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Explanations;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Cli;

/// <summary>One run of <c>surveygraph explain</c>: read, find the paper, print what is known and from where.</summary>
internal sealed class ExplainRun(Streams streams, ExplainRequest request)
{
    private const int MaxListed = 10;

    private readonly List<Diagnostic> _diagnostics = [];

    public int Run()
    {
        PaperGraph? graph = null;
        var progress = new RunProgress(request.Inputs.Count + 1);
        ProgressBar.Show(streams, Verbosity.Normal, progress, () =>
            graph = new InputReader(streams, request, progress, _diagnostics).ReadGraph());
        new DiagnosticPrinter(streams.Error, Verbosity.Quiet).Print(_diagnostics);
        var found = PaperSearch.Find(graph!, request.Reference);
        if (found is not [var node])
        {
            Report(graph!, found);
            return ExitCodes.InputErrors;
        }
        var findings = _diagnostics.Where(finding => finding.Span is { } span && IsInEntryOf(node.Paper!, span));
        new ExplanationPrinter(streams.Output).Print(
            PaperExplanation.Of(graph!, node, VenueTable.Default.Find),
            [.. findings.Select(finding => finding.ToString())]);
        return ExitCodes.Fine;
    }

    private static bool IsInEntryOf(Paper paper, SourceSpan place) => paper.Origins.Any(entry => entry.Holds(place));

    private void Report(PaperGraph graph, IReadOnlyList<Node> found)
    {
        var reference = PlainText.OneLine(request.Reference);
        if (found.Count == 0)
        {
            var nearest = PaperSearch.NearestKeys(graph, request.Reference);
            streams.Error.WriteLine($"surveygraph: no paper is called '{reference}'"
                + (nearest.Count == 0 ? "" : $"; the nearest keys are {string.Join(", ", nearest)}"));
            return;
        }
        streams.Error.WriteLine($"surveygraph: {Number(found.Count)} titles hold '{reference}'; name one by its key:");
        foreach (var node in found.Take(MaxListed))
            streams.Error.WriteLine($"  {node.Paper!.Key}  {node.Paper.Title}");
        if (found.Count > MaxListed)
            streams.Error.WriteLine($"  and {Number(found.Count - MaxListed)} more");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
