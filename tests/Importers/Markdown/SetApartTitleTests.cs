using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What the words of a link, or bold ones, say beside the title, and what else stands around titles.</summary>
public class SetApartTitleTests
{
    private const string Link = "(https://arxiv.org/abs/2401.00001)";

    [Theory]
    [InlineData("[[CVPR 2021] First Paper of the List]" + Link)]
    [InlineData("[(CVPR'21) First Paper of the List]" + Link)]
    [InlineData("[2021 (Some Lab) (CVPR) *[FoldNet] First Paper of the List]" + Link)]
    [InlineData("[2021 (CVPR) [FoldNet]  First Paper of the List]" + Link)]
    [InlineData("**(oral) First Paper of the List** [[CVPR 2021]]" + Link)]
    [InlineData("[CVPR 2021: First Paper of the List]" + Link)]
    [InlineData("[CVPR 2021 - First Paper of the List]" + Link)]
    [InlineData("[First Paper of the List - CVPR 2021]" + Link)]
    [InlineData("[First Paper of the List | CVPR 2021]" + Link)]
    [InlineData("[First Paper of the List - CVPR - 2021]" + Link)]
    [InlineData("[First Paper of the List -CVPR -2021]" + Link)]
    [InlineData("[First Paper of the List, CVPR, 2021]" + Link)]
    [InlineData("[First Paper of the List [CVPR 2021]]" + Link)]
    [InlineData("**[CVPR 2021] First Paper of the List** [[paper]]" + Link)]
    [InlineData("**21-CVPR-First Paper of the List** [[paper]]" + Link)]
    [InlineData("21-CVPR-First Paper of the List [[paper]]" + Link)]
    [InlineData("**First Paper of the List (21'CVPR)** [[paper]]" + Link)]
    [InlineData("First Paper of the List (21’fooBAR). [[paper]]" + Link)]
    [InlineData("[First Paper of the List. 2020-05. CVPR 2021.]" + Link)]
    [InlineData("[First Paper of the List. FOOBAR 2021]" + Link)]
    [InlineData("[First Paper of the List. CVPR 2021 (Under Review). 2020-05-29]" + Link)]
    [InlineData("[First Paper of the List. 2021-05]" + Link)]
    [InlineData("**First Paper of the List (CVPR 2021, 120+ citations) [[**Paper**]" + Link + "]**")]
    [InlineData("**First Paper of the List (2021, 120+ citations) [[**Paper**]" + Link + "][**Code**]**")]
    [InlineData("First Paper of the List (CVPR-Companion ’21). [[paper]]" + Link)]
    [InlineData("First Paper of the List (fooBAR 2021). [[paper]]" + Link)]
    [InlineData("CVPR 2021: First Paper of the List. [[paper]]" + Link)]
    [InlineData("[2021] First Paper of the List · Some Lab · Pruning, CVPR 2021 [[paper]]" + Link)]
    public void A_venue_among_them_is_no_part_of_it(string entry)
    {
        var paper = Only(entry);

        Assert.Equal("First Paper of the List", paper.Title);
        Assert.Equal(2021, paper.Date?.Year);
        Assert.True(paper.Venue?.Short is null or "CVPR" or "fooBAR" or "FOOBAR");
    }

    [Theory]
    [InlineData("SIAM FOO 2021: First Paper of the List [[paper]]" + Link, "First Paper of the List")]
    [InlineData("FOO 2021: Overview of the Task on Folds [[paper]]" + Link, "FOO 2021: Overview of the Task on Folds")]
    [InlineData("First Paper of the List (Google Research) [paper]" + Link, "First Paper of the List")]
    [InlineData("First Paper of the List (from Meta) [paper]" + Link, "First Paper of the List")]
    [InlineData("First Paper of the List [paper]" + Link + ", [FoldNet on Sheets 7b](https://huggingface.co/o/r)",
        "First Paper of the List")]
    [InlineData("First Paper of the List: [ICLR20 FoldSys]" + Link, "First Paper of the List")]
    [InlineData("First Paper of the List: [Fold Reports18]" + Link, "First Paper of the List")]
    [InlineData("First Paper of the List (from Scratch) [paper]" + Link, "First Paper of the List (from Scratch)")]
    public void An_acronym_with_a_year_before_it_and_its_maker_behind_it_are_no_part_of_it(string entry, string title) =>
        Assert.Equal(title, Only(entry).Title);

