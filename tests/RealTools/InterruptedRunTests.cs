using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A run that fails or is killed leaves every file as it was, or whole and new.</summary>
public class InterruptedRunTests
{
    private const string Old = "% The file of yesterday.\n";

    [Fact]
    public void A_run_without_input_leaves_the_old_file()
    {
        using var folder = new TempFolder();
        var bib = folder.Write("refs.bib", Old);

        var result = CommandLine.Run(["export", folder.File("absent.md"), "--to", "bibtex", "--output", folder.Root]);

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(Old, File.ReadAllText(bib));
        Assert.Equal(["refs.bib"], FileNames(folder));
    }

    [Fact]
    public void A_killed_run_leaves_the_old_file_or_a_whole_new_one()
    {
        using var folder = new TempFolder();
        var list = folder.Write("list.md", LongList());
        using var whole = new TempFolder();
        CommandLine.Run(["export", list, "--to", "bibtex", "--output", whole.Root]);
        var bib = folder.Write("refs.bib", Old);

        for (var milliseconds = 0; milliseconds < 50; milliseconds += 10)
        {
            KillWhileItWrites(folder, ["export", list, "--to", "bibtex", "--output", folder.Root], milliseconds);

            Assert.Contains(File.ReadAllText(bib), (string[])[Old, File.ReadAllText(whole.File("refs.bib"))]);
            File.WriteAllText(bib, Old);
        }
    }

    [Fact]
    public void A_closed_standard_output_is_told()
    {
        var result = RealTool.Require("bash").Run(["-c", $"'{CommandLine.Command.Path}' formats >&-"]);

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("surveygraph: standard output cannot be written: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    /// <summary>Kills the run so long after its first new file appears in the folder; a faster run just ends.</summary>
    private static void KillWhileItWrites(TempFolder folder, IEnumerable<string> arguments, int milliseconds)
    {
        var before = Directory.GetFiles(folder.Root).Length;
        using var process = Process.Start(new ProcessStartInfo(CommandLine.Command.Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (!process.HasExited && Directory.GetFiles(folder.Root).Length == before)
            Thread.Sleep(1);
        process.WaitForExit(milliseconds);
        process.Kill();
        process.WaitForExit();
    }

    private static string LongList()
    {
        var list = new StringBuilder("# List\n\n## Papers\n\n");
        for (var number = 1; number <= 20_000; number++)
        {
            list.Append(
                CultureInfo.InvariantCulture,
                $"- [Paper Number {number} of a Long List](https://arxiv.org/abs/2401.{number:00000})\n");
        }

        return list.ToString();
    }

    private static string?[] FileNames(TempFolder folder) =>
        [.. Directory.EnumerateFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
