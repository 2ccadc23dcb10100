using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What stands around a title says who wrote the paper, where it appeared, and that it is one.</summary>
public class EntryFactTests
{
    private const string Title = "[First Paper of the List](https://arxiv.org/abs/2401.00001)";

    [Theory]
    [InlineData(Title + " by Chen B O. 2019.", "B O Chen")]
    [InlineData(Title + " by Lee A. Web Things and Other Systems, 2019.", "A Lee")]
    [InlineData(Title + " by Lee A, De Witt B C. Things Today, 2019.", "A Lee; B C De Witt")]
    [InlineData(Title + " by Hoang M. Le, A V Lee and Bo Chen. ICML, 2019.", "Hoang M. Le; A V Lee; Bo Chen")]
    [InlineData(Title + " by da Luz, Ana Lia, and Bo Chen. ICML, 2019.", "Ana Lia da Luz; Bo Chen")]
    [InlineData("**First Paper of the List**(2019), Ann B Lee. [[pdf]](https://arxiv.org/abs/2401.00001)", "Ann B Lee")]
    [InlineData("**First Paper of the List**<br>*Ann Lee, Bo Chen..*<br>ICML 2019. [[PDF](https://a.edu/p.pdf)]",
        "Ann Lee; Bo Chen")]
    [InlineData("**First Paper of the List**<br>*[Ann Lee](https://github.com/lee), [Bo Chen](https://x.com/bo).*<br>"
        + "ICML 2019. [[PDF](https://a.edu/p.pdf)]", "Ann Lee; Bo Chen")]
    [InlineData("First Paper of the List.\n  [[pdf]](https://a.edu/p.pdf)\n"
        + "  - Ann Lee*, UC Berkeley; Bo Chen, University of X; Cy Wu. *ICML 2019*", "Ann Lee; Bo Chen; Cy Wu")]
    public void Names_are_read_as_lists_have_them(string entry, string authors)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal("First Paper of the List", paper.Title);
        Assert.Equal(authors, string.Join("; ", paper.Authors));
        Assert.Equal(2019, paper.Date?.Year);
    }

    [Fact]
    public void One_word_before_a_title_is_a_name_where_others_have_more() =>
        Assert.Equal(["Lee", "Chen"], Import("* Lee et al. **First Paper of the List.** WSDM, 2012.\n"
            + "* Chen. **Second Paper of the List.** WSDM, 2012.").Select(paper => paper.Authors[0].DisplayName));

    [Theory]
    [InlineData("- First Paper of the List [[paper]](https://a.edu/p.pdf)\n  - Ann Lee, Bo Chen. *Journal of Big Things*",
        "Journal of Big Things")]
    [InlineData("- " + Title + " by Wu C, Xu F. International Conference on Principles and Practice of Things, 2019.",
        "International Conference on Principles and Practice of Things")]
    [InlineData("- First Paper of the List, RecSys 2019 LBR, [[paper]](https://a.edu/p.pdf)", "RecSys")]
    [InlineData("**First Paper of the List, ICML 2019, [[paper]](https://a.edu/p.pdf).**", "ICML")]
    public void A_venue_is_whole_and_no_part_of_the_title(string entry, string venue)
    {
        var paper = Assert.Single(Import(entry));

        Assert.Equal(("First Paper of the List", venue), (paper.Title, paper.Venue?.Short));
    }

    [Theory]
    [InlineData("CVPR-2024-Papers")]
    [InlineData("CVPR_2024_Papers")]
    public void A_list_of_one_conference_says_so_in_its_title(string title)
    {
        var paper = Assert.Single(Import("- " + Title, title));

        Assert.Equal(("CVPR", 2024), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("a paper in small letters. Ann Lee et al.", "a paper in small letters", "Ann Lee")]
    [InlineData("Does it Read Things?. Ann Lee et al.", "Does it Read Things?", "Ann Lee")]
    [InlineData("Are You of the List? A Closer Look. Ann Lee et al.", "Are You of the List? A Closer Look", "Ann Lee")]
    public void A_paragraph_between_a_date_and_names_is_an_entry(string words, string title, string authors)
    {
        var paper = Assert.Single(Import($"\\[2024/01\\] {words} [\\[paper\\]](https://arxiv.org/abs/2401.00001)"));

        Assert.Equal((title, authors), (paper.Title, string.Join("; ", paper.Authors)));
    }

    [Theory]
    [InlineData("**First Paper of the List**\n\n- Paper(Oral): None\n- Code: https://github.com/o/r")]
    [InlineData("| Title | Repo | Paper |\n|---|---|---|\n| First Paper of the List | "
        + "[![GitHub](https://img.shields.io/github/stars/o/r)](https://github.com/o/r) "
        + "[![Corpus](https://img.shields.io/badge/Corpus-x-red)](https://a.edu/corpus) | - |")]
    [InlineData("- [First Paper of the List](https://first.a.edu/) <br> Ann Lee, Bo Chen, Cy Wu | "
        + "[Github](https://github.com/o/r)")]
    [InlineData("- [First Paper of the List](https://a.edu/book) by Chen B, Lee A. Some Press, 2019.")]
    [InlineData("- [First List]()", "First List Paper")]
    public void What_has_no_page_of_a_paper_yet_is_one_among_papers(
        string entry, string title = "First Paper of the List")
    {
        entry = entry.Replace("[First List]", $"[{title}]", StringComparison.Ordinal);
        var papers = Import("- [Second Paper of the List](https://arxiv.org/abs/2401.00002)\n\n" + entry);

        Assert.Equal(["Second Paper of the List", title], papers.Select(paper => paper.Title));
    }

    [Theory]
    [InlineData("- [Some Tool of Theirs](https://github.com/o/r) by Ann Lee and Bo Chen")]
    [InlineData("- [A Post on Some Papers](https://a.example/post) by Ann Lee, 2019.")]
    public void Names_beside_a_tool_or_a_post_make_no_paper(string entry) =>
        Assert.Single(Import("- [Second Paper of the List](https://arxiv.org/abs/2401.00002)\n" + entry));

    [Theory]
    [InlineData("[[paper]]((https://arxiv.org/abs/2401.00001))")]
    [InlineData("[[paper]](#https://arxiv.org/abs/2401.00001)")]
    public void An_address_is_read_through_its_slips(string link) =>
        Assert.Equal("2401.00001",
            Assert.Single(Import("- First Paper of the List, arxiv 2024, " + link)).Identifiers.Arxiv?.Value);

    [Fact]
    public void A_part_in_a_bullet_that_never_closes_is_no_section()
    {
        var papers = Import("- First Paper of the List. [[paper]](https://a.edu/p.pdf)\n"
            + "  - <details><summary>Digest</summary> It is about things.\n\n"
            + "- Second Paper of the List. [[paper]](https://a.edu/q.pdf)\n");

        Assert.All(papers, paper => Assert.Equal(["Section"], Assert.Single(paper.Sections).Path));
        Assert.Equal(2, papers.Length);
    }

    private static Paper[] Import(string entries, string title = "List") =>
        [.. new MarkdownImporter().Import(new("list.md", $"# {title}\n\n## Section\n\n{entries}\n")).Bibliography.Papers];
}
