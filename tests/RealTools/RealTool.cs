using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// A program of somebody else's that an output has to please. A test that requires an absent one is skipped with the
/// program's name, or fails where <c>SURVEYGRAPH_REQUIRE_TOOLS=1</c> says that every program is there.
/// </summary>
internal sealed class RealTool
{
    // The slowest honest run, a first LaTeX run on a busy machine, takes some 20 s.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(3);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ImmutableArray<string> _firstArguments;

    private RealTool(string path, params ImmutableArray<string> firstArguments)
    {
        Path = path;
        _firstArguments = firstArguments;
    }

    /// <summary>The full path of the program.</summary>
    public string Path { get; }

    /// <summary>The program of that name on <c>PATH</c>.</summary>
    public static RealTool Require(string name) => new(Find(name) ?? Missing(name));

    /// <summary>A program of ours that was built beside the tests.</summary>
    public static RealTool BuiltBeside(string name) =>
        new(System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? $"{name}.exe" : name));

    /// <summary>
    /// One of our Python scripts, for the system's own Python: another one does not see the system's modules.
    /// </summary>
    /// <param name="script">The script, relative to the folder of these tests.</param>
    /// <param name="modules">The modules that it imports.</param>
    public static RealTool RequirePython(string script, params ImmutableArray<string> modules)
    {
        const string Python = "/usr/bin/python3";
        if (!File.Exists(Python))
            Missing("python3");
        var python = new RealTool(Python);
        foreach (var module in modules)
        {
            if (python.Run(["-c", $"import {module}"]).ExitCode != 0)
                Missing($"the Python module {module}");
        }

        return new(Python, Repository.Path($"tests/RealTools/{script}"));
    }

    /// <summary>One of our Node scripts, whose folder's packages have been installed.</summary>
    /// <param name="script">The script, relative to the folder of these tests, such as
    /// <c>mermaid/render.mjs</c>.</param>
    public static RealTool RequireNode(string script)
    {
        var node = Require("node");
        var path = Repository.Path($"tests/RealTools/{script}");
        var folder = System.IO.Path.GetDirectoryName(path)!;
        // npm writes this file last of all.
        if (!File.Exists(System.IO.Path.Combine(folder, "node_modules", ".package-lock.json")))
            Missing($"{System.IO.Path.GetFileName(folder)}/node_modules");
        return new(node.Path, path);
    }

    /// <summary>A file that some package brings, such as a schema.</summary>
    /// <returns>The path.</returns>
    public static string RequireFile(string path, string name) => File.Exists(path) ? path : Missing(name);

    /// <summary>A file that TeX finds by its name alone: a class, a package, a bibliography style.</summary>
    public static void RequireTexFile(string name)
    {
        if (Require("kpsewhich").Run([name]).ExitCode != 0)
            Missing(name);
    }

    /// <summary>Runs the program to its end, with the text on its standard input.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it and its children have been killed.</exception>
    public ToolResult Run(
        IEnumerable<string> arguments,
        string? workingDirectory = null,
        string input = "",
        TimeSpan? timeout = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Path, [.. _firstArguments, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (var (name, value) in environment ?? ImmutableDictionary<string, string>.Empty)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        // Both pipes are drained at once and first of all: a program blocks when the one nobody reads is full.
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all: its exit code and its errors say why.
        }

        var limit = timeout ?? DefaultTimeout;
        if (!process.WaitForExit(limit) || !Task.WaitAll([output, error], limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path} {string.Join(' ', start.ArgumentList)} ran longer than {limit.TotalSeconds} s");
        }

        return new(process.ExitCode, output.Result, error.Result);
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))
            .FirstOrDefault(File.Exists);

    private static string Missing(string name)
    {
        var message = $"{name} is not installed; ./test.sh installs it";
        if (Environment.GetEnvironmentVariable("SURVEYGRAPH_REQUIRE_TOOLS") == "1")
            Assert.Fail(message);
        Assert.Skip(message);
        throw new UnreachableException();
    }
}
