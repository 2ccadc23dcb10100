using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>BibTeX that stands in a list: what it says belongs to the entry that it is of.</summary>
public class ListRecordTests
{
    private const string Entry = "- [Folding Tokens Twice](https://arxiv.org/abs/2401.00001)\n";

    private const string Record = """
        @inproceedings{roe2024folding,
          title     = {Folding Tokens Twice: On {ViT}s},
          author    = {Roe, Ann and Poe, Bea},
          booktitle = {European Conference on Computer Vision},
          pages     = {3--14},
          year      = {2024}
        }

        """;

    [Theory]
    [InlineData(Entry + "\n```bibtex\n" + Record + "```\n")]
    [InlineData(Entry + "  <details><summary>BibTeX</summary>\n\n  ```\n" + Record + "  ```\n  </details>\n")]
    [InlineData(Entry + "<details>\n<summary>Cite</summary>\n<pre>\n" + Record + "</pre></details>\n")]
    [InlineData("- [Folding Tokens Twice: On ViTs](https://example.org/p.pdf)\n- [Another Paper of the List](https://arxiv.org/abs/2401.00002)\n\n## BibTeX\n\n```\n" + Record + "```\n")]
    [InlineData("### FoldTwice\n\n**Folding Tokens Twice**, [paper](https://arxiv.org/abs/2401.00001)\n```\n" + Record
        + "```\n")]
    public void What_it_says_is_said_of_its_entry(string list)
    {
        list = "# List\n\n## Papers\n\n" + list;

        var paper = Import(list).Bibliography.Papers[0];

        Assert.Equal("roe2024folding", paper.Key?.Value);
        Assert.Equal(["Ann Roe", "Bea Poe"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(("ECCV", 2024), (paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal("3--14", paper.FieldOf("pages"));
        Assert.Single(paper.Origins);
        var author = Assert.Single(paper.Evidence, evidence => evidence.Field == PaperField.Authors);
        Assert.Contains("author ", author.Span.In(list), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# List\n\n## Papers\n\n" + Entry + "\n## Citation\n\n")]
    [InlineData("# List\n\n## Papers\n\n" + Entry + "\nPlease cite:\n\n")]
    [InlineData("# List\n\n")]
    public void That_of_the_list_itself_is_of_no_entry(string list)
    {
        var result =
            Import(list + "```\n@misc{own, title={Folding of Everything: A Survey of Tokens}, author={Doe, Joe}, year={2025}}\n```\n");

        Assert.All(result.Bibliography.Papers, paper => Assert.Empty(paper.Authors));
        var finding = Assert.Single(result.Diagnostics, finding => finding.Code == DiagnosticCodes.RecordWithoutEntry);
        Assert.Contains("Folding of Everything", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_identifier_is_another_paper()
    {
        var paper = Import("## Papers\n\n" + Entry
            + "```\n@misc{a, title={Folding Tokens Twice}, author={Roe, Ann}, eprint={2402.00009}, archiveprefix={arXiv}}\n```\n")
            .Bibliography.Papers[0];

        Assert.Empty(paper.Authors);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_is_no_error()
    {
        var result = Import("## Papers\n\n" + Entry + "```\n@misc{a, title = {never closed\n```\n");

        Assert.Single(result.Bibliography.Papers);
        var finding = Assert.Single(result.Diagnostics, finding => finding.Code == DiagnosticCodes.RecordWithoutEntry);
        Assert.Equal((Severity.Info, 5), (finding.Severity, finding.Span?.Line));
    }

    [Fact]
    public void An_address_of_mail_is_no_entry()
    {
        var result = Import("## Papers\n\n" + Entry
            + "```\n@misc{a, title={Folding of Everything}}\n```\n\nAsk [ann@lee.me](mailto:ann@lee.me) or ann@lee.me (Ann).\n");

        Assert.Null(Assert.Single(result.Bibliography.Papers).Key);
    }

    private static ImportResult Import(string list) => new MarkdownImporter().Import(new SourceText("list.md", list));
}
