using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Titles that lead to files beside the list: notes on the paper, or the paper itself.</summary>
public class FileLinkTests
{
    [Theory]
    [InlineData("[A Title of One Paper](notes/a_title.md) [[arXiv](https://arxiv.org/abs/2001.00001)], ICML 2020")]
    [InlineData("[**A Title of One Paper**](./Title/) ICML 2020. *Ann Lee, Bo Chen* "
        + "([paper](https://arxiv.org/pdf/2001.00001.pdf))")]
    public void The_title_leads_to_notes_and_a_label_to_the_paper(string entry)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal(("A Title of One Paper", "ICML", 2020), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal("2001.00001", paper.Identifiers.Arxiv?.Value);
    }

    [Theory]
    [InlineData("- [A Title of One Paper](../notes/title.html), ICML 2020", 1)]
    [InlineData("- [A Title of One Paper](pdf/title.pdf)", 1)]
    [InlineData("| Paper | Venue |\n|---|---|\n| [A Title of One Paper](notes/a.md) | ICRA 2020 |", 1)]
    [InlineData("- [Papers about Folding Robots](folding.md)\n- [Papers about Flying Robots](flying.md)", 0)]
    [InlineData("- FoldNet, see [some notes about all of it](notes.md)", 0)]
    public void A_file_alone_is_no_paper_but_one_with_a_venue_or_a_pdf_is(string entries, int count) =>
        Assert.Equal(count, Import(entries).Length);

    [Fact]
    public void The_words_may_be_a_whole_reference()
    {
        var papers = Import("1. [Lee, Ann, Bo Chen, and Cy Wu. \"Lazy folds.\" *Some Journal* 75, no. 3 (2020): 1-9.](../a.html)\n"
            + "1. [Lee, A., B. M. Chen, and N. V. Wu (2022). The effect of folds: Evidence from paper. *Review of Folds*](../b.html)\n");

        Assert.Equal(["Lazy folds", "The effect of folds: Evidence from paper"], papers.Select(paper => paper.Title));
        Assert.Equal([2020, 2022], papers.Select(paper => paper.Date!.Value.Year));
        Assert.All(papers, paper => Assert.Equal(3, paper.Authors.Length));
        Assert.All(papers, paper => Assert.NotNull(paper.Venue));
    }

    [Fact]
    public void A_list_of_papers_may_be_nothing_but_links_to_notes() =>
        Assert.Equal(4, new MarkdownImporter().Import(new("list.md", "# Papers\n\n- [Folding Paper by Machines](./004)\n"
            + string.Concat(Enumerable.Range(1, 3).Select(i => $"- [Folding Sheets of Kind {i} by Machines](./00{i})\n"))))
            .Bibliography.Papers.Length);

    [Fact]
    public void Parts_of_a_list_of_papers_in_files_are_no_papers() =>
        Assert.Empty(new MarkdownImporter().Import(new("list.md", "# Papers\n\n- [Folding Machines](folding.md)\n"
            + "- [Large Sheets](topics/sheets/README.md)\n- [Robot Folding Academic Tree](./src/tree.md)\n"
            + "- [ACM Conference on Computer and Communications Security 2019](docs/ACM%20Conference.md)\n"))
            .Bibliography.Papers);

    [Theory]
    [InlineData("- Lee, A. [A Proof of the Folding Theorem](/papers/proof.pdf). In *9th Workshop on Folds*, 2025.")]
    [InlineData("- Lee, A. [A Proof of the Folding Theorem](/papers/proof.pdf). Master's thesis, Some University, 2025.")]
    public void A_pdf_of_the_site_is_as_good_as_one_on_the_web(string entry)
    {
        var paper = Assert.Single(Import(entry));

        Assert.Equal(("A Proof of the Folding Theorem", "A. Lee", 2025),
            (paper.Title, Assert.Single(paper.Authors).ToString(), paper.Date?.Year));
    }

    [Fact]
    public void The_code_of_an_emoji_stands_before_a_title_as_the_emoji_does() =>
        Assert.Equal("Folds Made Simple", Assert.Single(Import("* :scroll: [Folds Made Simple](folds.pdf)")).Title);

    [Fact]
    public void A_text_in_a_repository_is_no_code()
    {
        var paper = Assert.Single(Import("- [Folds Made Simple](https://arxiv.org/abs/2401.00001) "
            + "Notes: [Slides](https://github.com/o/r/blob/main/folds.pptx) [Notes](https://github.com/o/s/blob/main/n.md) "
            + "[code](https://github.com/o/t)"));

        Assert.Equal("https://github.com/o/t", Assert.Single(paper.Repositories).Url);
    }

    private static Paper[] Import(string entries) =>
        [.. new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{entries}\n")).Bibliography.Papers];
}
