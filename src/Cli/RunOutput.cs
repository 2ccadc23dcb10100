using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Exporters;

namespace SurveyGraph.Cli;

/// <summary>
/// Where the documents of a run go. Files are written beside their final place and renamed when all of them are whole, so
/// that a run that fails or is killed leaves the old files as they were.
/// </summary>
internal sealed class RunOutput : IExportOutput, IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly TextWriter _standardOutput;
    private readonly string? _folder;
    private readonly string? _fileName;
    private readonly List<(string Temporary, string Final)> _files = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _inputs;
    private ExportFormat? _format;
    private bool _isWritten;

    private RunOutput(string? folder, string? fileName, IReadOnlyList<string> inputs, TextWriter standardOutput)
    {
        (_folder, _fileName, _standardOutput) = (folder, fileName, standardOutput);
        _inputs = inputs.Where(input => input != "-").Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many documents of the format in hand had no place.</summary>
    public int LeftOut { get; private set; }

    public string Summary => _folder is null
        ? _isWritten ? "written to standard output" : "nothing written"
        : _files.Count == 0 ? "nothing written"
        : $"wrote {string.Join(", ", _files.Take(8).Select(file => Path.GetFileName(file.Final)))}{(_files.Count > 8 ? $" and {_files.Count - 8} more files" : "")} to {_folder}";

    /// <param name="target">A folder, a file where there is one format only, or <c>-</c>.</param>
    public static RunOutput Create(string target, ImmutableArray<ExportFormat> formats, IReadOnlyList<string> inputs, TextWriter standardOutput)
    {
        if (target == "-")
            return new(null, null, inputs, standardOutput);
        var isFile = formats.Length == 1 && !Directory.Exists(target) && Path.GetExtension(target) is { Length: > 1 } extension
            && string.Equals(extension, Path.GetExtension(formats[0].FileName), StringComparison.OrdinalIgnoreCase);
        if (!isFile && File.Exists(target))
            throw new IOException($"{target}: this is a file; --output names a folder");
        return isFile
            ? new(Path.GetDirectoryName(target) is { Length: > 0 } folder ? folder : ".", Path.GetFileName(target), inputs, standardOutput)
            : new(target, null, inputs, standardOutput);
    }

    public void Start(ExportFormat format) => (_format, LeftOut) = (format, 0);

    public TextWriter Open(string name)
    {
        var isFirst = name == _format!.FileName;
        if (_folder is null)
        {
            _isWritten = true;
            if (isFirst)
                return new KeptOpen(_standardOutput);
            LeftOut++;
            return TextWriter.Null;
        }
        Directory.CreateDirectory(_folder);
        var final = Path.Combine(_folder, isFirst && _fileName is not null ? _fileName : name);
        if (_inputs.Contains(Path.GetFullPath(final)))
            throw new IOException($"{final}: this is an input, and is not overwritten; choose another --output");
        if (!_names.Add(final))
            throw new IOException($"{final}: two documents of this run have this name; choose another --output");
        var temporary = Path.Combine(_folder, $".{Path.GetFileName(final)}.{Environment.ProcessId}.tmp");
        _files.Add((temporary, final));
        return new StreamWriter(temporary, append: false, Utf8, bufferSize: 1 << 16) { NewLine = "\n" };
    }

    /// <summary>Puts every file in its place.</summary>
    public void Commit()
    {
        foreach (var (temporary, final) in _files)
            File.Move(temporary, final, overwrite: true);
        if (_files.Count > 0)
            DeleteLeftovers(_folder!);
    }

    // A run that was killed could not clean up; its process is gone by now.
    private void DeleteLeftovers(string folder)
    {
        foreach (var leftover in Directory.EnumerateFiles(folder, ".*.tmp"))
        {
            var parts = Path.GetFileName(leftover).Split('.');
            var process = parts.Length > 3 ? parts[^2] : "";
            var isOurs = parts.Length > 3 && _names.Contains(Path.Combine(folder, string.Join('.', parts[1..^2])));
            if (isOurs && int.TryParse(process, System.Globalization.CultureInfo.InvariantCulture, out var id) && !IsRunning(id))
                File.Delete(leftover);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = System.Diagnostics.Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    /// <summary>Standard output outlives the exporter that disposes its writer.</summary>
    private sealed class KeptOpen(TextWriter inner) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Utf8;

        public override string NewLine
        {
            get => "\n";
#pragma warning disable CS8765 // The base class allows null and means the default by it.
            set => throw new NotSupportedException();
#pragma warning restore CS8765
        }

        public override void Write(char value) => inner.Write(value);

        public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

        public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

        public override void Write(string? value) => inner.Write(value);

        public override void WriteLine(string? value)
        {
            inner.Write(value);
            inner.Write('\n');
        }

        public override void Flush() => inner.Flush();

        protected override void Dispose(bool disposing)
        {
            inner.Flush();
            base.Dispose(disposing);
        }
    }
}
