using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

/// <summary>Merges beyond identifiers, and the keys that they replace, through the whole command.</summary>
public sealed class MergeOptionsTests : IDisposable
{
    private const string Bib = """
        @misc{chen2024fastv,
          title = {An Image is Worth Half of All Tokens},
        }
        @misc{Chen2024FastV,
          title = {Another Paper},
        }
        @misc{chen, eprint = {2403.06764}, archiveprefix = {arXiv},
          title = {FastV: An Image is Worth Half of All Tokens},
        }
        @misc{müller 2020,
          title = {Of Keys},
        }
        """;

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Similar_papers_are_proposed_joined_and_kept_apart()
    {
        var bib = _folder.Write("refs.bib", Bib);

        var (_, _, proposed) = Run("export", bib, "--to", "bibtex");
        var (_, joined, _) = Run("export", bib, "--to", "bibtex", "--merge-similar");
        var (_, parted, _) = Run("export", bib, "--to", "bibtex", "--merge-similar",
            "--decisions", _folder.Write("decisions.txt", "different: chen2024fastv | chen\n"));

        Assert.Contains($"{bib}:7:1: info SG0505: may be the same paper as {bib}:1:1: ", proposed,
            StringComparison.Ordinal);
        Assert.Equal((3, 4), (Count(joined), Count(parted)));
    }

    [Fact]
    public void An_explanation_knows_the_same_papers()
    {
        var (code, output, _) = RunWith(Bib, "explain", "-", "--from", "bibtex", "chen", "--merge-similar");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Matches("^key +chen2024fastv\n", output);
        Assert.Contains("\nentry     -:1:1\n          -:7:1\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys.csv", ',')]
    [InlineData("new/keys.tsv", '\t')]
    public void Replaced_keys_are_written_with_their_places(string name, char separator)
    {
        var bib = _folder.Write("refs.bib", Bib);

        var (code, _, error) = Run("export", bib, "--to", "bibtex", "--merge-similar", "--key-map", _folder.Path(name));

        string[][] rows =
        [
            ["old", "new", "file", "line"],
            ["chen2024fastv", "chen2024fastv", bib, "1"],
            ["chen", "chen2024fastv", bib, "7"],
            ["Chen2024FastV", "Chen2024FastVb", bib, "4"],
            ["müller 2020", "keys", bib, "10"],
        ];
        Assert.Equal(ExitCodes.Fine, code);
        Assert.Equal(string.Concat(rows.Select(row => string.Join(separator, row) + "\n")),
            File.ReadAllText(_folder.Path(name)));
        Assert.Contains($"written to standard output, wrote {_folder.Path(name)} (", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_decisions_that_cannot_be_read_stops_the_run_and_is_never_overwritten()
    {
        var bib = _folder.Write("refs.bib", Bib);
        var decisions = _folder.Write("decisions.txt", "# none\n");

        Assert.Equal(ExitCodes.Files, Run("export", bib, "--to", "json", "--decisions", _folder.Path("no.txt")).Code);
        Assert.Equal(ExitCodes.Files,
            Run("export", bib, "--to", "json", "--decisions", decisions, "--key-map", decisions).Code);
        Assert.Equal("# none\n", File.ReadAllText(decisions));
        Assert.Equal(ExitCodes.Usage, Run("export", bib, "--to", "json", "--decisions", "").Code);
        Assert.Equal(ExitCodes.InputErrors, Run("export", bib, "--to", "json", "--decisions", bib).Code);
    }

    private static int Count(string bibtex) => bibtex.Split("\n@").Length - 1;
}
