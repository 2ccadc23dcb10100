using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What citation styles, programs that copy references and habits of lists leave around a title.</summary>
public class ReferenceStyleTests
{
    private const string Link = "[[pdf]](https://example.org/p.pdf)";

    [Theory]
    [InlineData("First Paper of the List. arXiv:2401.00001")]
    [InlineData("First Paper of the List. Lee, Ann & Chen, Bo Di. arXiv: 2401.00001")]
    [InlineData("First Paper (of the List). Lee, Ann et al. arXiv:2401.00001", "First Paper (of the List)")]
    [InlineData("Deep Sets. Lee, Ann et al. arXiv:2401.00001", "Deep Sets")]
    [InlineData("small letters for a title. Lee, Ann & Chen, Bo. arXiv:2401.00001", "small letters for a title")]
    public void An_identifier_in_words_ends_a_title_and_makes_a_paper(string entry,
        string title = "First Paper of the List")
    {
        var paper = Only(entry);

        Assert.Equal((title, "2401.00001"), (paper.Title, paper.Identifiers.Arxiv?.Value));
    }

    [Theory]
    [InlineData("Lee A. A first paper. Some Biol. 2019 Mar 4;21(1):12. doi: 10.5072/x.", "A Lee", "Some Biol", 3)]
    [InlineData("Garcia Lopez A, De Winter B, Lee CD, Chen E. A first paper. Cell Things. 2019 Mar;2(1):1-9. PMID: 1.",
        "A Garcia Lopez; B De Winter; CD Lee; E Chen", "Cell Things", 3)]
    [InlineData("Lee-Diaz, Ann B., and Bo Chen. \"A first paper.\" Some Journal, 2019.", "Ann B. Lee-Diaz; Bo Chen",
        "Some Journal", null)]
    [InlineData("Lee, Ann, and Bo Chen. \"A first paper.\" Biometrika 70, no. 1 (2019): 41-55.", "Ann Lee; Bo Chen",
        "Biometrika", null)]
    [InlineData("Lee-Diaz & Chen. \"A first paper.\" LREC. 2019.", "Lee-Diaz; Chen", "LREC", null)]
    [InlineData("Lee and Chen 2019: A first paper", "Lee; Chen", null, null)]
    [InlineData("Lee et al. (2019) : A first paper", "Lee", null, null)]
    public void The_words_of_a_link_may_be_a_whole_reference(string words, string authors, string? venue, int? month)
    {
        var paper = Only($"[{words}](https://example.org/p.pdf)");

        Assert.Equal(("A first paper", authors), (paper.Title, string.Join("; ", paper.Authors)));
        Assert.Equal((venue, 2019, month), (paper.Venue?.Short, paper.Date?.Year, paper.Date?.Month));
    }

    [Fact]
    public void A_title_in_quotation_marks_may_have_a_title_in_it() => Assert.Equal(
        "Comment on \"Folded Maps\" by Lee and Chen",
        Only("[Diaz, Cleo, and Di Wu. \"Comment on \"Folded Maps\" by Lee and Chen.\" (2019).](https://example.org/p.pdf)")
            .Title);

