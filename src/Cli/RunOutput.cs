using System.Text;
using SurveyGraph.Exporters;

namespace SurveyGraph.Cli;

/// <summary>
/// Where the documents of a run go. Files are written beside their final place and renamed when all of them are whole,
/// so that a run that fails, is killed or interrupted leaves the old files as they were.
/// </summary>
internal sealed class RunOutput : IExportOutput, IDisposable
{
    private const int NamedInSummary = 8;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly OutputTarget _target;
    private readonly TextWriter _standardOutput;
    private readonly List<(string Temporary, string Final, bool IsSpecial)> _files = [];
    private readonly List<(string Main, string Mark)> _divided = [];
    private readonly List<string> _beside = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _inputs;
    private readonly Lock _lock = new();
    private ExportFormat? _format;
    private bool _isWritten;
    private bool _isOver;
    private int _removed;

    public RunOutput(OutputTarget target, IReadOnlyList<string> inputs, TextWriter standardOutput)
    {
        (_target, _standardOutput) = (target, standardOutput);
        _inputs = inputs.Where(input => input != OutputTarget.StandardStream)
            .Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);
        if (target.Folder is { } folder && File.Exists(Path.TrimEndingDirectorySeparator(folder)))
            throw new IOException($"{folder}: this is a file; --output names a folder");
    }

    /// <summary>How many documents of the format in hand had no place.</summary>
    public int LeftOut { get; private set; }

    public bool IsStandardOutput => _target.Folder is null;

    /// <summary>What holds the first document only, where that is so.</summary>
    public string Stream => IsStandardOutput ? "standard output" : Path.Combine(_target.Folder!, _target.FileName!);

    public string Summary
    {
        get
        {
            if (!_isWritten)
                return "nothing written";
            var beside = string.Concat(_beside.Select(path => $", wrote {path}"));
            if (IsStandardOutput)
                return "written to standard output" + beside;
            var count = _files.Count - _beside.Count;
            var named = _files.Take(Math.Min(count, NamedInSummary));
            var names = string.Join(", ", named.Select(file => Path.GetFileName(file.Final)));
            var more = count > NamedInSummary ? $" and {count - NamedInSummary} more files" : "";
            var removed = _removed > 0 ? $", removed {_removed} parts of a former run" : "";
            return $"wrote {names}{more}{(_target.Folder == "." ? "" : $" to {_target.Folder}")}{removed}{beside}";
        }
    }

    /// <summary>The name of a format's first document, without its folder; null on standard output.</summary>
    public string? NameOf(ExportFormat format) =>
        IsStandardOutput ? null : _target.NameOf(format.FileName, format);

    /// <summary>Whether this is the path of a format's first document.</summary>
    public bool IsFor(ExportFormat format, string path) =>
        NameOf(format) is { } name && RealPath.Of(Path.Combine(_target.Folder!, name)) == RealPath.Of(path);

    /// <summary>Fails where something has no place, before a long run finds that out.</summary>
    /// <param name="beside">The paths of files that are no documents of a format; null for none.</param>
    /// <exception cref="IOException">A path that cannot be written.</exception>
    public void Check(IEnumerable<ExportFormat> formats, IEnumerable<string?> beside)
    {
        var documents = formats.Where(_ => !IsStandardOutput && !_target.IsStream)
            .Select(format => Path.Combine(_target.Folder!, NameOf(format)!));
        HashSet<string> folders = new(StringComparer.Ordinal);
        foreach (var path in documents.Concat(beside.OfType<string>()).Where(path => SpecialFile.Of(path) is null))
        {
            Try(path, () =>
            {
                var final = RealPath.Of(path);
                Refuse(final);
                if (folders.Add(Path.GetDirectoryName(final)!))
                    TryFolder(Path.GetDirectoryName(final)!);
                return final;
            });
        }
    }

    // Nothing stays of it, for a run that finds nothing makes no folder.
    private static void TryFolder(string folder)
    {
        var there = folder;
        while (!Directory.Exists(there))
        {
            if (File.Exists(there))
                throw new IOException($"{there} is a file and no folder");
            there = Path.GetDirectoryName(there)!;
        }
        try
        {
            var probe = FormerRun.TemporaryFor(Path.Combine(there, "surveygraph"));
            using var file = new FileStream(
                probe, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"nothing can be written in {there}", failure);
        }
    }

    public void Start(ExportFormat format) => (_format, LeftOut) = (format, 0);

    public TextWriter Open(string name)
    {
        _isWritten = true;
        if ((IsStandardOutput || _target.IsStream) && name != _format!.FileName)
        {
            LeftOut++;
            return TextWriter.Null;
        }
        if (IsStandardOutput)
            return _standardOutput;
        var final = Path.Combine(_target.Folder!, _target.NameOf(name, _format!));
        return TryOpen(final, name);
    }

    /// <summary>Opens a file that is no document of a format, and has a path of its own.</summary>
    public TextWriter OpenBeside(string path)
    {
        _beside.Add(path);
        return TryOpen(path, null);
    }

    private TextWriter TryOpen(string path, string? document) => Try(path, () => Open(path, document));

    private static T Try<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written: {failure.Message}", failure);
        }
    }

    /// <param name="document">The name that the format in hand gives it, or null for a file of another kind.</param>
    private TextWriter Open(string path, string? document)
    {
        lock (_lock)
        {
            if (_isOver)
                throw new IOException("the run was interrupted");
            // A link stays one: what it leads to is written.
            var final = RealPath.Of(path);
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            Refuse(final);
            if (!_names.Add(final))
            {
                // A kit of several documents has those of other formats among them, the same to the byte.
                if (ExportFormats.All.Contains(_format!)
                    && ExportFormats.All.Any(format => format.FileName == document))
                    return TextWriter.Null;
                if (_files.Exists(file => file.Final == final))
                    throw new IOException("two documents of this run have this name; choose another --output");
            }
            if (_format?.PartMark is { } mark && document == _format.FileName)
                _divided.Add((final, mark));
            var special = SpecialFile.Of(path);
            var temporary = special is null ? FormerRun.TemporaryFor(final) : Path.GetTempFileName();
            var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write);
            _files.Add((temporary, special ?? final, special is not null));
            // A diagram in thousands of parts opens as many files: buffers of 85 kB or more would each cost the garbage
            // collector as much as all that lives.
            return new StreamWriter(stream, Utf8, bufferSize: 1 << 13) { NewLine = "\n" };
        }
    }

    private void Refuse(string final)
    {
        if (Directory.Exists(final))
            throw new IOException("this is a folder");
        if (_inputs.Contains(final))
            throw new IOException("this is an input, and is not overwritten; choose another --output");
    }

    /// <summary>Puts every file in its place, and takes away what former runs left there.</summary>
    public void Commit()
    {
        lock (_lock)
        {
            foreach (var (temporary, final, isSpecial) in _files)
            {
                if (isSpecial)
                {
                    SpecialFile.Write(final, temporary);
                    File.Delete(temporary);
                    continue;
                }
                if (!OperatingSystem.IsWindows() && File.Exists(final))
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(final));
                File.Move(temporary, final, overwrite: true);
            }
            FormerRun.DeleteTemporaries(_names);
            foreach (var (main, mark) in _divided)
                _removed += FormerRun.DeleteParts(main, mark, _names);
        }
    }

    /// <summary>Leaves no half of a file; after a signal too, while the run goes on.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            foreach (var (temporary, _, _) in _files)
                File.Delete(temporary);
        }
    }
}
