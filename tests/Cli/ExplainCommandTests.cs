using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

public sealed class ExplainCommandTests : IDisposable
{
    private const string Markdown = """
        # Awesome Tokens

        ## CVPR 2024 papers

        - **FastV**: [An Image is Worth 1/2 Tokens](https://arxiv.org/abs/2403.06764) ![](https://img.shields.io/badge/ECCV-2024-blue) [![](https://img.shields.io/github/stars/pkunlp-icler/FastV)](https://github.com/pkunlp-icler/FastV)
        - [Filter, Correlate, Compress](https://arxiv.org/abs/2411.17686) ![](https://img.shields.io/badge/abs-2025.05-red)
        """;

    private const string Bib = """
        @inproceedings{chen2024fastv,
          title = {An Image is Worth 1/2 Tokens},
          author = {Chen, Liang and Zhao, Haozhe},
          booktitle = {ECCV},
          year = {2024},
          month = sep,
          pages = {19--35},
          eprint = {2403.06764},
          archiveprefix = {arXiv},
        }
        """;

    private const string OtherBib = """
        @misc{chen2024image,
          title = {An Image is Worth 1/2 Tokens},
          author = {L. Chen and others},
          year = {2023},
          eprint = {2403.06764},
          archiveprefix = {arXiv},
          pages = {1--9},
        }
        """;

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_papers_are_a_table_with_a_row_for_each_place()
    {
        var (code, output, error) =
            Run("explain", _folder.Write("list.md", Markdown), _folder.Write("refs.bib", Bib),
                _folder.Write("other.bib", OtherBib), "--all");

        Assert.Equal((ExitCodes.Fine, ""), (code, error));
        var (list, other) = (_folder.Path("list.md"), _folder.Path("other.bib"));
        string[] rows =
        [
            "paper,field,value,file,line,column,rule,says,lost",
            $"chen2024fastv,short name,FastV,{list},5,5,text,FastV,",
            $"chen2024fastv,pages,19--35,{other},1,1,field pages,1--9,another entry speaks for this field",
            "filter2025correlate,key,filter2025correlate,,,,,,",
            $"filter2025correlate,arXiv,2411.17686,{list},6,3,link,2411.17686,",
        ];
        Assert.Equal(rows, output.ReplaceLineEndings("\n").Split('\n').Where(rows.Contains));
        // With --all there is no KEY: the last word is an input too.
        Assert.Equal(ExitCodes.Usage, Run("explain", list, "chen2024fastv", "--all").Code);
    }

    [Fact]
    public void Errors_in_the_input_are_in_the_exit_code()
    {
        var bib = _folder.Write("refs.bib", Bib + "@misc{broken, {No end");

        Assert.Equal(ExitCodes.InputErrors, Run("explain", bib, "--all").Code);
        Assert.Equal(ExitCodes.InputErrors, Run("explain", bib, "chen2024fastv").Code);
    }

