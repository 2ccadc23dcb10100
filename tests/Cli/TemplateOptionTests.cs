using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

/// <summary><c>--template FILE</c>, beside <c>--to</c> or alone.</summary>
public sealed class TemplateOptionTests : IDisposable
{
    private const string Template = "{{ for paper in papers }}{{ paper.title | markdown }}\n{{ end }}";

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_template_alone_goes_to_standard_output()
    {
        var (code, output, _) = Run("export", List(), "--template", _folder.Write("t.md.scriban", Template));

        Assert.Equal((ExitCodes.Fine, "First Paper of the List\n"), (code, output));
    }

    [Theory]
    [InlineData("list.txt.scriban", "list.txt")]
    [InlineData("list.txt.SBN", "list.txt")]
    [InlineData("list.txt", "list.txt")]
    public void Its_document_has_its_name(string template, string document)
    {
        var (code, _, error) =
            Run("export", List(), "--to", "json", "--template", _folder.Write(template, Template), "-o",
                _folder.Path("out"));

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Equal([document, "papers.json"], _folder.FilesIn("out"));
        Assert.Contains($"wrote papers.json, {document} to", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_templates_are_several_documents()
    {
        var (code, _, _) = Run(
            "export", List(), "--template", _folder.Write("a.md.scriban", Template), "--template",
            _folder.Write("b.md.scriban", "b"), "-o", _folder.Path("out"));

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Equal(["a.md", "b.md"], _folder.FilesIn("out"));
    }

    [Fact]
    public void A_file_may_be_named_for_one_template()
    {
        var (code, _, _) =
            Run("export", List(), "--template", _folder.Write("a.md.scriban", Template), "-o",
                _folder.Path("out", "index.md"));

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Equal(["index.md"], _folder.FilesIn("out"));
    }

    [Fact]
    public void A_template_that_cannot_be_read_stops_the_run_before_anything_is_written()
    {
        var template = _folder.Write("t.md.scriban", "\n{{ for }}");

        var (code, _, error) = Run("export", List(), "--to", "json", "--template", template, "-o", _folder.Path("out"));

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.StartsWith($"{template}:2:", error, StringComparison.Ordinal);
        Assert.Contains("nothing written", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Path("out")));
    }

    [Fact]
    public void A_template_that_fails_leaves_its_old_document_and_takes_no_other_along()
    {
        var template = _folder.Write("t.md.scriban", "new {{ papers[0].tittle }}");
        _folder.Write("out/t.md", "old");

        var (code, _, error) = Run("export", List(), "--to", "json", "--template", template, "-o", _folder.Path("out"));

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.Contains($"{template}:1:18: error SG0707: Cannot get member with name tittle.\n", error,
            StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_folder.Path("out", "t.md")));
        Assert.Equal(["papers.json", "t.md"], _folder.FilesIn("out"));
    }

    [Theory]
    [InlineData("a.md.scriban", "a.md.sbn", "makes a.md")]
    [InlineData("table.md.scriban", null, "makes table.md")]
    [InlineData("REFS.BIB.scriban", null, "makes REFS.BIB")]
    [InlineData(".scriban", null, "names no file")]
    public void Two_documents_of_one_name_are_a_mistake(string first, string? second, string problem)
    {
        string[] templates =
            ["--template", _folder.Write(first, Template),
                .. second is null ? Array.Empty<string>() : ["--template", _folder.Write(second, Template)]];

        var (code, _, error) =
            Run(["export", List(), "--to", "table-md,bibtex", .. templates, "-o", _folder.Path("out")]);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_kit_is_not_written_over()
    {
        var (code, _, error) =
            Run("export", List(), "--to", "latex", "--template", _folder.Write("refs.bib.scriban", "mine"), "-o",
                _folder.Path("out"));

        Assert.Equal(ExitCodes.Files, code);
        Assert.Contains("two documents of this run have this name", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_is_never_written_over()
    {
        var template = _folder.Write("list.txt", Template);

        var (code, _, error) = Run("export", List(), "--template", template, "-o", _folder.Path(""));

        Assert.Equal(ExitCodes.Files, code);
        Assert.Contains("this is an input", error, StringComparison.Ordinal);
        Assert.Equal(Template, File.ReadAllText(template));
    }

    [Fact]
    public void Something_has_to_be_asked_for()
    {
        var (code, _, error) = Run("export", List());

        Assert.Equal(ExitCodes.Usage, code);
        Assert.StartsWith("surveygraph: --to or --template is required; formats: bibtex, ", error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_is_not_there_is_told() => Assert.Contains(
        "there is no such file", Run("export", List(), "--template", _folder.Path("none.md.scriban")).Error,
        StringComparison.Ordinal);

    private string List() => _folder.Write("list.md", CommandFolder.List);
}
