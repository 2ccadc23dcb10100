using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Cli;

/// <summary>One run: read, merge, build, write, say what happened.</summary>
internal sealed class ExportRun(Streams streams, ExportRequest request)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _found = [];
    private readonly RunProgress _progress =
        new(request.Inputs.Count + request.To.Length + request.Templates.Length + 1);

    private readonly List<string> _counts = [];
    private int _read;
    private readonly List<OutputLosses> _losses = [];
    private ImmutableArray<ExportFormat> _formats = [];

    public int Run()
    {
        var watch = Stopwatch.StartNew();
        string[] read = [.. request.Inputs.Where(input => !request.IsKept(input)), .. request.Templates];
        if (request.Decisions is { } decisions)
            read = [.. read, decisions];
        using var output = new RunOutput(request.Output, read, streams.Output);
        // The first run may make it; anywhere else it is a name that was mistyped.
        if (request.Kept is { } kept && !File.Exists(kept) && !request.To.Any(format => output.IsFor(format, kept)))
            throw new IOException($"{kept}: there is no such file for --keep-file");
        // A lock that is there may need no change.
        var newLock = request.Lock is { } path && !File.Exists(path) ? path : null;
        output.Check(request.To, [request.KeyMap, request.Report, newLock]);
        using var interrupts = Interrupts.Before(output.Dispose);
        ProgressBar.Show(streams, request.Verbosity, _progress, () =>
        {
            var reader = new InputReader(streams, request, _progress, _diagnostics);
            _formats = [.. request.To, .. ReadTemplates(reader)];
            if (HasErrors)
                return;
            var graph = reader.ReadGraph();
            _read = graph.Papers.Count();
            // Mostly something went wrong before, such as a download.
            if (graph.Nodes.IsEmpty && !HasErrors)
            {
                _diagnostics.Add(
                    DiagnosticCodes.NothingAtAll.Of("no input holds a paper or a facet: nothing is written"));
            }
            var mistakes = CountErrors();
            var chosen = WhereOption.Apply(request.Where, graph, _diagnostics);
            CheckFacets(graph);
            // What was asked for is not there: an old file is worth more than an empty one.
            if (CountErrors() == mistakes && (graph.Papers.Any() || !HasErrors))
            {
                var bibliography = request.Options.Bibliography with { Kept = reader.Kept };
                Write(chosen, request.Options with { Bibliography = bibliography }, output);
                WriteKeyMap(graph, output);
                WriteReport(output);
                reader.Lock.Update(graph, output);
            }
            output.Commit();
        });
        new DiagnosticPrinter(streams.Error, request.Verbosity).Print(_diagnostics);
        if (request.Verbosity != Verbosity.Quiet)
            PrintSummary(output, watch.Elapsed);
        var hasWarnings = _diagnostics.Exists(finding => finding.Severity == Severity.Warning);
        return HasErrors || (request.IsStrict && hasWarnings) ? ExitCodes.InputErrors : ExitCodes.Fine;
    }

    // Before all else: a run for nothing would be long.
    private IEnumerable<ExportFormat> ReadTemplates(InputReader reader) => request.Templates
        .Select(path => TemplateFile.Read(path, reader.ReadBytes(path), _diagnostics)).OfType<ExportFormat>();

    private bool HasErrors => _diagnostics.Exists(finding => finding.Severity == Severity.Error);

    private int CountErrors() => _diagnostics.Count(finding => finding.Severity == Severity.Error);

    // The vocabulary is known only now.
    private void CheckFacets(PaperGraph graph)
    {
        if (request.View.Facet is { } ofView)
            FacetCheck.Report(graph, "--view", [ofView], _diagnostics);
        var known = FacetCheck.Report(graph, "--facets", request.Options.Facets, _diagnostics, takesStated: true);
        string[] columns = [.. ComparisonColumns.Names.Union(known)];
        foreach (var column in request.Options.Columns.Except(columns))
        {
            _diagnostics.Add(DiagnosticCodes.UnknownFacet.Of(
                $"--columns: there is no column and no facet '{column}'; known: {string.Join(", ", columns)}"));
        }
    }

    private void Write(PaperGraph graph, ExportOptions options, RunOutput output)
    {
        var graphs = new WrittenGraphs(graph, request);
        foreach (var format in _formats)
        {
            _progress.Start($"Writing {format.Name}");
            output.Start(format);
            var written = graphs.For(format);
            var findings = format.Create(options).Export(written, output);
            // Two outputs of one kind find the same.
            _diagnostics.AddRange(findings.Where(_found.Add));
            if (request.Report is not null || request.Verbosity >= Verbosity.Normal)
                NoteLosses(new(format, output.NameOf(format), Losses.Of(written, format, options), findings));
            if (output.LeftOut > 0)
            {
                _diagnostics.Add(DiagnosticCodes.DocumentsLeftOut.Of(
                    $"{output.Stream} holds the first document only; {format.Name} makes {output.LeftOut} more: "
                    + "use --output DIR"));
            }
        }
        _counts.AddRange(graphs.Describe(_read));
    }

    private void NoteLosses(OutputLosses output)
    {
        _losses.Add(output);
        if (output.Losses.IsEmpty)
            return;
        var all = $"{output.File ?? output.Format.Name} leaves out {Losses.Describe(output.Losses)}";
        _diagnostics.Add(DiagnosticCodes.LeftOut.Of(all) with
        {
            Details = output.Losses.Select(loss => DiagnosticCodes.LeftOut.Of(Losses.Describe(loss))),
        });
    }

    private void WriteReport(RunOutput output)
    {
        if (request.Report is not { } path)
            return;
        using var file = output.OpenBeside(path);
        LossReport.Write(_losses, file);
    }

    private void WriteKeyMap(PaperGraph graph, RunOutput output)
    {
        if (request.KeyMap is not { } path)
            return;
        using var file = output.OpenBeside(path);
        KeyMap.Write(graph, file, hasTabs: path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase));
    }

    private void PrintSummary(RunOutput output, TimeSpan time)
    {
        var warnings = _diagnostics.Count(finding => finding.Severity == Severity.Warning);
        var errors = CountErrors();
        List<string> parts = [.. _counts];
        if (errors > 0)
            parts.Add(WrittenGraphs.Count(errors, "error"));
        parts.Add(WrittenGraphs.Count(warnings, "warning"));
        parts.Add(output.Summary);
        var seconds = time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        streams.Error.WriteLine($"surveygraph: {string.Join(", ", parts)} ({seconds} s)");
    }
}
