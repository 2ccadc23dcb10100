using SurveyGraph.Cli;
using SurveyGraph.Exporters;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

public sealed class SurveyGraphCommandTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_format_writes_its_file_into_a_folder_that_is_made()
    {
        var (code, output, error) =
            Run("export", _folder.Write("list.md", List), "--to",
                string.Join(',', ExportFormats.All.Select(format => format.Name)), "--output", _folder.Path("a", "b"));

        Assert.Equal((ExitCodes.Fine, ""), (code, output));
        Assert.All(ExportFormats.All, format => Assert.True(File.Exists(_folder.Path("a", "b", format.FileName))));
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
        var (code, output, error) =
            Run("export", _folder.Write("list.md", List), _folder.Path("no.md"), "--to", "json", "-o",
                _folder.Path("out"));

        Assert.Equal((ExitCodes.Files, ""), (code, output));
        Assert.EndsWith("no.md: there is no such file\n", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Path("out")));
    }

    [Fact]
    public void An_input_that_is_no_text_is_an_error_and_leaves_the_old_file()
    {
        var old = _folder.Write("out/papers.json", "old");

        var (code, _, error) =
            Run("export", _folder.Write("list.md", "\0\u0001binary"), "--to", "json", "-o", _folder.Path("out"));

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.Contains("list.md:1:1: error SG0102", error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(old));
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
    [InlineData("export", "https://example.org/README.md", "--to", "json")]
    [InlineData("export", "list.md", "--to", "graphml", "--view", "half")]
    [InlineData("export", "list.md", "--to", "json", "--view", "papers")]
    [InlineData("export", "list.md", "--to", "graphml", "--flavour", "gephy")]
    [InlineData("export", "list.md", "--to", "gexf", "--flavour", "yed")]
    [InlineData("export", "list.md", "--to", "gexf", "--parallel-edges", "fold")]
    [InlineData("export", "list.md", "--to", "turtle", "--parallel-edges", "merge")]
    [InlineData("export", "list.md", "--to", "mermaid", "--mermaid-length", "4999")]
    [InlineData("export", "list.md", "--to", "mermaid", "--mermaid-length", "many")]
    [InlineData("export", "list.md", "--to", "gexf", "--mermaid-length", "5000")]
    [InlineData("export", "list.md", "--to", "gexf", "--gexf-version", "1.1")]
    [InlineData("export", "list.md", "--to", "graphml", "--gexf-version", "1.2")]
    [InlineData("export", "list.md", "--to", "json", "--facets", "method")]
    [InlineData("export", "list.md", "--to", "latex", "--facets")]
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
        var list = _folder.Write("taxonomy.md", List);

        Assert.Equal(ExitCodes.Files, Run("export", list, "--to", "markdown", "-o", _folder.Path()).Code);
        Assert.Equal(List, File.ReadAllText(list));
    }

    [Fact]
    public void Warnings_fail_a_strict_run_only()
    {
        var list = _folder.Write("list.md",
            "## S\n- [First Paper of the List](https://arxiv.org/abs/2401.00001) ![](https://img.shields.io/badge/abs-2025.09-red)\n");

        Assert.Equal(ExitCodes.Fine, Run("export", list, "--to", "json").Code);
        Assert.Equal(ExitCodes.InputErrors, Run("export", list, "--to", "json", "--strict").Code);
        Assert.Equal("", Run("export", list, "--to", "json", "--quiet").Error);
    }

    [Fact]
    public void Without_a_word_the_command_shows_its_help()
    {
        var (code, output, error) = Run();

        Assert.Equal((ExitCodes.Fine, ""), (code, error));
        Assert.Contains("surveygraph export README.md", output, StringComparison.Ordinal);
        Assert.DoesNotContain("curl", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_an_example_and_names_every_format()
    {
        var (code, output, _) = Run("export", "--help");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains("surveygraph export README.md --to bibtex,graphml,mermaid --output out", output,
            StringComparison.Ordinal);
        Assert.All(ExportFormats.All, format => Assert.Contains(format.Name, output, StringComparison.Ordinal));
    }
}