    [Theory]
    [InlineData("20210512 CVPR-21 [First Paper of the List]" + Link, "CVPR", 2021)]
    [InlineData("20210512 CVPR-21 一篇关于折叠的文章：[First Paper of the List]" + Link, "CVPR", 2021)]
    [InlineData("202105 FOOBAR-22 [First Paper of the List]" + Link, "FOOBAR", 2022)]
    [InlineData("20210512 [First Paper of the List](https://a.example/one.pdf)", null, 2021)]
    [InlineData("20210512 arXiv [First Paper of the List]" + Link, "arXiv", 2021)]
    [InlineData("20210512 VGG-16 [First Paper of the List]" + Link, null, 2021)]
    [InlineData("20214512 CVPR-21 [First Paper of the List]" + Link, null, 2024)]
    public void A_date_in_digits_alone_stands_before_a_venue(string entry, string? venue, int year)
    {
        var paper = Only(entry);

        Assert.Equal("First Paper of the List", paper.Title);
        Assert.Equal((venue, year), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("[A. Lee, B. Chen. First Paper of the List. CVPR 2021]" + Link, "A. Lee; B. Chen")]
    [InlineData("[Lee A, Chen B, et al. First Paper of the List]" + Link, "A Lee; B Chen")]
    [InlineData("[Lee et al., First Paper of the List]" + Link, "Lee")]
    [InlineData("[Lee, et al. (2019) First Paper of the List]" + Link, "Lee")]
    [InlineData("[Lee & Chen (2019) 'First Paper of the List']" + Link, "Lee; Chen")]
    [InlineData("[First Paper of the List (*Lee et al.*)]" + Link, "Lee")]
    [InlineData("\\[[s10000-022-0100-2](https://example.org/articles/s10000-022-0100-2)\\]  \n  First Paper of the List "
        + "[paper]" + Link, "")]
    [InlineData("[First Paper of the List]" + Link + " :star: :fire: — Ann Lee, Bo Chen", "Ann Lee; Bo Chen")]
    [InlineData("[First Paper of the List]" + Link + " (Ann Lee, Bo Chen, 2021)", "Ann Lee; Bo Chen")]
    [InlineData("First Paper of the List. Ann Lee, Bo Chen el al. CVPR 2021. [paper]" + Link, "Ann Lee; Bo Chen")]
    public void Names_among_them_are_no_part_of_it(string entry, string authors)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", authors), (paper.Title, string.Join("; ", paper.Authors)));
    }

    [Theory]
    [InlineData("[Looking for a Pun? Roll the Dice and Laugh]" + Link, "Looking for a Pun? Roll the Dice and Laugh")]
    [InlineData("[Retrieval, Ranking and Learning. A Survey]" + Link, "Retrieval, Ranking and Learning. A Survey")]
    [InlineData("[(Almost) Free Lunch for All of Us]" + Link, "(Almost) Free Lunch for All of Us")]
    [InlineData("[#Tags: First Paper of the List]" + Link, "#Tags: First Paper of the List")]
    [InlineData("Learning to Fill the <mask> Word. [paper]" + Link, "Learning to Fill the <mask> Word")]
    [InlineData("<A Class of Very Good Models>, Ann Lee, Bo Chen. [paper]" + Link, "A Class of Very Good Models")]
    [InlineData("**FoldNet (v2)**: FoldNet: First Paper of the List. [paper]" + Link,
        "FoldNet: First Paper of the List")]
    [InlineData("**FoldNet++**: FoldNets: First Paper of the List. [paper]" + Link,
        "FoldNets: First Paper of the List")]
    [InlineData("**FoldNet (v2)**: First Paper of the List. [paper]" + Link, "FoldNet: First Paper of the List")]
    [InlineData("**Folded Sets (KDD 2020, 20+ citations) [[**Paper**]" + Link + "]**", "Folded Sets")]
    [InlineData("Folding Sheets - how hard is it really? [paper]" + Link, "Folding Sheets - how hard is it really?")]
    [InlineData("[T4]" + Link + " - First Paper of the List", "First Paper of the List")]
    [InlineData("[T4]" + Link + " (2021): First Paper of the List", "T4: First Paper of the List")]
    [InlineData("First Paper of the List; Ann Lee, Bo Chen; CVPR 2021. [paper]" + Link, "First Paper of the List")]
    [InlineData("Nets / Trees: First Paper of the List [paper]" + Link, "Nets / Trees: First Paper of the List")]
    [InlineData("First Paper of the List (Hangzhou, China, 2023) [paper]" + Link, "First Paper of the List")]
    [InlineData("【FoldNet】: First Paper of the List. [paper]" + Link, "FoldNet: First Paper of the List")]
    [InlineData("***T4***, First Paper of the List. [paper]" + Link, "First Paper of the List")]
    public void A_title_is_kept_whole(string entry, string title) => Assert.Equal(title, Only(entry).Title);

