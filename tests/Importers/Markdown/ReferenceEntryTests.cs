using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Entries in the forms of bibliographies: names first, the title behind them, then venue and year.</summary>
public class ReferenceEntryTests
{
    private const string Link = "[[paper](https://arxiv.org/abs/2401.00001)]";

    /// <summary>
    /// The same three facts with names, title and venue set apart by nothing but the style's punctuation.
    /// </summary>
    [Theory]
    [InlineData("Ann Lee and Bo Chen, First Paper of the List, Journal of Things, 2019. " + Link)]
    [InlineData("Ann Lee and Bo Chen. First Paper of the List. Journal of Things, 2019. " + Link)]
    [InlineData("Ann Lee, Bo Chen: First Paper of the List. Journal of Things 2019 " + Link)]
    [InlineData("Ann Lee and Bo Chen. **First Paper of the List.** Journal of Things, 2019. " + Link)]
    [InlineData("Ann Lee and Bo Chen, *First Paper of the List*, Journal of Things 2019 " + Link)]
    [InlineData("Ann Lee, Bo Chen. \"First Paper of the List.\" *Journal of Things*, 2019. " + Link)]
    [InlineData("Ann Lee, Bo Chen, [First Paper of the List](https://arxiv.org/abs/2401.00001), Journal of Things, 2019")]
    [InlineData("Lee, Ann, and Bo Chen. First Paper of the List. Journal of Things (2019). " + Link)]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001) by Ann Lee and Bo Chen, Journal of Things, 2019")]
    [InlineData("First Paper of the List. Ann Lee, Bo Chen. Journal of Things, 2019. " + Link)]
    [InlineData("Lee, A., Chen, B.: First Paper of the List. In: Journal of Things. pp. 1–8 (2019) " + Link,
        "A. Lee; B. Chen")]
    [InlineData("[1] A. Lee and B. Chen, \"First Paper of the List,\" Journal of Things, vol. 3, no. 2, pp. 1-8, Mar. 2019. " + Link, "A. Lee; B. Chen")]
    [InlineData("A. Lee and B. Chen, \"First Paper of the List,\" Journal of Things, vol. 3, no. 2, pp. 1-8, Sep. 2019. " + Link, "A. Lee; B. Chen")]
    [InlineData("**First Paper of the List** (Journal of Things 2019)\n  - Ann Lee, Bo Chen\n  - " + Link)]
    [InlineData("First Paper of the List.\n  [[pdf]](https://arxiv.org/abs/2401.00001)\n  - Ann Lee, and Bo Chen. *Journal of Things*, 2019.")]
    public void Names_title_venue_and_year_are_told_apart(string entry, string authors = "Ann Lee; Bo Chen")
    {
        var paper = Only(entry);

        Assert.Equal("First Paper of the List", paper.Title);
        Assert.Equal(authors, string.Join("; ", paper.Authors));
        Assert.Equal(("Journal of Things", 2019), (paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal("2401.00001", paper.Identifiers.Arxiv?.Value);
    }

    [Theory]
    [InlineData("Lee, A., Chen, B. C., & van Dam, D. (2019). First Paper of the List. " + Link,
        "A. Lee; B. C. Chen; D. van Dam")]
    [InlineData("Lee, Ann and Chen, Bo and others. First Paper of the List. NIPS 2019. " + Link, "Ann Lee; Bo Chen …")]
    [InlineData("Lee A, Chen BC, et al. First Paper of the List. Nature, 2019. " + Link, "A Lee; BC Chen …")]
    [InlineData("Lee, Ann, et al. **First Paper of the List.** CIKM, 2019. " + Link, "Ann Lee …")]
    [InlineData("Lee, Ann B. \"First Paper of the List.\" Nature (2019). " + Link, "Ann B. Lee")]
    [InlineData("<[First Paper of the List](https://arxiv.org/abs/2401.00001)> by\tAnn Lee,\tBo Chen and Di Wu, NIPS, 2016.", "Ann Lee; Bo Chen; Di Wu")]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001) by Ann Lee, 2016.", "Ann Lee")]
    [InlineData("**First Paper of**\n  **the List.** AAAI, 2019. *Ann Lee, Bo Chen* " + Link, "Ann Lee; Bo Chen")]
    [InlineData("Who Reads the First Paper? In *ICML 2018*. " + Link, "", "Who Reads the First Paper?")]
    [InlineData("**First Paper of the List** *Ann Lee. Bo Chen, Di Wu2* " + Link, "Ann Lee; Bo Chen; Di Wu")]
    public void Names_may_have_the_family_name_first_or_stand_behind_the_title(
        string entry, string authors, string title = "First Paper of the List")
    {
        var paper = Only(entry);

        Assert.Equal(title, paper.Title);
        Assert.Equal(authors, string.Join("; ", paper.Authors) + (paper.HasMoreAuthors ? " …" : ""));
    }

    [Theory]
    [InlineData("Fast, Lean and Accurate: First Paper of the List " + Link,
        "Fast, Lean and Accurate: First Paper of the List")]
    [InlineData("Visual Grounding: First Paper of the List, CVPR 2019 " + Link,
        "Visual Grounding: First Paper of the List")]
    [InlineData("Deep Sets, NIPS 2017 " + Link, "Deep Sets")]
    [InlineData("Show, Attend and Tell. ICML 2015 " + Link, "Show, Attend and Tell")]
    public void Titles_that_look_like_names_are_titles(string entry, string title)
    {
        var paper = Only(entry);

        Assert.Equal(title, paper.Title);
        Assert.Empty(paper.Authors);
    }

    [Theory]
    [InlineData("First Paper of the List (SomeConf 2019)", "SomeConf", 2019)]
    [InlineData("First Paper of the List (VLDB 2021 from A. Author)", "VLDB", 2021)]
    [InlineData("First Paper of the List (Learning on Things, NIPS 2018)", "NeurIPS", 2018)]
    [InlineData("First Paper of the List, in *SomeConf* 2019", "SomeConf", 2019)]
    [InlineData("**First Paper of the List.** Some Journal, March 2019.", "Some Journal", 2019)]
    [InlineData("First Paper of the List (TKDE)", "TKDE", null)]
    public void A_title_with_a_venue_needs_no_link_and_the_venue_need_not_be_known(string entry, string venue,
        int? year)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", venue, year), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("[10.1000/182](https://doi.org/10.1000/182)")]
    [InlineData("[[10.1000/182](https://doi.org/10.1000/182)]")]
    [InlineData("[/10.1000/182](https://doi.org/10.1000/182)]")]
    public void An_identifier_for_words_of_a_link_is_no_title(string link)
    {
        var paper = Only("**First Paper of the List.** " + link);

        Assert.Equal(("First Paper of the List", "10.1000/182"), (paper.Title, paper.Identifiers.Doi?.Value));
    }

    [Fact]
    public void Labels_of_several_words_and_names_in_brackets_are_no_titles()
    {
        var paper = Only("**[R-CNN]** First Paper of the List | Ann Lee, et al. | **[CVPR' 14]** |[`[pdf]`](https://arxiv.org/abs/1311.00001) [`[official code - caffe]`](https://github.com/o/r)");

        Assert.Equal(("First Paper of the List", "R-CNN", "CVPR", 2014),
            (paper.Title, paper.ShortName, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(("Ann Lee", 1), (string.Join("; ", paper.Authors), paper.Repositories.Length));
    }

    [Theory]
    [InlineData("Ann Lee and Bo Chen. First Paper of the List. Journal of Things, 2019.")]
    [InlineData("[1] A. Lee and B. Chen, \"First Paper of the List,\" in Proc. of Things, 2019, pp. 1-8.")]
    [InlineData("Ann Lee, Bo Chen. [First Paper of the List](https://arxiv.org/abs/2401.00001). ICML 2019.")]
    public void A_reference_may_be_a_paragraph(string paragraph)
    {
        var list = new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{paragraph}\n"));

        Assert.Equal("First Paper of the List", Assert.Single(list.Bibliography.Papers).Title);
    }

    [Theory]
    [InlineData("First paper of the list. Ann Lee, Bo Chen. CHI 2020. [Notes](notes/a.md)", "Ann Lee; Bo Chen")]
    [InlineData("First paper of the list. Lee, Ann, and Bo Chen. CHI 2020.", "Ann Lee; Bo Chen")]
    [InlineData("First paper of the list. Lee, A., Chen, B. and Wu, C. CHI 2020.", "A. Lee; B. Chen; C. Wu")]
    [InlineData("<em>(2022-2-18)</em> First paper of the list. Ann Lee, et al. CHI 2020. [Notes](notes/a.md)", "Ann Lee")]
    [InlineData("Lee, Chen, Wu. First paper of the list. CHI’20", "Lee; Chen; Wu")]
    public void A_paragraph_may_be_a_title_names_and_a_venue(string paragraph, string authors)
    {
        var list = new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{paragraph}\n"));

        var paper = Assert.Single(list.Bibliography.Papers);
        Assert.Equal(("First paper of the list", "CHI", 2020), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(authors, string.Join("; ", paper.Authors));
    }

    [Fact]
    public void Family_names_before_a_link_are_those_of_its_authors_and_then_one_is_too()
    {
        var list = new MarkdownImporter().Import(new("list.md", "# List\n\n## Section\n\n"
            + "Lee, Chen, Wu. [First Paper of the List](https://a.edu/1.pdf). CHI'17\n\n"
            + "Lee: [Second Paper of the List](https://a.edu/2.pdf). FOLDS'18\n\n"
            + "Lee-Chen: [Third Paper of the List](https://a.edu/3.pdf). CHI'19\n\n"
            + "FoldNet: [Fourth Paper of the List](https://a.edu/4.pdf). CHI'19\n"));

        Assert.Equal(["Lee; Chen; Wu", "Lee", "Lee-Chen", ""],
            list.Bibliography.Papers.Select(paper => string.Join("; ", paper.Authors)));
    }

    [Fact]
    public void One_name_is_read_as_BibTeX_has_it_where_others_are()
    {
        var list = new MarkdownImporter().Import(new("list.md", "# List\n\n## Section\n\n"
            + "1. **First Paper of the List** `CHI 2017` [[paper]](https://a.edu/1.pdf)\n\n   *Lee, Ann and Chen, Bo*\n\n"
            + "1. **Second Paper of the List** `CHI 2018` [[paper]](https://a.edu/2.pdf)\n\n   *Wu, Cy*\n"));

        Assert.Equal(["Ann Lee; Bo Chen", "Cy Wu"],
            list.Bibliography.Papers.Select(paper => string.Join("; ", paper.Authors)));
    }

    [Fact]
    public void A_venue_may_stand_below_names_that_go_on_behind_the_title()
    {
        var paper = Only("**First Paper of the List.** \nAnn Lee, Bo B Chen.  \n*Some Journal of It, May 2021.*  \n"
            + "[paper](https://a.edu/1.pdf)");

        Assert.Equal(("Some Journal of It", "Ann Lee; Bo B Chen"), (paper.Venue?.Short, string.Join("; ", paper.Authors)));
    }

    [Theory]
    [InlineData("Lee L. ACM Transactions on Computer Systems, 1998, 16(2): 1:9.", "L Lee", "TOCS", 1998)]
    [InlineData("Lee, Ann. Some Press, Rome, 2017.", "Ann Lee", null, 2017)]
    [InlineData("Ann B. Lee, Bo Chen, Cy Wu. ACM Transactions on Computer Systems (TOCS), 2017.", "Ann B. Lee; Bo Chen; Cy Wu", "TOCS", 2017)]
    [InlineData("Lee, Ann.2017.", "Ann Lee", null, 2017)]
    [InlineData("Ann Lee and Bo Chen.2016.", "Ann Lee; Bo Chen", null, 2016)]
    [InlineData("Lee A, Chen B,Wu C. In: Proceedings of the International Conference on Machine Learning. Rome, Italy: ACM, 2016.",
        "A Lee; B Chen; C Wu", "ICML", 2016)]
    public void Names_stand_behind_a_linked_title_where_those_of_others_do(
        string behind, string authors, string? venue, int year)
    {
        var list = new MarkdownImporter().Import(new("list.md", "# List\n\n## Section\n\n"
            + string.Concat(Enumerable.Range(1, 4).Select(i =>
                $"- [Paper of the List, Part {i}](https://a.edu/{i}.pdf). Xu A, Yu B. SIGMOD, 2010.\n"))
            + $"- [Last Paper of the List](https://a.edu/9.pdf). {behind}\n"));

        var paper = list.Bibliography.Papers[^1];
        Assert.Equal((authors, venue, year),
            (string.Join("; ", paper.Authors), paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("(Ann Lee et al., Fold. Rev. Letters 5, 083802(2021))", "Ann Lee", "Fold. Rev. Letters")]
    [InlineData("(A. B. Lee and C. Wu, Fold. Rev. Letters 5, 120301 (2021))", "A. B. Lee; C. Wu", "Fold. Rev. Letters")]
    [InlineData("(Ann Lee et al., npj Computational Materials volume 6, Article number: 96 (2021))", "Ann Lee",
        "npj Computational Materials")]
    public void A_reference_in_brackets_below_a_title_is_that_of_its_paper(string line, string authors, string venue)
    {
        var paper = Only($"First paper of the list on folds\n  - {line}");

        Assert.Equal(("First paper of the list on folds", authors, venue, 2021),
            (paper.Title, string.Join("; ", paper.Authors), paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void A_magazine_between_a_year_and_a_title_is_no_person()
    {
        var paper = Only("Lee, A. (1991). Some Magazine. **First Paper of the List**. (Sept. 1991), 94-104.");

        Assert.Equal(("Some Magazine", "A. Lee"), (paper.Venue?.Short, string.Join("; ", paper.Authors)));
    }

    [Fact]
    public void A_journal_may_be_Chinese() =>
        Assert.Equal(("折纸学报", 2016), Only("**First Paper of the List.**\n*Ann Lee, Bo Chen.* 折纸学报 2016. "
            + "[paper](https://a.edu/1.pdf)") is var paper ? (paper.Venue?.Short, paper.Date?.Year ?? 0) : default);

    [Theory]
    [InlineData("Ann Lee and Bo Chen maintain this list. It grew out of our work, ICML 2019.")]
    [InlineData("Contributed by Ann Lee and Bo Chen. Last updated in March 2019.")]
    [InlineData("It was made by [Lee et al.](https://arxiv.org/abs/2401.00001) and refined by "
        + "**Many Long Things** (ICML 2019).")]
    [InlineData("- Removes single words (see [Lee et al. 2019](https://arxiv.org/abs/2401.00001))")]
    [InlineData("Our team, Ann Lee and others, wrote [A Survey of Many Long Things](https://arxiv.org/abs/2403.06764).")]
    public void Prose_is_no_reference(string paragraph)
    {
        var list = new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{paragraph}\n"));

        Assert.Empty(list.Bibliography.Papers);
    }

    [Theory]
    [InlineData("[Lee and Chen, 2020] First Paper of the List. [arXiv](https://arxiv.org/abs/2401.00001)", "Lee; Chen")]
    [InlineData("Lee & Chen (2020) [First Paper of the List](https://arxiv.org/abs/2401.00001)", "Lee; Chen")]
    [InlineData("Ann Lee (2020): [First Paper of the List](https://arxiv.org/abs/2401.00001)", "Ann Lee")]
    [InlineData("First Paper of the List by Ann Lee and Bo Chen (2020) [PDF](https://arxiv.org/abs/2401.00001)",
        "Ann Lee; Bo Chen")]
    [InlineData("**[1]** Lee, Ann, and Bo Chen. \"**First Paper of the List**.\" Nature 521.7 (2020): 1-9. "
        + "[[pdf]](https://arxiv.org/abs/2401.00001)", "Ann Lee; Bo Chen")]
    [InlineData("**Ann Lee and Bo Chen** - *First Paper of the List* (2020)", "Ann Lee; Bo Chen")]
    [InlineData("Lee A., Chen B. First Paper of the List // Some Journal. 2020. Vol. 3. P. 1-9.", "A. Lee; B. Chen")]
    public void Names_and_a_year_stand_before_a_title_or_behind_it(string entry, string authors)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", 2020), (paper.Title, paper.Date?.Year));
        Assert.Equal(authors.Replace(".", "", StringComparison.Ordinal),
            string.Join("; ", paper.Authors).Replace(".", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Titled_links_on_one_line_are_papers_of_their_own()
    {
        var list = new MarkdownImporter()
            .Import(new("list.md",
                "# List\n\n## Section\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001), "
            + "[Second Paper of the List](https://arxiv.org/abs/2401.00002); [Third Paper of the List](https://arxiv.org/abs/2401.00003)\n"));

        Assert.Equal(["First Paper of the List", "Second Paper of the List", "Third Paper of the List"],
            list.Bibliography.Papers.Select(paper => paper.Title));
    }

    private static Paper Only(string entry) =>
        Assert.Single(new MarkdownImporter()
            .Import(new("list.md", $"# List\n\n## Section\n\n- {entry}\n")).Bibliography.Papers);
}
