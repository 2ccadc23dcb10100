using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Entries of which a part stands where Markdown sees a block of its own.</summary>
public class LooseEntryTests
{
    private const string Links = "[paper](https://arxiv.org/abs/2401.00001) [code](https://github.com/o/r)";

    [Theory]
    [InlineData("**First Paper of the List** CVPR 2024\n\n*Ann Lee, Bo Chen*\n\n" + Links)]
    [InlineData("6. **First Paper of the List.** CVPR, 2024.\n\n" + Links + "\n\n    *Ann Lee, Bo Chen.*")]
    [InlineData("A word about what is below.\n7. **First Paper of the List.** CVPR, 2024. " + Links
        + "\n\n    *Ann Lee, Bo Chen.*")]
    public void A_paragraph_of_links_or_names_belongs_to_the_entry_before_it(string entry)
    {
        var paper = Assert.Single(Import(entry));

        Assert.Equal(("First Paper of the List", "CVPR", 2024), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(("Ann Lee; Bo Chen", "2401.00001"),
            (string.Join("; ", paper.Authors), paper.Identifiers.Arxiv?.Value));
        Assert.Single(paper.Repositories);
        Assert.Equal("Section", Assert.Single(paper.Sections).Title);
    }

    [Theory]
    [InlineData("- **First Paper of the List**\n- *Ann Lee, Bo Chen*\n- CVPR 2024\n- " + Links)]
    [InlineData("* **First Paper of the List** <br>\n* Ann Lee*, Bo Chen* <br>\nCVPR, 2024. " + Links)]
    [InlineData("**First Paper of the List**\n\nAnn Lee, Bo Chen\n\nCVPR 2024\n\n" + Links)]
    [InlineData("### First Paper of the List\n**Authors**: Ann Lee, Bo Chen\n\n"
        + "We say much of [others](https://arxiv.org/abs/2301.00002).\n\nCVPR 2024 " + Links)]
    [InlineData("### First Paper of the List\n\n> We say much.\n\nAnn Lee, Bo Chen, CVPR 2024\n\n" + Links)]
    [InlineData("First Paper of the List \\\nAnn Lee, Bo Chen \\\nCVPR 2024. " + Links)]
    [InlineData("Title: First Paper of the List\nAuthors: Ann Lee, Bo Chen\nVenue: CVPR 2024\nLinks: " + Links)]
    [InlineData("### First Paper of the List\n\nAuthors: Ann Lee, Bo Chen\n\n"
        + "Paper: https://arxiv.org/abs/2401.00001\n\nCode: https://github.com/o/r\n\nVenue: CVPR 2024")]
    public void A_paper_may_stand_on_several_bullets_or_paragraphs(string entry)
    {
        var paper = Assert.Single(Import(entry + "\n\n" + entry.Replace("First", "Other", StringComparison.Ordinal)
            .Replace("00001", "00003", StringComparison.Ordinal)), paper => paper.Title == "First Paper of the List");

        Assert.Equal(("CVPR", 2024, "Ann Lee; Bo Chen"),
            (paper.Venue?.Short, paper.Date?.Year, string.Join("; ", paper.Authors)));
        Assert.Equal(("2401.00001", 1, "Section"),
            (paper.Identifiers.Arxiv?.Value, paper.Repositories.Length, Assert.Single(paper.Sections).Title));
    }

    [Theory]
    [InlineData("*2. (CVPR 2024) First Paper of the List\n[[paper]](https://arxiv.org/abs/2401.00001) 2024.1\nNote:")]
    [InlineData("First Paper of the List (CVPR 2024)\n[[paper]](https://arxiv.org/abs/2401.00001)\nA word on it.")]
    public void A_line_above_one_that_starts_with_a_link_to_the_paper_is_its_title(string entry)
    {
        var paper = Assert.Single(Import(entry));

        Assert.Equal(("First Paper of the List", "CVPR", 2024), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void Numbered_lines_of_a_paragraph_are_entries_and_names_before_them_are_of_the_one_above()
    {
        var papers =
            Import("6. **First Paper of the List** " + Links + "\n\nA remark.\n7. **Second Paper of the List** "
            + "[paper](https://arxiv.org/abs/2401.00002)\n\n    *Di Wu, Eva Yu*\n 8. **Third Paper of the List** "
            + "[paper](https://arxiv.org/abs/2401.00003)\n\n    *Fay Xu, Gu Li*\n");

        Assert.Equal(["First Paper of the List", "Second Paper of the List", "Third Paper of the List"],
            papers.Select(paper => paper.Title));
        Assert.Equal(["", "Di Wu; Eva Yu", "Fay Xu; Gu Li"], papers.Select(paper => string.Join("; ", paper.Authors)));
        Assert.All(papers, paper => Assert.Equal("Section", Assert.Single(paper.Sections).Title));
    }

    [Theory]
    [InlineData("Ann Lee, Bo Chen [**First Paper of the List**](https://arxiv.org/abs/2401.00001) CVPR (2024)",
        "Ann Lee; Bo Chen")]
    [InlineData("d'Arc, J., Lee, A., & Chen, B. [**First Paper of the List**](https://arxiv.org/abs/2401.00001) CVPR (2024)", "J. d'Arc; A. Lee; B. Chen")]
    public void Names_before_a_link_need_no_mark_behind_them(string paragraph, string authors)
    {
        var paper = Assert.Single(Import(paragraph));

        Assert.Equal(("First Paper of the List", authors), (paper.Title, string.Join("; ", paper.Authors)));
    }

    [Theory]
    [InlineData("[Lee2018] A title of folds in small letters, *Nucl. Folds*, 2018, 59, p.066. [DOI](https://doi.org/10.1000/f.1)",
        "Nucl. Folds")]
    [InlineData("[Lee2018]A title of folds in small letters[J]. Fold Engineering, 2018, 602(7897): 414-419.[DOI](https://doi.org/10.1000/f.1)",
        "Fold Engineering")]
    [InlineData("[van der Lee2018] A title of folds in small letters. arXiv, 2018.", "arXiv")]
    [InlineData("[Lee-Chen2018] A title of folds in small letters. [DOI](https://doi.org/10.1000/f.1).", null)]
    public void The_key_of_a_citation_makes_an_entry_of_a_paragraph(string paragraph, string? venue)
    {
        var paper = Assert.Single(Import(paragraph));

        Assert.Equal(("A title of folds in small letters", venue, 2018), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("Lee2018", null)]
    [InlineData("Lee2018b", null)]
    [InlineData("Constraints'2018", "Constraints")]
    [InlineData("Neurocomputing2018", "Neurocomputing")]
    public void The_key_of_a_citation_is_no_venue(string key, string? venue)
    {
        var paper = Assert.Single(Import($"- [{key}] [First Paper of the List](https://arxiv.org/abs/2401.00001)"));

        Assert.Equal((venue, 2018), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("- Our survey paper: [A Survey of Many Long Things](https://arxiv.org/abs/2401.00001)\n")]
    [InlineData("See our work, [A Survey of Many Long Things](https://arxiv.org/abs/2401.00001)\n")]
    [InlineData("This list complements the survey below.\n\n"
        + "[**A Survey of Many Long Things**](https://arxiv.org/abs/2401.00001) **(many papers)**.\n")]
    [InlineData("We've told of all of them in our survey paper.\n\n[A Survey of Many Long Things](https://arxiv.org/abs/2401.00001).\n")]
    public void What_the_head_of_a_list_calls_ours_is_none_of_its_papers(string head) =>
        Assert.Empty(new MarkdownImporter()
            .Import(new("list.md", $"# List\n\n{head}\n## Section\n")).Bibliography.Papers);

    [Theory]
    [InlineData("Folding sheets of paper in the dark (**ICLR2023**) [[paper](https://pages.example/1.pdf)]", true)]
    [InlineData("Folding sheets of paper in the dark (Fold Engineering Practice 2023) [[paper](https://pages.example/1.pdf)] "
        + "[[code](https://github.com/o/r)]", true)]
    [InlineData("Folding sheets of paper (in the dark) [[paper](https://pages.example/1.pdf)]", false)]
    [InlineData("Please read of folding paper (ICLR 2023) [[paper](https://pages.example/1.pdf)]", false)]
    [InlineData("Folding sheets of paper in the dark (ICLR 2023) [[paper](https://pages.example/1.pdf)] was the first", false)]
    public void A_venue_and_a_year_in_brackets_before_a_link_make_an_entry_of_a_paragraph(string paragraph, bool isPaper) =>
        Assert.Equal(isPaper ? ["Folding sheets of paper in the dark"] : [], new MarkdownImporter()
            .Import(new("list.md", $"# L\n\n## S\n\n{paragraph}\n")).Bibliography.Papers.Select(paper => paper.Title));

    [Fact]
    public void Badges_below_a_title_are_its_links()
    {
        const string Badge = "<img alt=\"x\" src=\"https://img.shields.io/badge/-Link-informational?&style=flat\"/>";
        var papers = Import(string.Concat(Enumerable.Range(1, 2).Select(i => $"**A Title of Paper {i}**. ICML1{i}. \n\n"
            + $"<a href=\"http://arxiv.org/abs/1904.0000{i}\">{Badge}</a> "
            + $"<a href=\"https://github.com/o/r{i}\">{Badge}</a>\n\n"
            + "> Words about it.\n\n<br>\n\n")));

        Assert.Equal(["1904.00001", "1904.00002"], papers.Select(paper => paper.Identifiers.Arxiv?.Value));
        Assert.Equal(["r1", "r2"], papers.Select(paper => paper.Repositories.Single().Url[^2..]));
    }

    [Theory]
    [InlineData("> ", "")]
    [InlineData("", "  ")]
    [InlineData("", "<br>")]
    [InlineData("", "\\")]
    public void References_on_lines_of_one_paragraph_are_a_paper_each(string before, string behind)
    {
        string[] lines =
        [
            "Lee, A., & Chen, B. (2019). Folding sheets by machine. *Journal of Sheets*, 12(3), 4-19.",
            "A. Roe, \"A theory of creases,\" in *Proc. ICRA*, 2018, pp. 1-8.",
            "Wu, D., Kim, E., & Ray, F. (2021). Sheets at a scale that no one",
            "has seen. *Journal of Sheets*, 14(3), 4-19.",
        ];

        var papers = Import(string.Join("\n", lines.Select(line => before + line + behind)));

        Assert.Equal(["Folding sheets by machine", "A theory of creases"], papers.Take(2).Select(paper => paper.Title));
        Assert.StartsWith("Sheets at a scale that no one", papers[2].Title, StringComparison.Ordinal);
        Assert.Equal(["2 2019", "1 2018", "3 2021"],
            papers.Select(paper => $"{paper.Authors.Length} {paper.Date?.Year}"));
    }

    [Theory]
    [InlineData("[1]. Ann Lee, Bo Chen, Cy Roe. **First Paper of the List.** CVPR 2024")]
    [InlineData("[12] Ann Lee, Bo Chen, Cy Roe. **First Paper of the List.** CVPR, 2024")]
    [InlineData("- First paper of the list on folds\n  Ann Lee\\*, Bo Chen\\*, Cy Roe, **CVPR**, 2024 " + Links)]
    [InlineData("- First paper of the list on folds\n  Ann Lee, Bo Chen, Cy Roe\n  CVPR 2024 " + Links)]
    public void Names_and_numbers_around_a_title_are_no_part_of_it(string entry)
    {
        var paper = Assert.Single(Import(entry));

        Assert.StartsWith("First Paper of the List", paper.Title, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("CVPR", 2024, "Ann Lee; Bo Chen; Cy Roe"),
            (paper.Venue?.Short, paper.Date?.Year, string.Join("; ", paper.Authors)));
    }

    [Theory]
    [InlineData("These people folded all sheets with\nAnn Lee, Bo Chen, Cy Roe")]
    [InlineData("- The sheets on this page were folded by\n  Ann Lee, Bo Chen, Cy Roe")]
    [InlineData("[1] See the appendix for more on folds.")]
    [InlineData("[2019] Ann Lee folded sheets")]
    public void Names_below_a_sentence_make_no_paper(string entry) => Assert.Empty(Import(entry));

    [Theory]
    [InlineData("- [Paper] https://arxiv.org/abs/2401.00001\n- [Code] https://github.com/o/r")]
    [InlineData("- Paper https://arxiv.org/abs/2401.00001\n- Code https://github.com/o/r")]
    public void The_name_of_a_link_may_stand_before_its_address(string lines)
    {
        var paper = Assert.Single(Import("First Paper of the List on Folds\n" + lines));

        Assert.Equal(("First Paper of the List on Folds", "2401.00001", 1),
            (paper.Title, paper.Identifiers.Arxiv?.Value, paper.Repositories.Length));
    }

    [Theory]
    [InlineData("**FoldNet (RSS 2023)** Some Title of Words for Folds ", "Some Title of Words for Folds")]
    [InlineData("**FoldNet(RSS2023)(arxiv2022.12)** FoldNet: Some Title of Words ", "FoldNet: Some Title of Words")]
    [InlineData("**FoldNet (RSS 2023)** some title of words for folds ", "some title of words for folds")]
    public void A_name_and_a_venue_in_bold_stand_before_a_title(string entry, string title)
    {
        var paper = Assert.Single(Import($"- {entry}{Links}"));

        Assert.Equal((title, "FoldNet", "RSS", 2023),
            (paper.Title, paper.ShortName, paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void A_cell_whose_link_is_an_emoji_leads_to_the_paper()
    {
        var paper = Assert.Single(Import("| Title | Year | Files | More |\n|---|---|---|---|\n"
            + "| First Paper of the List | 2024 | [:ledger:](https://arxiv.org/abs/2401.00001) "
            + "| [code](https://a.example/b) |"));

        Assert.Equal("2401.00001", paper.Identifiers.Arxiv?.Value);
        Assert.Empty(paper.Tags);
    }

    private static Paper[] Import(string entries) =>
        [.. new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{entries}\n")).Bibliography.Papers];
}
