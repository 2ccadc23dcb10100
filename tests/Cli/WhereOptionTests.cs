using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

public sealed class WhereOptionTests : IDisposable
{
    private const string Table = "title,year,method\nFastV,2024,pruning\nToMe,2023,merging\n";

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_the_papers_that_meet_the_condition_are_written()
    {
        var (code, output, error) = Run(
            "export", _folder.Write("t.csv", Table), "--where", "year>=2024 and method=pruning", "--to", "bibtex");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains("FastV", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ToMe", output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 papers", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_are_of_the_papers_that_meet_the_condition() => Assert.Contains(
        "counts,papers,count,1", Run("stats", _folder.Write("t.csv", Table), "--where", "year=2023", "--format",
            "csv").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("year=1999", "error SG0709: --where: no paper meets the condition")]
    [InlineData("metod=pruning", "error SG0705: --where: no paper has the facet 'metod'; known: method; did you mean method?")]
    [InlineData("yaer=2024", "known: method; did you mean year?")]
    public void A_condition_that_no_paper_meets_leaves_old_files_as_they_are(string condition, string expected)
    {
        var old = _folder.Write("refs.bib", "% old");

        var (code, _, error) =
            Run("export", _folder.Write("t.csv", Table), "--where", condition, "--to", "bibtex", "-o", old);

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal("% old", File.ReadAllText(old));
    }

    [Fact]
    public void A_facet_is_called_by_its_label_in_any_script()
    {
        var table = _folder.Write("t.csv", "title,模态\nA picture,图像\nA text,文本\n");

        var papers = Run("export", table, "--where", "模态=图像", "--to", "csv").Output;

        Assert.Contains("facet:模态", papers, StringComparison.Ordinal);
        Assert.Contains("A picture", papers, StringComparison.Ordinal);
        Assert.DoesNotContain("A text", papers, StringComparison.Ordinal);
        Assert.StartsWith("| Title | 模态: 图像 |",
            Run("export", table, "--columns", "title,模态", "--to", "table-md").Output, StringComparison.Ordinal);
        Assert.Contains("; known: 模态\n", Run("export", table, "--where", "模=图像", "--to", "csv").Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_facets_none_are_named() => Assert.Contains(
        "--where: no paper has the facet 'method'; the inputs have no facets\n",
        Run("export", _folder.Write("t.csv", "title\nFastV\n"), "--where", "method=pruning", "--to", "bibtex").Error,
        StringComparison.Ordinal);

    [Fact]
    public void A_condition_that_cannot_be_read_is_wrong_usage()
    {
        var (code, _, error) = Run("export", _folder.Write("t.csv", Table), "--where", "year >", "--to", "bibtex");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("--where: character 7: a value is expected after year >", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_mistyped_is_told_with_its_name() => Assert.Contains(
        "> is for year and date, not for yaer; did you mean year?",
        Run("export", _folder.Write("t.csv", Table), "--where", "yaer>2020", "--to", "bibtex").Error,
        StringComparison.Ordinal);

    [Fact]
    public void Keys_are_those_of_all_papers()
    {
        var table = _folder.Write("t.csv", "title,authors,year\nA Study,Ann Lee,2023\nA Study II,Ann Lee,2023\n");

        var (_, all, _) = Run("export", table, "--to", "bibtex");
        var (_, part, _) = Run("export", table, "--to", "bibtex", "--where", "title='A Study II'");

        Assert.Contains(part[part.IndexOf('@', StringComparison.Ordinal)..], all, StringComparison.Ordinal);
    }
}
