using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

/// <summary>The options of bibliographies through the whole command.</summary>
public sealed class BibliographyOptionsTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_reach_the_file_and_the_kit_s_file()
    {
        var list = _folder.WriteList(4);

        var (_, output, _) = Run("export", list, "--to", "bibtex", "--protect", "words", "--arxiv-style", "misc",
            "--max-authors", "3", "--sort", "key", "--encoding", "unicode");
        Run("export", list, "--to", "latex", "--protect", "words", "--encoding", "unicode", "-o", _folder.Path("kit"));

        Assert.StartsWith("% Written by SurveyGraph for BibTeX: UTF-8, with braces", output, StringComparison.Ordinal);
        Assert.Contains("title         = {Paper 0 of the {List}},", output, StringComparison.Ordinal);
        Assert.Contains("{Paper 0 of the {List}},", File.ReadAllText(_folder.Path("kit", "refs.bib")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csl-json")]
    [InlineData("ris")]
    [InlineData("hayagriva")]
    public void The_order_is_for_every_bibliography(string format)
    {
        var bib = _folder.Write("refs.bib",
            "@misc{b, title={Second}, year=2020}\n@misc{a, title={First}, year=2021}\n");

        var (_, inOrder, _) = Run("export", bib, "--to", format);
        var (_, sorted, _) = Run("export", bib, "--to", format, "--sort", "key");

        Assert.True(inOrder.IndexOf("Second", StringComparison.Ordinal) < inOrder.IndexOf("First",
            StringComparison.Ordinal));
        Assert.True(sorted.IndexOf("First", StringComparison.Ordinal) < sorted.IndexOf("Second",
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json", "--sort", "key", "--sort is for bibtex, biblatex, latex, csl-json, ris, hayagriva")]
    [InlineData("biblatex", "--arxiv-style", "article", "--arxiv-style is for bibtex, latex")]
    [InlineData("bibtex", "--max-authors", "0", "--max-authors is a number from 1 on")]
    [InlineData("bibtex", "--max-authors", "many", "many")]
    [InlineData("bibtex", "--protect", "all", "--protect is not 'all'; known: acronyms, words, none")]
    public void What_no_format_listens_to_or_is_no_choice_is_told(string format, string option, string value,
        string message)
    {
        var (code, _, error) = Run("export", _folder.WriteList(2), "--to", format, option, value);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
