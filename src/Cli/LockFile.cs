using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Cli;

/// <summary>The lock file of a run, as it was found.</summary>
/// <param name="Path">Null where the run has none.</param>
/// <param name="Text">The text of the file; empty where it does not exist yet.</param>
/// <param name="IsDamaged">Parts of it could not be read, so that it must stay as it is.</param>
internal sealed record LockFile(string? Path, KeyLock Keys, string Text, bool IsDamaged)
{
    private const string Extension = ".keys";

    public static readonly LockFile None = new(null, KeyLock.Empty, "", false);

    /// <summary>The path of a run's lock file: the one asked for, or one beside the first input, or null.</summary>
    public static string? PathFor(InputRequest request)
    {
        if (request.Lock is not null || request.Inputs[0] == OutputTarget.StandardStream)
            return request.Lock;
        var beside = System.IO.Path.ChangeExtension(request.Inputs[0], Extension);
        return beside != request.Inputs[0] && File.Exists(beside) ? beside : null;
    }

    public static LockFile Read(string path, byte[] bytes, List<Diagnostic> diagnostics)
    {
        var (source, decoding) = SourceDecoder.Decode(path, bytes);
        var (keys, reading) = KeyLockFile.Read(source);
        ImmutableArray<Diagnostic> findings = [.. decoding, .. reading];
        diagnostics.AddRange(findings);
        return new(path, keys, source.Text, !findings.IsEmpty);
    }

    /// <summary>Writes what the run adds; a file that nothing is added to stays untouched.</summary>
    public void Update(PaperGraph graph, RunOutput output)
    {
        if (Path is null || IsDamaged)
            return;
        var text = KeyLockFile.Write(Keys.With(graph.Papers.Select(node => node.Paper).OfType<Paper>()));
        if (text == Text.ReplaceLineEndings("\n"))
            return;
        using var file = output.OpenBeside(Path);
        file.Write(text);
    }
}
