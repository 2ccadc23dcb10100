using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

public class MisspellingTests
{
    [Theory]
    [InlineData("Unknown option '--ouput'; did you mean --output?", "export", "list.md", "--to", "json", "--ouput",
        "out")]
    [InlineData("Unknown option '--ouput'; did you mean --output?", "export", "list.md", "--to", "json", "--ouput=out")]
    [InlineData("Unknown option '--out'; did you mean --output?", "export", "list.md", "--to", "json", "--out", "out")]
    [InlineData("Unknown option '--too'; did you mean --to?", "export", "list.md", "--too", "json")]
    [InlineData("Unknown option '-to'; did you mean --to?", "export", "list.md", "-to", "bibtex")]
    [InlineData("Unknown option '-output'; did you mean --output?", "export", "list.md", "--to", "json", "-output=out")]
    [InlineData("Unknown option '--bogus'", "export", "list.md", "--to", "json", "--bogus")]
    [InlineData("Unknown option '--halp'; did you mean --help?", "formats", "--halp")]
    [InlineData("Unknown option '-x'", "export", "list.md", "--to", "json", "-x")]
    [InlineData("Unknown command 'exprot'; did you mean export?; known: export, explain, stats, formats", "exprot",
        "list.md", "--to", "json")]
    public void The_word_is_named_with_what_may_be_meant(string message, params string[] arguments)
    {
        var (code, output, error) = Run(arguments);

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Equal($"surveygraph: {message}", error.Split('\n')[0]);
        Assert.Equal(3, error.Split('\n').Length);
    }

    [Theory]
    [InlineData("Unknown format 'bibtx' for --to; did you mean bibtex?;", "export", "list.md", "--to", "bibtx")]
    [InlineData("Unknown format 'BibTeX' for --to; did you mean bibtex?;", "export", "list.md", "--to", "BibTeX")]
    [InlineData("Unknown format 'bib' for --to; did you mean bibtex or biblatex?;", "export", "list.md", "--to", "bib")]
    [InlineData("Unknown format 'gephi' for --to; did you mean graphml or gexf or nodes-csv?;", "export", "list.md",
        "--to", "gephi")]
    [InlineData("Unknown format 'pdf' for --to; known:", "export", "list.md", "--to", "pdf")]
    [InlineData("--to or --template is required; did you mean bibtex or biblatex?; formats:", "export", "list.md",
        "--output", "mine.bib")]
    [InlineData("--to or --template is required; formats:", "export", "list.md", "--output", "out")]
    [InlineData("Unknown format 'qqqqqq' for --to; known:", "export", "list.md", "--to", "qqqqqq")]
    [InlineData("Unknown format 'yml' for --from; did you mean yaml?;", "export", "a", "--from", "yml", "--to", "json")]
    [InlineData("Unknown format 'marckdown' for --from; did you mean markdown?;", "export", "a", "--from", "marckdown",
        "--to", "json")]
    [InlineData("Unknown view 'paper' for --view; did you mean papers?;", "export", "list.md", "--to", "json", "--view",
        "paper")]
    [InlineData("Unknown format 'txt' for --format; did you mean text?;", "stats", "list.md", "--format", "txt")]
    [InlineData("--sort is not 'yaer'; did you mean year?; known: source, key, year", "export", "list.md", "--to", "bibtex",
        "--sort", "yaer")]
    [InlineData("--key-scheme: 'methd' is neither a form nor a pattern; did you mean method?; known: scholar,", "export",
        "list.md", "--to", "bibtex", "--key-scheme", "methd")]
    [InlineData("--verbosity is not 'detail'; did you mean detailed?; known: quiet, minimal, normal, detailed", "export",
        "list.md", "--to", "bibtex", "-v", "detail")]
    [InlineData("--verbosity needs a value: --verbosity LEVEL; known: detailed, minimal, normal, quiet", "export",
        "list.md", "--to", "bibtex", "-v")]
    [InlineData("--to needs a value: --to FORMAT,...", "export", "list.md", "--to")]
    [InlineData("--protect needs a value: --protect WORDS; known: acronyms,", "export", "list.md", "--protect")]
    [InlineData("--path needs a value: --path KEY1 KEY2", "stats", "list.md", "--path", "a")]
    [InlineData("--output is given more than once", "export", "list.md", "--to", "json", "-o", "a", "-o", "b")]
    [InlineData("export needs INPUT: surveygraph export README.md", "export", "--to", "json")]
    [InlineData("explain needs INPUT... KEY: surveygraph explain README.md", "explain")]
    [InlineData("formats takes no 'list.md'", "formats", "list.md")]
    [InlineData("--max-authors is a whole number and not 'ten'", "export", "list.md", "--to", "bibtex",
        "--max-authors", "ten")]
    [InlineData("'csl-json' is a format and not a file; formats have commas between: --to bibtex,csl-json",
        "export", "list.md", "--to", "bibtex", "csl-json")]
    [InlineData("'papers.xlsx' is a workbook and no text: save its sheet as CSV", "export", "papers.xlsx", "--to", "json")]
    public void A_value_is_named_with_what_may_be_meant(string message, params string[] arguments)
    {
        var (code, _, error) = Run(arguments);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.StartsWith($"surveygraph: {message}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output", "mine.bib")]
    [InlineData("--to", "BibTeX", "--output", "refs.bib")]
    public void Of_a_file_for_no_known_format_nothing_else_is_said(params string[] arguments) =>
        Assert.DoesNotContain(
            "need a folder", Run(["export", "list.md", .. arguments]).Error, StringComparison.Ordinal);

    [Fact]
    public void A_value_may_stand_at_its_option() =>
        Assert.Equal(ExitCodes.Files, Run("export", "no.md", "-tbibtex").Code);

    [Fact]
    public void A_file_without_a_command_is_told_the_command()
    {
        using var folder = new CommandFolder();
        var list = folder.Write("list.md", List);

        Assert.StartsWith($"surveygraph: Unknown command '{list}'; did you mean 'surveygraph export {list}'?\n",
            Run(list, "--to", "json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void After_two_hyphens_everything_is_an_input() =>
        Assert.Equal("surveygraph: --no.md: there is no such file\n",
            Run("export", "--to", "json", "--", "--no.md").Error);
}
