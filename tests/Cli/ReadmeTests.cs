using System.Runtime.CompilerServices;
using SurveyGraph.Exporters;
using SurveyGraph.Importers;
using Xunit;

namespace SurveyGraph.Tests.Cli;

/// <summary>Listing a format is documenting it: the README's tables are the registries.</summary>
public class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root(), "README.md"));

    [Fact]
    public void Every_input_has_its_line() => Assert.Equal(
        ImportFormats.All.Select(format =>
            $"| `{format.Name}` | {string.Join(' ', format.Extensions)} | {format.Description} |"),
        Table("| Input (`--from`) | Files | What is read |"));

    [Fact]
    public void Every_output_has_its_line() => Assert.Equal(
        ExportFormats.All.Select(format => $"| `{format.Name}` | {format.FileName} | {format.Description} |"),
        Table("| Output (`--to`) | File | What for |"));

    private static IEnumerable<string> Table(string header) =>
        Lines.SkipWhile(line => line != header).Skip(2).TakeWhile(line => line.StartsWith('|'));

    private static string Root([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..");
}
