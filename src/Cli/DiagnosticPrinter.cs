using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Cli;

/// <summary>
/// Prints findings, a line each; of a kind that comes in crowds only the first ones unless all are asked for.
/// </summary>
internal sealed class DiagnosticPrinter(TextWriter error, Verbosity verbosity)
{

    /// <summary>
    /// For a command that makes no files of what it reads: errors, and where no paper was read, what may be the reason.
    /// </summary>
    public static DiagnosticPrinter ForReader(TextWriter error, PaperGraph graph) =>
        new(error, graph.Papers.Any() ? Verbosity.Quiet : Verbosity.Minimal);

    public void Print(IReadOnlyCollection<Diagnostic> findings)
    {
        var least = verbosity switch
        {
            Verbosity.Quiet => Severity.Error,
            Verbosity.Minimal => Severity.Warning,
            _ => Severity.Info,
        };
        foreach (var kind in findings.Where(finding => finding.Severity >= least).GroupBy(finding => finding.Code))
        {
            var all = kind.ToList();
            var shown = verbosity == Verbosity.Detailed ? all.Count : ShownOf(kind.Key.Severity);
            // One line more is no longer than to say that there is one.
            if (shown + 1 >= all.Count)
                shown = all.Count;
            foreach (var finding in all.Take(shown))
            {
                error.WriteLine(OneLine(finding.ToString()));
                if (verbosity != Verbosity.Detailed)
                    continue;
                foreach (var detail in finding.Details)
                    error.WriteLine("  " + OneLine(detail.ToString()));
            }
            if (shown < all.Count)
            {
                error.WriteLine($"surveygraph: {all.Count - shown} more of {kind.Key.Id} ({kind.Key.Summary}); "
                    + "--verbosity detailed shows all");
            }
        }
    }

    // So few that those of a usual list fit a screen.
    private static int ShownOf(Severity severity) => severity switch
    {
        Severity.Error => 20,
        Severity.Warning => 10,
        _ => 3,
    };

    // Words of an input must not move the cursor or start a line of their own.
    private static string OneLine(string text) => Graph.Text.PlainText.OneLine(text);
}
