using SurveyGraph.Cli;
using SurveyGraph.Tests.RealTools;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

/// <summary>What an existing .bib file keeps.</summary>
public sealed class KeepFileTests : IDisposable
{
    private const string Old = """
        % My references, by hand.
        @string{eccv = "European Conference on Computer Vision"}

        @InProceedings{Mine,
          TITLE = "First Paper of the List",  % the one
          booktitle = eccv # { (ECCV)}, pages = {1-5}, mynote = {read it},
          year=2024, eprint={2401.00001}, archiveprefix={arXiv}, url={https://arxiv.org/abs/2401.00001},
          month = jan
        }
        @comment{ not an entry }
        @book{hand, title={Only by Hand}, author={Ann Able}, publisher={X}, year=1999}
        """;

    private const string Grown = "# L\n\n## S\n\n- [A Newcomer Among Papers](https://arxiv.org/abs/2402.00002)\n"
        + "- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n";

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Formats => ["bibtex", "biblatex"];

    [Theory, MemberData(nameof(Formats))]
    public void A_list_that_did_not_change_leaves_every_byte(string format)
    {
        var list = _folder.WriteList(40);
        var bib = _folder.Path("refs.bib");
        Keep(list, format, bib);
        var first = File.ReadAllText(bib);

        Assert.Equal(ExitCodes.Fine, Keep(list, format, bib).Code);

        Assert.Equal(first, File.ReadAllText(bib));
    }

    [Theory]
    [InlineData("bibtex", "data/token-compression/papers.csv", "data/token-compression/taxonomy.yml")]
    [InlineData("biblatex", "data/token-compression/papers.csv", "data/token-compression/taxonomy.yml")]
    [InlineData("bibtex", "data/awesome-token-pruning.md")]
    [InlineData("biblatex", "tests/RealTools/inputs/hostile.md", "tests/RealTools/inputs/hostile.csv",
        "tests/RealTools/inputs/hostile.bib")]
    [InlineData("bibtex", "tests/Exporters/Bibtex/sources/scholar.bib", "tests/Exporters/Bibtex/sources/jabref.bib")]
    public void Inputs_of_every_kind_that_did_not_change_leave_every_byte(string format, params string[] inputs)
    {
        var bib = _folder.Path("refs.bib");
        string[] run = ["export", .. inputs.Select(Repository.Path), "--to", format, "--keep-file", bib, "-o", bib];
        Run(run);
        var first = File.ReadAllText(bib);

        Run(run);

        Assert.Equal(first, File.ReadAllText(bib));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_unless_the_run_makes_it()
    {
        var (list, bib) = (_folder.WriteList(40), _folder.Path("out", "refs.bib"));

        var (code, output, error) = Run("export", list, "--to", "bibtex", "--keep-file", bib);

        Assert.Equal((ExitCodes.Files, ""), (code, output));
        Assert.Equal($"surveygraph: {bib}: there is no such file for --keep-file\n", error);
        Assert.Equal(ExitCodes.Fine, Run(
            "export", list, "--to", "bibtex", "--keep-file", bib, "-o", _folder.Path("out")).Code);
    }

    [Fact]
    public void A_kept_file_may_be_an_input_and_the_output_too()
    {
        var bib = _folder.Write("old.bib", Old);
        var list = _folder.Write("list.md", Grown);
        Assert.Equal(ExitCodes.Fine, Run("export", list, bib, "--to", "bibtex", "--keep-file", bib, "-o", bib).Code);
        var together = File.ReadAllText(bib);
        _folder.Write("old.bib", Old);

        Keep(list, "bibtex", bib);

        Assert.Equal(File.ReadAllText(bib), together);
        Assert.StartsWith(Old, together, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Of_a_list_one_of_whose_papers_changed_one_entry_does(string format)
    {
        var list = _folder.WriteList(40);
        var bib = _folder.Path("refs.bib");
        Keep(list, format, bib);
        var before = Entries(bib);

        _folder.Write("list.md",
            File.ReadAllText(list).Replace("[Paper 7 of the List]", "[Paper 7, Renamed]", StringComparison.Ordinal));
        Keep(list, format, bib);

        var after = Entries(bib);
        Assert.Equal(before.Length, after.Length);
        var changed = Assert.Single(after.Except(before));
        Assert.Contains("{Paper 7, Renamed}", changed, StringComparison.Ordinal);
        Assert.StartsWith(before.Except(after).Single().Split(',')[0], changed, StringComparison.Ordinal);
    }

    [Theory, InlineData("\n"), InlineData("\r\n")]
    public void What_people_wrote_by_hand_stays_and_what_is_new_comes_last(string lineEnd)
    {
        var old = Old.ReplaceLineEndings(lineEnd);
        var bib = _folder.Write("old.bib", old);

        var (code, output, _) = Run("export", _folder.Write("list.md", Grown), "--to", "bibtex", "--keep-file", bib);

        Assert.Equal(ExitCodes.Fine, code);
        Assert.StartsWith(old + lineEnd + lineEnd + "@misc{newcomer2024among," + lineEnd, output,
            StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllText(bib));
    }

    [Fact]
    public void An_entry_of_which_more_is_known_keeps_its_key_its_place_and_its_fields()
    {
        var bib = _folder.Write("old.bib",
            Old.Replace(" eprint={2401.00001}, archiveprefix={arXiv},", "", StringComparison.Ordinal)
            .Replace(" url={https://arxiv.org/abs/2401.00001},", "", StringComparison.Ordinal));

        Keep(_folder.Write("list.md", Grown), "bibtex", bib);

        var text = File.ReadAllText(bib);
        Assert.StartsWith("% My references, by hand.\n@string{", text, StringComparison.Ordinal);
        Assert.Contains("\n\n@inproceedings{Mine,\n", text, StringComparison.Ordinal);
        Assert.Contains("  pages         = {1--5},\n", text, StringComparison.Ordinal);
        Assert.Contains("  mynote        = {read it},\n}\n@comment{ not an entry }\n@book{hand, title={Only by Hand}, ",
            text, StringComparison.Ordinal);
        Assert.Contains("  eprint        = {2401.00001},\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_kept_whole_is_not_written()
    {
        var list = _folder.Write("list.md", List);
        var binary = _folder.Path("refs.bib");
        File.WriteAllBytes(binary, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0, 0, 0, 13]);

        Assert.Equal(ExitCodes.Files, Keep(list, "bibtex", binary).Code);
        Assert.Equal(16, File.ReadAllBytes(binary).Length);
        Assert.Equal(ExitCodes.Usage,
            Run("export", list, "--to", "bibtex,biblatex", "--keep-file", binary, "-o", _folder.Path("out")).Code);
        Assert.Equal(ExitCodes.Usage, Run("export", list, "--to", "json", "--keep-file", binary).Code);
        Assert.Equal(ExitCodes.Usage, Run("export", list, "--to", "bibtex", "--keep-file", "").Code);
    }

    [Fact]
    public void A_broken_entry_stays_in_the_file()
    {
        var bib = _folder.Write("old.bib", "@misc{broken, {Never closed\n\n" + Old);

        var (code, _, _) = Keep(_folder.Write("list.md", List), "bibtex", bib);

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.StartsWith("@misc{broken, {Never closed\n\n" + Old, File.ReadAllText(bib),
            StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Keep(string list, string format, string bib) =>
        Run("export", list, "--to", format, "--keep-file", bib, "-o", bib);

    private static string[] Entries(string bib) => File.ReadAllText(bib).Split("\n@");
}