    [Fact]
    public void Each_field_has_its_value_its_places_and_what_lost_there()
    {
        var (code, output, error) =
            Run("explain", _folder.Write("list.md", Markdown), _folder.Write("refs.bib", Bib),
                _folder.Write("other.bib", OtherBib), "chen2024fastv");

        Assert.Equal((ExitCodes.Fine, ""), (code, error));
        AssertBlock(output, "venue", "ECCV (European Conference on Computer Vision)",
            "list.md:5:79  badge",
            "list.md:3:1  heading  not CVPR: a heading speaks only for entries that name no venue",
            "refs.bib:4:3  field booktitle");
        AssertBlock(output, "date", "2024-09",
            "list.md:5:14  arXiv id  not 2024-03: the preprint's month, not that of ECCV",
            "list.md:5:79  badge",
            "list.md:3:1  heading",
            "refs.bib:5:3  field year",
            "other.bib:4:3  field year  not 2023: this entry does not speak for ECCV");
        AssertBlock(output, "authors", "Liang Chen; Haozhe Zhao",
            "refs.bib:3:3  field author",
            "other.bib:3:3  field author  not L. Chen: 1 of 2 names");
        AssertBlock(output, "key", "chen2024fastv",
            "refs.bib:1:1  key",
            "other.bib:1:1  key  not chen2024image: the paper has one key only");
        AssertBlock(output, "code", "https://github.com/pkunlp-icler/FastV",
            "list.md:5:129  link badge",
            "list.md:5:129  star badge");
        AssertBlock(output, "short name", "FastV", "list.md:5:5  text");
        AssertBlock(output, "type", "inproceedings",
            "refs.bib:1:1  entry type",
            "other.bib:1:1  entry type  not misc: another one is stated before");
        AssertBlock(output, "pages", "19--35",
            "refs.bib:1:1  field pages",
            "other.bib:1:1  field pages  not 1--9: another entry speaks for this field");
        AssertBlock(output, "section", "CVPR 2024 papers", "list.md:3:1  heading");
        Assert.Contains("\nentry       " + _folder.Path("list.md:5:1\n"), output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_of_submission_that_a_badge_contradicts_is_shown_with_the_warning()
    {
        var (_, output, _) = RunWith(Markdown, "explain", "-", "2411.17686", "--from", "markdown");

        AssertBlock(output, "date", "2025-05",
            "-:6:3  arXiv id  not 2024-11: a stated date counts more than the month of submission",
            "-:6:67  badge",
            "-:3:1  heading  not 2024: a heading speaks only for entries that state no date");
        AssertBlock(output, "key", "filter2025correlate", "made: no source gives one");
        Assert.Contains("\nfindings  -:6:67: warning SG0201: the list says 2025-05", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://arxiv.org/pdf/2403.06764v3.pdf#page=2")]
    [InlineData("arXiv:2403.06764")]
    [InlineData("https://doi.org/10.48550/arXiv.2403.06764")]
    [InlineData("CHEN2024IMAGE")]
    [InlineData("worth 1/2 tokens")]
    public void A_paper_is_found_by_any_key_identifier_or_link_and_by_words_of_its_title(string reference)
    {
        var (code, output, _) =
            Run("explain", _folder.Write("list.md", Markdown), _folder.Write("refs.bib", Bib),
                _folder.Write("other.bib", OtherBib), reference);

        Assert.Equal(ExitCodes.Fine, code);
        Assert.StartsWith("key         chen2024fastv\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_no_paper_has_is_told_with_the_nearest_ones()
    {
        var (code, output, error) = RunWith(Bib, "explain", "-", "--from", "bibtex", "chen2024fastw");

        Assert.Equal((ExitCodes.InputErrors, ""), (code, output));
        Assert.Equal("surveygraph: no paper is called 'chen2024fastw'; the nearest keys are chen2024fastv\n", error);
    }

    [Fact]
    public void Words_of_several_titles_are_told_with_their_keys()
    {
        const string Aim = "@misc{aim1, title={AIM: Adaptive Inference}}\n@misc{aim2, title={AIM: Let Any}}";

        var (code, _, error) = RunWith(Aim, "explain", "-", "--from", "bibtex", "AIM");

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.Equal("surveygraph: 2 papers go with 'AIM'; name one by its key:\n  aim1  AIM: Adaptive Inference\n  aim2  AIM: Let Any\n", error);
    }

    [Fact]
    public void The_whole_name_of_an_author_comes_before_its_words_in_two_names()
    {
        const string Two = "@misc{one, title={Folds}, author={Ann Lee}}\n"
            + "@misc{two, title={Bends}, author={Ann Chen and Bo Lee}}";

        var (code, output, _) = RunWith(Two, "explain", "-", "--from", "bibtex", "Ann Lee");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Equal("one", output.Split('\n')[0].Split(' ')[^1]);
    }

    [Theory]
    [InlineData("Ann Lee", "lee1")]
    [InlineData("lee 2021", "lee1")]
    [InlineData("Lee and Roe 2021", "lee1")]
    [InlineData("Lee et al. 2022", "lee2")]
    [InlineData("roe boxes", "lee1")]
    [InlineData("FoldV", "fold")]
    [InlineData("folding boxes", "lee1")]
    [InlineData("oldVid", "foldvid")]
    public void A_paper_is_found_by_its_name_its_authors_and_its_year(string words, string key)
    {
        const string Papers = """
            @misc{lee1, title={Folding Boxes}, author={Lee, Ann and Roe, Cy}, year=2021}
            @misc{lee2, title={Folding Sheets}, author={Lee, Bo and others}, year=2022}
            @misc{fold, title={FoldV: Cutting Sheets}, author={Ortiz, Eve}, year=2023}
            @misc{foldvid, title={FoldVid}, author={Ortiz, Eve}, year=2024}
            """;

        var (code, output, _) = RunWith(Papers, "explain", "-", "--from", "bibtex", words);

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Equal(key, output.Split('\n')[0].Split(' ')[^1]);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("explain", "list.md")]
    [InlineData("explain", "-", "key")]
    [InlineData("explain", "list.xyz", "key")]
    [InlineData("explain", "list.md", "key", "--from")]
    public void Wrong_usage_is_told_and_exits_with_2(params string[] arguments) =>
        Assert.Equal(ExitCodes.Usage, Run(arguments).Code);

    private void AssertBlock(string output, string field, string value, params string[] places)
    {
        var lines = output.Replace(_folder.Path("").TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
            "", StringComparison.Ordinal).Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith(field + " ", StringComparison.Ordinal));
        Assert.True(start >= 0, $"no {field} in\n{output}");
        Assert.Equal(value, lines[start][field.Length..].Trim());
        Assert.Equal(places, lines.Skip(start + 1)
            .TakeWhile(line => line.StartsWith("            ", StringComparison.Ordinal)).Select(line => line.Trim()));
    }
}
