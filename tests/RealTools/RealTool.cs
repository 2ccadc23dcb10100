using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A program that others wrote and our output must please. A test that needs an absent one is skipped with its name.</summary>
internal static class RealTool
{
    /// <summary>The path of a program; else the test is skipped, or fails where <c>SURVEYGRAPH_REQUIRE_TOOLS</c> is 1.</summary>
    public static string Require(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists) ?? throw Missing(name);

    /// <summary>Skips the test, or fails where tools are required.</summary>
    [DoesNotReturn]
    public static Exception Missing(string what)
    {
        if (Environment.GetEnvironmentVariable("SURVEYGRAPH_REQUIRE_TOOLS") == "1")
            Assert.Fail($"{what} is not installed");
        Assert.Skip($"{what} is not installed");
        throw new UnreachableException();
    }

    /// <summary>Runs a program with a text on its standard input and returns its standard output; a failure fails the test.</summary>
    public static string Run(string path, IEnumerable<string> arguments, string input, TimeSpan limit)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var process = Process.Start(new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{path} took more than {limit}");
        }
        Assert.True(process.ExitCode == 0, $"{path} ended with {process.ExitCode}: {errors.Result}");
        return output.Result;
    }
}
