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
    private readonly List<(string Temporary, string Final)> _files = [];
    private readonly List<(string Main, string Mark)> _divided = [];
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

    public string Summary
    {
        get
        {
            if (!_isWritten)
                return "nothing written";
            if (IsStandardOutput)
                return "written to standard output";
            var names = string.Join(", ", _files.Take(NamedInSummary).Select(file => Path.GetFileName(file.Final)));
            var more = _files.Count > NamedInSummary ? $" and {_files.Count - NamedInSummary} more files" : "";
            var removed = _removed > 0 ? $", removed {_removed} parts of a former run" : "";
            return $"wrote {names}{more}{(_target.Folder == "." ? "" : $" to {_target.Folder}")}{removed}";
        }
    }

    public void Start(ExportFormat format) => (_format, LeftOut) = (format, 0);

    public TextWriter Open(string name)
    {
        _isWritten = true;
        if (IsStandardOutput)
        {
            if (name == _format!.FileName)
                return new StandardOutput(_standardOutput);
            LeftOut++;
            return TextWriter.Null;
        }
        var final = Path.Combine(_target.Folder!, _target.NameOf(name, _format!));
        try
        {
            return Open(final, name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{final}: cannot be written: {failure.Message}", failure);
        }
    }

    private TextWriter Open(string path, string name)
    {
        lock (_lock)
        {
            if (_isOver)
                throw new IOException("the run was interrupted");
            Directory.CreateDirectory(_target.Folder!);
            // A link stays one: what it leads to is written.
            var final = RealPath.Of(path);
            if (Directory.Exists(final))
                throw new IOException("this is a folder");
            if (_inputs.Contains(final))
                throw new IOException("this is an input, and is not overwritten; choose another --output");
            // A kit of several documents has those of other formats among them, the same to the byte.
            if (!_names.Add(final) && ExportFormats.All.Any(format => format.FileName == name))
                return TextWriter.Null;
            if (_files.Exists(file => file.Final == final))
                throw new IOException("two documents of this run have this name; choose another --output");
            if (name == _format!.FileName && _format.PartMark is { } mark)
                _divided.Add((final, mark));
            var temporary = FormerRun.TemporaryFor(final);
            var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write);
            _files.Add((temporary, final));
            return new StreamWriter(stream, Utf8, bufferSize: 1 << 16) { NewLine = "\n" };
        }
    }

    /// <summary>Puts every file in its place, and takes away what former runs left there.</summary>
    public void Commit()
    {
        lock (_lock)
        {
            foreach (var (temporary, final) in _files)
            {
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
            foreach (var (temporary, _) in _files)
                File.Delete(temporary);
        }
    }
}
