using System.Collections.Immutable;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Yaml;

namespace SurveyGraph.Cli;

/// <summary>Reads the inputs of a run and makes one graph of them, in every command alike.</summary>
/// <param name="diagnostics">Takes what is found.</param>
internal sealed class InputReader(
    Streams streams, InputRequest request, RunProgress progress, List<Diagnostic> diagnostics)
{
    private const int LargeLength = 10_000_000;

    private long _length;

    /// <summary>The keys of former runs, once the graph is read.</summary>
    public LockFile Lock { get; private set; } = LockFile.None;

    /// <summary>The .bib file whose text stays, once the graph is read, or null.</summary>
    public KeptBib? Kept { get; private set; }

    public PaperGraph ReadGraph(GraphContent content = GraphContent.Everything)
    {
        var read = ReadInputs();
        LetGo(_length);
        var decisions = ReadDecisions();
        Lock = ReadLock();
        var lockedKeys = Lock.Keys;
        Bibliography? former = null;
        if (request.Kept is { } keptPath && File.Exists(keptPath))
        {
            former = ReadKept(keptPath);
            read.Add(former);
            lockedKeys = lockedKeys.WithKeysOf(Kept!.Entries);
        }
        progress.Start("Building the graph");
        var keys = new KeyOptions { Lock = lockedKeys, Pattern = request.KeyPattern };
        var options = new MergeOptions
        {
            MergesSimilar = request.MergesSimilar,
            Decisions = decisions,
            Former = former,
            Keys = keys,
        };
        var (merged, merging) = BibliographyMerge.Merge(read, options);
        diagnostics.AddRange(merging);
        var (graph, building) = PaperGraphBuilder.Build(merged, DefaultFacets.All, keys, content);
        diagnostics.AddRange(building);
        return graph;
    }

    private List<Bibliography> ReadInputs()
    {
        List<Bibliography> read = [];
        HashSet<string> files = new(StringComparer.Ordinal);
        foreach (var input in request.Inputs)
        {
            progress.Start($"Reading {input}");
            // It is read as what is kept.
            if (request.IsKept(input))
                continue;
            if (!files.Add(input == OutputTarget.StandardStream ? input : RealPath.Of(input)))
            {
                diagnostics.Add(DiagnosticCodes.NamedTwice.Of($"{input} is named twice, and read once"));
                continue;
            }
            var (source, decoding) = SourceDecoder.Decode(input, ReadBytes(input));
            diagnostics.AddRange(decoding);
            if (decoding.Any(finding => finding.Severity == Severity.Error))
                continue;
            LetGo(source.Text.Length);
            _length += source.Text.Length;
            if (string.IsNullOrWhiteSpace(source.Text))
            {
                diagnostics.Add(DiagnosticCodes.EmptySource.At(source.Span(0, 0), "the file is empty"));
                continue;
            }
            var format = request.From ?? ImportFormats.OfFile(input)!;
            var result = format.Create(request.Import).Import(source);
            diagnostics.AddRange(result.Diagnostics);
            read.Add(result.Bibliography);
            var isNothing = result.Bibliography is { Papers: [], Relations: [], Facets: [] };
            if (isNothing && !result.Diagnostics.Any(finding => finding.Severity == Severity.Error))
            {
                diagnostics.Add(DiagnosticCodes.NothingRead.At(
                    source.Span(0, 0), $"no paper was found; it was read as {format.Name}, --from says otherwise"));
            }
        }
        return read;
    }

    /// <summary>
    /// Collects what a step leaves behind: the bytes of a large file that is decoded, or its text, which alone is as
    /// much memory as the papers in it. The collector, which does not know that they are done with, would first make
    /// room beside them.
    /// </summary>
    private static void LetGo(long length)
    {
        if (length > LargeLength)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private ImmutableArray<MergeDecision> ReadDecisions()
    {
        if (request.Decisions is not { } path)
            return [];
        var (source, decoding) = SourceDecoder.Decode(path, ReadBytes(path));
        var (decisions, reading) = DecisionFile.Read(source);
        diagnostics.AddRange([.. decoding, .. reading]);
        return decisions;
    }

    private LockFile ReadLock()
    {
        if (LockFile.PathFor(request) is not { } path)
            return LockFile.None;
        // The first run makes it.
        return File.Exists(path) || Directory.Exists(path)
            ? LockFile.Read(path, ReadBytes(path), diagnostics)
            : LockFile.None with { Path = path };
    }

    // It comes last: what the inputs say now counts more than what they said once.
    private Bibliography ReadKept(string path)
    {
        var (source, decoding) = SourceDecoder.Decode(path, ReadBytes(path));
        diagnostics.AddRange(decoding);
        if (decoding.Any(finding => finding.Severity == Severity.Error))
            throw new IOException($"{path}: this is no text that could be kept; nothing is written");
        var result = ImportFormats.Find("bibtex")!.Create(request.Import).Import(source);
        diagnostics.AddRange(result.Diagnostics);
        Kept = new(source, [.. result.Bibliography.Papers.Select(BibFieldForm.Of)]);
        return result.Bibliography;
    }

    public byte[] ReadBytes(string input)
    {
        if (input == OutputTarget.StandardStream)
        {
            try
            {
                using var stdin = streams.OpenInput();
                using var bytes = new MemoryStream();
                stdin.CopyTo(bytes);
                return bytes.ToArray();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"standard input cannot be read: {failure.Message}", failure);
            }
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
}
