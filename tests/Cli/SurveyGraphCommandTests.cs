using System.Text;
using SurveyGraph.Cli;
using SurveyGraph.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Cli;

public sealed class SurveyGraphCommandTests : IDisposable
{
    private const string List = "# L\n\n## S\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("surveygraph").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_format_writes_its_file_into_a_folder_that_is_made()
    {
        var (code, output, error) = Run("export", File("list.md", List), "--to", string.Join(',', ExportFormats.All.Select(format => format.Name)), "--output", Path.Combine(_folder, "a", "b"));

        Assert.Equal((ExitCodes.Fine, ""), (code, output));
        Assert.All(ExportFormats.All, format => Assert.True(System.IO.File.Exists(Path.Combine(_folder, "a", "b", format.FileName))));
        Assert.Contains("surveygraph: 1 paper, ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output_and_nothing_else_does()
    {
        var (code, output, _) = RunWith(List, ["export", "-", "--from", "markdown", "--to", "json"]);

        Assert.Equal(ExitCodes.Fine, code);
        Assert.StartsWith("{\n  \"schema\": \"surveygraph.papers/1\"", output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_stops_the_run_before_anything_is_written()
    {
        var (code, output, error) = Run("export", File("list.md", List), Path.Combine(_folder, "no.md"), "--to", "json", "-o", Path.Combine(_folder, "out"));

        Assert.Equal((ExitCodes.Files, ""), (code, output));
        Assert.EndsWith("no.md: there is no such file\n", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "out")));
    }

    [Fact]
    public void An_input_that_is_no_text_is_an_error_and_leaves_the_old_file()
    {
        var old = File("out/papers.json", "old");

        var (code, _, error) = Run("export", File("list.md", "\0\u0001binary"), "--to", "json", "-o", Path.Combine(_folder, "out"));

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.Contains("list.md:1:1: error SG0102", error, StringComparison.Ordinal);
        Assert.Equal("old", System.IO.File.ReadAllText(old));
    }

    [Theory]
    [InlineData("export", "list.md", "--to", "gefx")]
    [InlineData("export", "list.md", "--to", ",")]
    [InlineData("export", "list.md")]
    [InlineData("export", "list.md", "--to")]
    [InlineData("export", "--to", "json")]
    [InlineData("export", "list.md", "--to", "json,graphml")]
    [InlineData("export", "list.xyz", "--to", "json")]
    [InlineData("export", "-", "--to", "json")]
    [InlineData("export", "list.md", "--to", "graphml", "--view", "half")]
    [InlineData("export", "list.md", "--to", "json", "--view", "papers")]
    [InlineData("export", "list.md", "--to", "json", "--from", "word")]
    [InlineData("export", "list.md", "--to", "json", "-v", "7")]
    [InlineData("import", "list.md")]
    public void Wrong_usage_is_told_and_exits_with_2(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.StartsWith("surveygraph: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_is_never_overwritten()
    {
        var list = File("taxonomy.md", List);

        Assert.Equal(ExitCodes.Files, Run("export", list, "--to", "markdown", "-o", _folder).Code);
        Assert.Equal(List, System.IO.File.ReadAllText(list));
    }

    [Fact]
    public void Warnings_fail_a_strict_run_only()
    {
        var list = File("list.md", "## S\n- [First Paper of the List](https://arxiv.org/abs/2401.00001) ![](https://img.shields.io/badge/abs-2025.09-red)\n");

        Assert.Equal(ExitCodes.Fine, Run("export", list, "--to", "json").Code);
        Assert.Equal(ExitCodes.InputErrors, Run("export", list, "--to", "json", "--strict").Code);
        Assert.Equal("", Run("export", list, "--to", "json", "--quiet").Error);
    }

    [Fact]
    public void What_a_killed_run_left_is_cleaned_up()
    {
        var leftover = File("out/.papers.json.999999999.tmp", "half");

        Run("export", File("list.md", List), "--to", "json", "-o", Path.Combine(_folder, "out"));

        Assert.False(System.IO.File.Exists(leftover));
    }

    [Fact]
    public void Help_has_an_example_and_names_every_format()
    {
        var (code, output, _) = Run("export", "--help");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains("surveygraph export README.md --to bibtex,graphml,mermaid --output out", output, StringComparison.Ordinal);
        Assert.All(ExportFormats.All, format => Assert.Contains(format.Name, output, StringComparison.Ordinal));
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments) => RunWith("", arguments);

    private static (int Code, string Output, string Error) RunWith(string input, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = SurveyGraphCommand.Run(arguments, new(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input))));
        return (code, output.ToString(), error.ToString());
    }
}
