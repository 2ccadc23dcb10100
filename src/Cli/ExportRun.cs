using System.Diagnostics;
using System.Globalization;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Yaml;

namespace SurveyGraph.Cli;

/// <summary>One run: read, merge, build, write, say what happened.</summary>
internal sealed class ExportRun(Streams streams, ExportRequest request)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly RunProgress _progress = new(request.Inputs.Count + request.To.Length + 1);

    public int Run()
    {
        var watch = Stopwatch.StartNew();
        using var output = RunOutput.Create(request.Output, request.To, request.Inputs, streams.Output);
        PaperGraph? graph = null;
        ProgressBar.Show(streams, request.Verbosity, _progress, () =>
        {
            graph = Build(ReadInputs());
            if (graph.Papers.Any() || !HasErrors)
                Write(graph, output);
            output.Commit();
        });
        new DiagnosticPrinter(streams.Error, request.Verbosity).Print(_diagnostics);
        if (request.Verbosity != Verbosity.Quiet)
            PrintSummary(graph!, output, watch.Elapsed);
        var failed = HasErrors || (request.IsStrict && _diagnostics.Exists(finding => finding.Severity == Severity.Warning));
        return failed ? ExitCodes.InputErrors : ExitCodes.Fine;
    }

    private bool HasErrors => _diagnostics.Exists(finding => finding.Severity == Severity.Error);

    private List<Bibliography> ReadInputs()
    {
        List<Bibliography> read = [];
        foreach (var input in request.Inputs)
        {
            _progress.Start($"Reading {input}");
            var (source, decoding) = SourceDecoder.Decode(input, ReadBytes(input));
            _diagnostics.AddRange(decoding);
            if (decoding.Any(finding => finding.Severity == Severity.Error))
                continue;
            if (string.IsNullOrWhiteSpace(source.Text))
            {
                _diagnostics.Add(DiagnosticCodes.EmptySource.At(source.Span(0, 0), "the file is empty"));
                continue;
            }
            var format = request.From ?? ImportFormats.OfFile(input)!;
            var result = format.Create().Import(source);
            _diagnostics.AddRange(result.Diagnostics);
            read.Add(result.Bibliography);
            if (result.Bibliography is { Papers: [], Relations: [], Facets: [] } && !result.Diagnostics.Any(finding => finding.Severity == Severity.Error))
                _diagnostics.Add(DiagnosticCodes.NothingRead.At(source.Span(0, 0), $"no paper was found; it was read as {format.Name}, --from says otherwise"));
        }
        return read;
    }

    private byte[] ReadBytes(string input)
    {
        if (input == "-")
        {
            using var stdin = streams.OpenInput();
            using var bytes = new MemoryStream();
            stdin.CopyTo(bytes);
            return bytes.ToArray();
        }
        if (Directory.Exists(input))
            throw new IOException($"{input}: this is a folder; name the files in it");
        try
        {
            return File.ReadAllBytes(input);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException($"{input}: there is no such file", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{input}: cannot be read: {failure.Message}", failure);
        }
    }

    private PaperGraph Build(List<Bibliography> read)
    {
        _progress.Start("Building the graph");
        var (merged, merging) = BibliographyMerge.Merge(read);
        _diagnostics.AddRange(merging);
        var (graph, building) = PaperGraphBuilder.Build(merged, DefaultFacets.All);
        _diagnostics.AddRange(building);
        return graph;
    }

    private void Write(PaperGraph graph, RunOutput output)
    {
        foreach (var format in request.To)
        {
            _progress.Start($"Writing {format.Name}");
            output.Start(format);
            _diagnostics.AddRange(format.Create().Export(format.HasViews ? request.View.Apply(graph) : graph, output));
            if (output.LeftOut > 0)
            {
                _diagnostics.Add(DiagnosticCodes.DocumentsLeftOut.Of(
                    $"{format.Name} makes {output.LeftOut} more documents, which standard output cannot hold: use --output DIR"));
            }
        }
    }

    private void PrintSummary(PaperGraph graph, RunOutput output, TimeSpan time)
    {
        var warnings = _diagnostics.Count(finding => finding.Severity == Severity.Warning);
        var errors = _diagnostics.Count(finding => finding.Severity == Severity.Error);
        var parts = new List<string> { Count(graph.Papers.Count(), "paper"), Count(graph.Relations.Length, "relation") };
        if (errors > 0)
            parts.Add(Count(errors, "error"));
        parts.Add(Count(warnings, "warning"));
        parts.Add(output.Summary);
        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"surveygraph: {string.Join(", ", parts)} ({time.TotalSeconds:0.0} s)"));
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