    [Fact]
    public void A_reference_is_a_paper_wherever_its_link_leads()
    {
        var paper = Only("2021.[Lee A, Chen B, et al. Looking for a Pun? Roll the Dice](https://github.com/o/r)");

        Assert.Equal(("Looking for a Pun? Roll the Dice", 2021), (paper.Title, paper.Date?.Year));
        Assert.True(paper.HasMoreAuthors);
        Assert.Single(paper.Repositories);
    }

    [Theory]
    [InlineData("[FoldNet] A Title of One Paper (KDD 2017)", "A Title of One Paper", "FoldNet")]
    [InlineData("[Earliest Fold] A Title of One Paper(2015)", "A Title of One Paper", null)]
    [InlineData("[CLS] Folds Are All You Have", "[CLS] Folds Are All You Have", null)]
    public void A_tag_in_the_words_of_a_link_is_no_part_of_the_title(string words, string title, string? name)
    {
        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md",
            $"# List\n\n## Section\n\n- [{words}](https://example.org/a.pdf)\n")).Bibliography.Papers);

        Assert.Equal((title, name), (paper.Title, paper.ShortName));
    }

    [Theory]
    [InlineData("[A Title of one paper (Lee et al., 2012)](https://doi.org/10.1000/f.1)", "A Title of one paper", "Lee", 2012)]
    [InlineData("2019.[Lee A B. A Title of One Paper](https://github.com/o/r)", "A Title of One Paper", "A B Lee", 2019)]
    public void Names_and_a_year_beside_a_title_in_its_link_are_read(string entry, string title, string authors, int year)
    {
        var paper = Only(entry);

        Assert.Equal((title, authors, year), (paper.Title, string.Join("; ", paper.Authors), paper.Date?.Year));
    }

    [Theory]
    [InlineData("A Title of Many Words | **Some Thesis on Folds** | [[PDF]](https://example.org/a.pdf)", "A Title of Many Words")]
    [InlineData("2021 | **A Title of Many Words** | [[PDF]](https://example.org/a.pdf)", "A Title of Many Words")]
    public void What_bars_set_apart_behind_a_title_is_none(string entry, string title) =>
        Assert.Equal(title, Only(entry).Title);

    [Fact]
    public void A_year_that_is_a_sentence_behind_a_title_is_its_date()
    {
        var paper = Only("[See, feel, fold: A Title. 2019](https://doi.org/10.1000/f.1) Words about it.");

        Assert.Equal(("See, feel, fold: A Title", 2019), (paper.Title, paper.Date?.Year));
    }

    [Fact]
    public void A_name_and_what_it_stands_for_are_no_title_beside_one()
    {
        var paper = Only("**[FFM (Famous Folds Model)](https://example.org/a.pdf)** (2009 ICCV)<br>**A Model of Famous Folds**<br>*Ann Lee, Bo Chen*");

        Assert.Equal("A Model of Famous Folds", paper.Title);
    }

    [Fact]
    public void The_key_of_a_citation_is_no_venue()
    {
        var paper = Only("[Lee2018] A Title of One Paper [pdf](https://example.org/a.pdf)");

        Assert.Equal(("A Title of One Paper", null, 2018), (paper.Title, paper.Venue, paper.Date?.Year));
    }

    [Theory]
    [InlineData("[Lee _et. al._] [Deep folds in the real world] [FOLD'19] "
        + "[[google scholar]](https://scholar.google.com/scholar?q=a) [[pdf]](https://arxiv.org/abs/1901.00001)",
        "Deep folds in the real world")]
    [InlineData("[Lee _et. al._] [Deep folds in the real world] [Sheets 2019: Folding] "
        + "[[pdf]](https://arxiv.org/abs/1901.00001)",
        "Deep folds in the real world")]
    [InlineData("[Some Tag] [2019] A Title of Many Words [[pdf]](https://arxiv.org/abs/1901.00001)",
        "A Title of Many Words")]
    public void A_title_in_brackets_stands_before_a_dated_bracket(string entry, string title) =>
        Assert.Equal(title, Only(entry).Title);

    [Theory]
    [InlineData("FOLD 2016, Lee et al, [A Title of Many Words](https://arxiv.org/abs/1601.00001)", null)]
    [InlineData("HoldDI'16 -- [A Title of Many Words](https://arxiv.org/abs/1601.00001)", "HoldDI")]
    [InlineData("Lee et al, SoCC'16, A Title of Many Words, [paper](https://arxiv.org/abs/1601.00001)", null)]
    [InlineData("A Title of Many Words, USENIX HOLD 2016 [pdf](https://arxiv.org/abs/1601.00001)", null)]
    [InlineData("Lee2016: A Title of Many Words [pdf](https://arxiv.org/abs/1601.00001)", null)]
    [InlineData("A Title of Many Words, HoldFold 2016 [pdf](https://arxiv.org/abs/1601.00001)", "HoldFold")]
    public void An_acronym_and_its_year_beside_a_title_are_where_it_appeared(string entry, string? venue)
    {
        var paper = Only(entry);

        Assert.Equal(("A Title of Many Words", 2016), (paper.Title, paper.Date?.Year));
        Assert.Equal(venue ?? paper.Venue?.Short, paper.Venue?.Short);
    }

    [Theory]
    [InlineData("24'International Symposium on Some Folds (ISOF)", "International Symposium on Some Folds")]
    [InlineData("International Symposium on Some Folds (ISOF) 2024", "ISOF")]
    public void A_venue_in_brackets_may_have_brackets_of_its_own(string words, string venue)
    {
        var paper = Only($"- **Folding Sheets of Paper ({words})** [paper](https://pages.example/1.pdf)");

        Assert.Equal(("Folding Sheets of Paper", venue, 2024),
            (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("(Some Lab and Another) Lee et al. A Title of Many Words. In *MobiCom'19*.")]
    [InlineData("(LAB) A. Lee et al. A Title of Many Words. In *MobiCom'19*.")]
    public void Where_people_work_may_stand_before_their_names(string words)
    {
        var paper = Only($"[{words}](https://dl.acm.org/doi/10.1145/3300061.0000001)");

        Assert.Equal(("A Title of Many Words", "Lee", "MobiCom", 2019),
            (paper.Title, paper.Authors.Single().Family, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("**Some Fold Task :** [First Paper of the List](https://arxiv.org/abs/2401.00001), ICML 2019")]
    [InlineData("**First Paper of the List **. (2019-ICML) [[pdf](https://arxiv.org/abs/2401.00001)]")]
    [InlineData("**Some Fold Benchmark**:<br>**First Paper of the List**<br>ICML 2019 [[pdf](https://a.edu/p.pdf)]")]
    [InlineData("**FoldQA12**:<br>**First Paper of the List**<br>ICML 2019 [[pdf](https://arxiv.org/abs/2401.00001)]")]
    [InlineData("RGB ---- First Paper of the List. Ann Lee, Bo Chen. ICML 2019. [pdf](https://a.edu/p.pdf)")]
    public void What_names_the_subject_before_a_title_is_none_of_it(string entry)
    {
        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n- {entry}\n"))
            .Bibliography.Papers);

        Assert.Equal(("First Paper of the List", "ICML", 2019), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("[2020 - Folding Sheets of Paper](https://arxiv.org/pdf/1905.00001.pdf)", "Folding Sheets of Paper", null, 2020)]
    [InlineData("[2020: A Fold Odyssey](https://arxiv.org/pdf/1905.00001.pdf)", "2020: A Fold Odyssey", null, 2019)]
    [InlineData("**(FoldBERT) Folding Sheets of Paper** [paper](https://arxiv.org/abs/1905.00001)",
        "Folding Sheets of Paper", "FoldBERT", 2019)]
    [InlineData("**(Un)folding Sheets of Paper** [paper](https://arxiv.org/abs/1905.00001)",
        "(Un)folding Sheets of Paper", null, 2019)]
    public void A_year_or_a_name_in_brackets_before_a_title_is_none_of_it(
        string entry, string title, string? name, int year)
    {
        var paper = Only($"- {entry}");

        Assert.Equal((title, name, year), (paper.Title, paper.ShortName, paper.Date?.Year));
    }

    [Theory]
    [InlineData("HEALTH_2021", "HEALTH")]
    [InlineData("ACM_BCB_2021", "ACM BCB")]
    public void A_badge_of_an_acronym_and_a_year_is_a_venue(string badge, string venue)
    {
        var paper = Only($"- **Folding Sheets of Paper** [![](https://img.shields.io/badge/{badge}-5291C8)](https://doi.org/10.1000/182)");

        Assert.Equal((venue, 2021, 0), (paper.Venue?.Short, paper.Date?.Year, paper.Tags.Length));
    }

    [Fact]
    public void A_day_is_no_title() => Assert.Equal("Folding Sheets of Paper", Only(
        "- [ ] Friday January 26th, 2024 at 11h00 - 13h00\n- [Folding Sheets of Paper](https://doi.org/10.1000/182)").Title);

    [Theory]
    [InlineData("**Wide Folding of Paper Sheets, 2015** [paper](https://a.edu/p.pdf)", "Wide Folding of Paper Sheets")]
    [InlineData("[Folding for 2015](https://a.edu/p.pdf)", "Folding for 2015")]
    public void A_year_behind_a_comma_ends_a_title_that_stands_apart(string entry, string title) =>
        Assert.Equal(title, Only($"- {entry}").Title);

    [Theory]
    [InlineData("2015 ICLR FoldNet [Folding Sheets of Paper](https://a.edu/p.pdf)", "ICLR")]
    [InlineData("2016 S&P wide MI-FOLD [Folding Sheets of Paper](https://a.edu/p.pdf)", "IEEE S&P")]
    public void The_name_of_a_method_behind_a_venue_is_none_of_it(string entry, string venue) =>
        Assert.Equal(venue, Only($"- {entry}").Venue?.Short);

    [Fact]
    public void One_name_with_the_family_first_may_stand_before_a_year_and_a_title()
    {
        var paper = Only("- Lee, Ann. 2015. [\"Folding Sheets of Paper.\"](https://a.edu/p.pdf) *Foldings* 83 (2): 423–464.");

        Assert.Equal(("Ann Lee", 2015), (string.Join("; ", paper.Authors), paper.Date?.Year));
    }

    [Fact]
    public void One_word_in_italics_before_a_volume_is_a_venue_in_a_reference() => Assert.Equal("FoldEssays", Only(
        "- Lee, A., & Chen, B. (2023). **Folding Sheets of Paper**. *FoldEssays*, 45. https://doi.org/10.1000/182").Venue?.Short);

    [Fact]
    public void A_note_before_a_title_is_none_of_it() => Assert.Equal("FoldNet: A Single Fold Detector", Only(
        "- [FoldNet](detection/FoldNet.md) FoldNet: A Single Fold Detector | **[ECCV' 16]** | "
        + "[[arXiv:1512.00001](https://arxiv.org/abs/1512.00001)]").Title);

    private static Paper Only(string entry) => Assert.Single(
        new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n- {entry}\n")).Bibliography.Papers);
}