    [Theory]
    [InlineData("Fleming, Bo, et al., First Paper of the List, ICCV, 2019. " + Link, "Bo Fleming")]
    [InlineData("Lee, Jingjing, et al., First Paper of the List, ICCV, 2019. " + Link, "Jingjing Lee")]
    [InlineData("Tingting Lee and Bo Wu, First Paper of the List, ICCV, 2019. " + Link, "Tingting Lee; Bo Wu")]
    [InlineData("First Paper of the List. Lee, Ann & Chen, Bo. ICCV 2019", "Ann Lee; Bo Chen")]
    [InlineData("First Paper of the List. Li, Hao Di et al. ICCV 2019", "Hao Di Li")]
    [InlineData("First Paper of the List. Xu, Yixing et al. (SOMELAB) ICCV 2019", "Yixing Xu")]
    [InlineData("Lee A, Chen B, Diaz C. A First Paper of the List. ICCV, 2019. " + Link, "A Lee; B Chen; C Diaz",
        "A First Paper of the List")]
    [InlineData("Lee A, Chen B H, Diaz C D E, et al. First Paper of the List[C]//ICCV 2019. " + Link,
        "A Lee; B H Chen; C D E Diaz")]
    [InlineData("Lee, Ann. \"First Paper of the List.\" ICCV 2019. " + Link, "Ann Lee")]
    [InlineData("[First Paper of the List](https://example.org/p.pdf) by Lee, Ann and Chen, Bo C and Diaz, Cleo, ICCV, 2019.", "Ann Lee; Bo C Chen; Cleo Diaz")]
    [InlineData("[First Paper of the List](https://example.org/p.pdf) by Ann Lee, Bo Chen, "
        + "OpenAI Di Wu, Eva Yu, and Fay Xu, ICCV 2019.",
        "Ann Lee; Bo Chen; Di Wu; Eva Yu; Fay Xu")]
    [InlineData("[First Paper of the List](https://example.org/p.pdf) by Lee A B, Chen C. ICCV, 2019.",
        "A B Lee; C Chen")]
    [InlineData("[First Paper of the List](https://example.org/p.pdf). A van den Oord, Bo Chen. ICCV 2019.",
        "A van den Oord; Bo Chen")]
    [InlineData("[First Paper of the List](https://example.org/p.pdf), ICCV 2019. 与 CF 结合，多种方法一起训练模型", "")]
    public void Names_are_read_in_whatever_order_a_style_has_them(
        string entry, string authors, string title = "First Paper of the List")
    {
        var paper = Only(entry);

        Assert.Equal((title, authors), (paper.Title, string.Join("; ", paper.Authors)));
        Assert.Equal(("ICCV", 2019), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("**First Paper of the List** (2019), ICCV 2019, Lee, Ann B., et al. " + Link, "Ann B. Lee", "ICCV")]
    [InlineData("**First Paper of the List** (2019), Some Folds 2019, Lee, Ann, et al. " + Link, "Ann Lee", "Some Folds")]
    [InlineData("**First Paper of the List** (2019), Neurocomputing, Lee, Ann, et al. " + Link, "Ann Lee", "Neurocomputing")]
    [InlineData("**First Paper of the List** [2019]  \n  Lee, Ann.  \n  [Some Hold. Fold. Lett. (2019)](https://doi.org/10.1000/1)",
        "Ann Lee", "Some Hold. Fold. Lett.")]
    [InlineData("**First Paper of the List** [2019]  \n  Ann Lee, and Bo Chen  \n  [Current Folds 79 (2019)](https://doi.org/10.1000/1)",
        "Ann Lee; Bo Chen", "Current Folds")]
    [InlineData("**First Paper of the List** [2019]  \n  Ann Lee, Bo Chen  \n  [J. Fold. Hold. 2019, 62, 10, 2269–2279](https://doi.org/10.1000/1)",
        "Ann Lee; Bo Chen", "J. Fold. Hold.")]
    [InlineData("First Paper of the List, Ann Lee, 2019 " + Link, "Ann Lee", null)]
    [InlineData("First Paper of the List, FOLDS 2019 " + Link, "", "FOLDS")]
    [InlineData("First Paper of the List, FOLDS, 2019 (the first of all) " + Link, "", "FOLDS")]
    public void A_year_parts_a_title_from_where_it_appeared_and_from_who_wrote_it(
        string entry, string authors, string? venue)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", authors), (paper.Title, string.Join("; ", paper.Authors)));
        Assert.Equal((venue, 2019), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("First Papers of Lists, Models, and Future Work, 2019 " + Link, "First Papers of Lists, Models, and Future Work")]
    [InlineData("LLM Papers: A First List of Them? (2019) " + Link, "LLM Papers: A First List of Them?")]
    public void What_is_no_name_before_a_year_stays_in_the_title(string entry, string title) =>
        Assert.Equal(title, Only(entry).Title);

    [Theory]
    [InlineData("Proceedings of the third ACM international conference on Web search and data mining. ACM, 2010.",
        "WSDM", 2010)]
    [InlineData("Some Journal 12.3 (2009): 221-259.", "Some Journal", 2009)]
    [InlineData("Management Science 22.4 (1975): 455-460.", "Management Science", 1975)]
    [InlineData("*Some Computation* 12 (3): 1–20. 2019.", "Some Computation", 2019)]
    public void A_venue_is_read_without_its_publisher_and_volume(string rest, string venue, int year)
    {
        var paper = Only($"Lee, Ann, and Bo Chen. \"First Paper of the List.\" {rest} {Link}");

        Assert.Equal((venue, year), (paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal("Ann Lee; Bo Chen", string.Join("; ", paper.Authors));
    }

    [Fact]
    public void Marks_of_kinds_end_a_title_and_are_no_tags()
    {
        var paper = Only("Lee A, Chen B. First Paper of the List[J]. Some Journal, 2008, 5034: 337-348. " + Link);

        Assert.Equal(("First Paper of the List", "Some Journal", 2008),
            (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Empty(paper.Tags);
    }

    [Theory]
    [InlineData("**Some Task**: [First Paper of the List](https://arxiv.org/abs/2401.00001)")]
    [InlineData("**A Long Name of a Task**, [First Paper of the List](https://arxiv.org/abs/2401.00001), ICML 2020")]
    public void A_bold_label_before_a_linked_title_is_none(string entry) =>
        Assert.Equal("First Paper of the List", Only(entry).Title);

    [Theory]
    [InlineData("*DAC*: [Deep Alignment of Colours](https://arxiv.org/abs/2401.00001)", "DAC", null)]
    [InlineData("[Deep Alignment of Colours](https://arxiv.org/abs/2401.00001) (*DAC*)", "DAC", null)]
    [InlineData("[Deep Alignment of Colours](https://arxiv.org/abs/2401.00001) (DAC 2020)", null, "DAC")]
    [InlineData("[Alignment of Deep Colours](https://arxiv.org/abs/2401.00001) *DAC*", null, "DAC")]
    public void The_initials_of_a_title_are_its_nickname_not_a_conference(string entry, string? name, string? venue)
    {
        var paper = Only(entry);

        Assert.Equal((name, venue), (paper.ShortName, paper.Venue?.Short));
    }

    [Theory]
    [InlineData("[First Paper of the List, FOLD 2023](https://example.org/p.pdf)", "FOLD")]
    [InlineData("(Nature Communications 23) First Paper of the List [pdf](https://example.org/p.pdf)",
        "Nature Communications")]
    public void A_venue_and_its_year_stand_in_the_words_of_a_link_or_in_a_bracket_of_two_digits(string entry, string venue)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", venue, 2023), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("Ann Lee, Bo Chen, Cy Roe: \"*First Paper of the List.*\" ICML (2023)", "Ann Lee; Bo Chen; Cy Roe")]
    [InlineData("Ann Lee, Bo Chen, Cy Roe: *First Paper of the List.* ICML (2023)", "Ann Lee; Bo Chen; Cy Roe")]
    [InlineData("**First Paper of the List**, *Lee, Ann; Van Chen, Bo; Roe, Cy D.*, ICML 2023",
        "Ann Lee; Bo Van Chen; Cy D. Roe")]
    [InlineData("**First Paper of the List** — Lee, Ann, 2023 | ICML.", "Ann Lee")]
    [InlineData("**First Paper of the List** — O'Lee, Ann, 2023 | Proceedings of the 40th ICML.", "Ann O'Lee")]
    public void Names_stand_before_a_colon_between_semicolons_and_turned_round_before_a_bar(string entry, string authors)
    {
        var paper = Only($"{entry} {Link}");

        Assert.Equal(("First Paper of the List", "ICML", 2023), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(authors, string.Join("; ", paper.Authors));
    }

    [Theory]
    [InlineData("**First Paper of the List** — Lee, Ann, 2023 | Pattern Recognition.", "Pattern Recognition")]
    [InlineData("**First Paper of the List** — Lee, Ann, 2023 | 2023 19th Conference on Folds and Sheets.",
        "Conference on Folds and Sheets")]
    [InlineData("AAAI23：First Paper of the List", "AAAI")]
    [InlineData("PR2023: First Paper of the List", "Pattern Recognition")]
    [InlineData("PR 2023: First Paper of the List", "Pattern Recognition")]
    public void A_venue_stands_behind_a_bar_or_before_a_colon(string entry, string venue)
    {
        var paper = Only($"{entry} {Link}");

        Assert.Equal(("First Paper of the List", 2023), (paper.Title, paper.Date?.Year));
        Assert.Contains(venue, new[] { paper.Venue?.Short, paper.Venue?.Name });
    }

    private static Paper Only(string entry) =>
        Assert.Single(new MarkdownImporter()
            .Import(new("list.md", $"# List\n\n## Section\n\n- {entry}\n")).Bibliography.Papers);
}
