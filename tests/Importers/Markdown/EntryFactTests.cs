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
    [InlineData(Title + "  \nWei, Ming Jun, Ann B. Lee, Bo Chen, and Cy Wu.  \n*ICML* (2019).",
        "Ming Jun Wei; Ann B. Lee; Bo Chen; Cy Wu")]
    [InlineData(Title + " by da Luz, Ana Lia, and Bo Chen. ICML, 2019.", "Ana Lia da Luz; Bo Chen")]
    [InlineData("**First Paper of the List**(2019), Ann B Lee. [[pdf]](https://arxiv.org/abs/2401.00001)", "Ann B Lee")]
    [InlineData("**First Paper of the List**<br>*Ann Lee, Bo Chen..*<br>ICML 2019. [[PDF](https://a.edu/p.pdf)]",
        "Ann Lee; Bo Chen")]
    [InlineData("**First Paper of the List**  \n  *Ann Lee, Shao (Henry) Wu, Bo Chen*. [[pdf](https://a.edu/p.pdf)], 2019.",
        "Ann Lee; Shao Wu; Bo Chen")]
    [InlineData("**First Paper of the List**  \n  *Ann Lee, Shao(Henry) Wu, Bo Chen*. [[pdf](https://a.edu/p.pdf)], 2019.",
        "Ann Lee; Shao Wu; Bo Chen")]
    [InlineData("**First Paper of the List (ICML 2019)**\n  - Ann Lee, Bo Chen, Huawei Wu, and Cy Xu\n"
        + "  - [Paper](https://a.edu/p.pdf)", "Ann Lee; Bo Chen; Huawei Wu; Cy Xu")]
    [InlineData(Title + ", Ann Lee, Bo Chen, Sensors, 2019", "Ann Lee; Bo Chen")]
    [InlineData(Title + ", Ann Lee and Bo Chen, Cell Systems, 2019", "Ann Lee; Bo Chen")]
    [InlineData(Title + ", Ann Lee, Bo Chen, May, 2019", "Ann Lee; Bo Chen")]
    [InlineData(Title + " by Ann Lee, OpenAI Bo Chen, Cy Roe, 2019", "Ann Lee; Bo Chen; Cy Roe")]
    [InlineData("**First Paper of the List** by A. Lee, 2019 [paper](https://arxiv.org/abs/2401.00001)", "A. Lee")]
    [InlineData("First Paper of the List by A. Lee, 2019 [paper](https://arxiv.org/abs/2401.00001)", "A. Lee")]
    [InlineData(Title + "  \n*L. Lee and A. d. A. Chen.*  \nICML 2019", "L. Lee; A. d. A. Chen")]
    [InlineData(Title + "  \n*C. Roe, and G. E. A. P. A. Wu.*  \nICML 2019", "C. Roe; G. E. A. P. A. Wu")]
    [InlineData("**First Paper of the List,** Technical Report, 2019.\n*A. Lee and B. Chen.*\n"
        + "[paper](https://a.edu/p.pdf)", "A. Lee; B. Chen")]
    [InlineData(Title + ", C.Lee, J.Y.Chen, ICML 2019", "C. Lee; J.Y. Chen")]
    [InlineData(Title + ", Ann Lee, Jr., Bo Chen, ICML 2019", "Ann Lee, Jr.; Bo Chen")]
    [InlineData(Title + ". Alexey Ya. Chen, Bo ibn Ali, Cy do Monte. ICML 2019", "Alexey Ya. Chen; Bo ibn Ali; Cy do Monte")]
    [InlineData(Title + ", 王小明, 李四, ICML 2019", "王小明; 李四")]
    [InlineData(Title + "\n  - Ann Lee\n  - ICML, 2019", "Ann Lee")]
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

    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("2019 Papers", "2019")]
    [InlineData("Published in 2019", "2019")]
    [InlineData("2019年5月", "2019-05")]
    [InlineData("May 2019", "2019-05")]
    [InlineData("2019-May", "2019-05")]
    [InlineData("May'19", "2019-05")]
    [InlineData("05/14/2019", "2019-05-14")]
    [InlineData("14.05.2019", "2019-05-14")]
    [InlineData("04/05/2019", "2019")] // A day that may be a month.
    [InlineData("Before 2019", null)]
    public void A_heading_that_is_a_date_dates_the_papers_below_it(string heading, string? date) =>
        Assert.Equal(date, Assert.Single(Import($"## {heading}\n\n- [First Paper of the List](https://a.edu/p.pdf)"))
            .Date?.ToString());

    [Theory]
    [InlineData("arXiv, 2019-05-14", "2019-05-14")]
    [InlineData("(PhD dissertation, Stanford University, 2019)", "2019")]
    [InlineData("Cell Syst. 2019 May 14;9(2):1-8", "2019-05-14")]
    [InlineData("![](https://img.shields.io/badge/2019--05-blue)", "2019-05")]
    [InlineData("![](https://img.shields.io/badge/Year-2019-blue)", "2019")]
    [InlineData("![](https://img.shields.io/badge/PPSNX-2019-blue)", "2019")]
    public void A_date_beside_a_venue_and_in_a_badge_is_read_in_full(string text, string date) =>
        Assert.Equal(date, Assert.Single(Import($"- [First Paper of the List](https://a.edu/p.pdf) {text}")).Date?.ToString());

    [Theory]
    [InlineData("(May 2019)")]
    [InlineData("(2019-05)")]
    public void A_month_behind_names_ends_them(string month)
    {
        var paper = Assert.Single(Import($"- Ann Lee and Bo Chen {month}. First Paper of the List. [[pdf](https://a.edu/p.pdf)]"));

        Assert.Equal(("First Paper of the List", 2), (paper.Title, paper.Authors.Length));
        Assert.Equal(2019, paper.Date?.Year);
    }

    [Fact]
    public void A_month_in_a_heading_may_be_that_in_which_the_list_got_the_paper() =>
        Assert.Equal("2024-01", Assert.Single(Import("## May 2024\n\n- " + Title)).Date?.ToString());

    [Theory]
    [InlineData("Lee, A.; Chen, B. " + Alone + ". *Nature* **2019**, *596*, 583. https://doi.org/10.1038/s41586-021-03819-2",
        "A. Lee; B. Chen")]
    [InlineData("Lee, A.B.; Chen, B.; van der Berg, C. " + Alone + ". *Sensors* **2019**, *1*, 3. [[pdf]](https://a.edu/p.pdf)",
        "A.B. Lee; B. Chen; C. van der Berg")]
    [InlineData("[ICML 2019] " + Alone + " (Oral) [[pdf]](https://a.edu/p.pdf)", "")]
    [InlineData("**" + Alone + "** ([arXiv 1901.00001](https://arxiv.org/abs/1901.00001))", "")]
    public void A_title_ends_where_it_ends(string entry, string authors)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal((Alone, 2019), (paper.Title, paper.Date?.Year));
        Assert.Equal(authors, string.Join("; ", paper.Authors));
    }

    [Theory]
    [InlineData("**First Paper of the List**. (2019-ICML) Ann Lee.", "Ann Lee")]
    [InlineData("**\"First Paper of the List\"**, Dissertation, 2019\n  - Ann Lee *(many folds of it)*\n"
        + "  - [[Paper]](https://a.edu/p.pdf)", "Ann Lee")]
    [InlineData(Title + " Lee, Ann, et al. ICML(Poster) 2019", "Ann Lee")]
    public void A_remark_beside_one_name_is_no_part_of_it(string entry, string author)
    {
        const string Others = "- **Some Other Title**. (2019-ICML) Ann Lee, Bo Chen.\n"
            + "- **A Third Title of It**. (2019-ICML) Bo Chen, Ann Lee.\n"
            + "- **The Fourth Title of It**. (2019-ICML) Cy Roe, Ann Lee.\n";

        var paper = Import($"{Others}- {entry}")[3];

        Assert.Equal(("First Paper of the List", 2019), (paper.Title, paper.Date?.Year));
        Assert.Equal((author, null), (Assert.Single(paper.Authors).DisplayName, paper.Authors[0].Affiliation));
    }

    [Theory]
    [InlineData("(*Lee et al. 2016 | Folded Optics, Some Press*) proposed to fold", "Folded Optics")]
    [InlineData("(*Lee et al. 2016 | SIGGRAPH Asia, ACM*)", "SIGGRAPH Asia")]
    [InlineData("(*Lee 2016 | Folded Optics, Some Press*)", "Folded Optics")]
    [InlineData(", A. Lee et al, ICLR workshop 2016", "ICLR workshop")]
    public void A_venue_stands_behind_a_citation_and_a_bar_or_a_comma(string words, string venue)
    {
        var paper = Import($"- [Some Other Title](https://a.edu/q.pdf) (*Chen et al. 2019 | Folded Optics, Some Press*)\n"
            + $"- [First Paper of the List](https://a.edu/p.pdf) {words}")[1];

        Assert.Equal((venue, 2016), (paper.Venue?.Alias ?? paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal("Lee", Assert.Single(paper.Authors).Family);
    }

    [Theory]
    [InlineData("project", 1)]
    [InlineData("website", 1)]
    [InlineData("dataset", 0)]
    public void A_project_that_is_a_repository_is_code(string label, int count) =>
        Assert.Equal(count, Assert.Single(Import($"- {Title} [{label}](https://github.com/o/r)")).Repositories.Length);

    [Theory]
    [InlineData("Website", 1)]
    [InlineData("Dataset", 0)]
    public void A_repository_in_a_column_of_websites_is_code(string column, int count) =>
        Assert.Equal(count, Assert.Single(Import(
            $"| Title | {column} |\n|--|--|\n| {Title} | [link](https://github.com/o/r) |")).Repositories.Length);

    [Theory]
    [InlineData("(Book 18) First Paper of the List " + Pdf, null, 2018)]
    [InlineData("(PhD dissertation 19) First Paper of the List " + Pdf, null, 2019)]
    [InlineData("(ICML 19) First Paper of the List " + Pdf, "ICML", 2019)]
    [InlineData("AAAI 2018 First Paper of the List " + Pdf, "AAAI", 2018)]
    [InlineData("SIGCOMM 2014 - Lee et al., [First Paper of the List](https://a.edu/p.pdf)", "SIGCOMM", 2014)]
    [InlineData("IEEE T. Folds -- [First Paper of the List](https://a.edu/p.pdf)", "IEEE T. Folds", null)]
    [InlineData("First Paper of the List, A. Lee, Computer, vol. 50, no. 1, Jan. 2017", "Computer", 2017)]
    [InlineData("First Paper of the List, A. Lee, Computer, vol. 50, no. 1, 2017", "Computer", 2017)]
    public void Where_and_when_a_paper_appeared_is_no_part_of_its_title(string entry, string? venue, int? year)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal(("First Paper of the List", venue, year), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(entry.Contains("Lee", StringComparison.Ordinal) ? ["Lee"] : [],
            paper.Authors.Select(author => author.Family));
    }

    [Theory]
    [InlineData("[ICDAR 2019 Competition on Folded Text](https://arxiv.org/abs/2401.00001)")]
    [InlineData("[TREC 2019 Folding Track of Sheets](https://arxiv.org/abs/2401.00001)")]
    public void What_a_conference_holds_is_called_by_its_name(string entry) =>
        Assert.StartsWith(entry[1..11], Assert.Single(Import("- " + entry)).Title, StringComparison.Ordinal);

    private const string Pdf = "[pdf](https://a.edu/p.pdf)";

    private const string Alone = "First Paper of the List";

    [Theory]
    [InlineData(Title + " *Neural Networks*.", "Neural Networks", 0)]
    [InlineData(Title + ". Ann Lee, Bo Chen. CVPR Workshops, 2019.", "CVPR Workshops", 2)]
    [InlineData(Title + ". Ann Lee, Bo Chen. International Conference on Text, Speech, and Dialogue, 2019", "TSD", 2)]
    [InlineData(Alone + ". Ann Lee, Bo Chen. ***Pattern Recognition*** 2019. [[paper]](https://a.edu/p.pdf)",
        "Pattern Recognition", 2)]
    [InlineData("Ann Lee and Bo Chen. " + Alone + ". bioRxiv, 2019. [[paper]](https://a.edu/p.pdf)", "bioRxiv", 2)]
    [InlineData("Lee, A., & Chen, B. (2019). " + Alone + ". *Patterns*, 12(3), 1-20. [[paper]](https://a.edu/p.pdf)",
        "Patterns", 2)]
    [InlineData(Title + ", ISCA Speech Synthesis Workshop 2019", "SSW", 0)]
    public void A_name_of_a_venue_is_no_title_and_no_person(string entry, string venue, int authors)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal("First Paper of the List", paper.Title);
        Assert.Equal(venue, paper.Venue?.Short);
        Assert.Equal(authors, paper.Authors.Length);
    }

    [Fact]
    public void A_word_is_a_venue_where_the_list_has_its_venues()
    {
        var papers = Import("- [ICML] A First Paper of It [pdf](https://a.edu/1.pdf)\n"
            + "- [ACL] A Second Paper of It [pdf](https://a.edu/2.pdf)\n"
            + "- [KDD] A Third Paper of It [pdf](https://a.edu/3.pdf)\n"
            + "- [WWW] A Fourth Paper of It [pdf](https://a.edu/4.pdf)\n"
            + "- A Fifth Paper of It [WWW] [pdf](https://a.edu/5.pdf)");

        Assert.Equal(["ICML", "ACL", "KDD", "WWW", null], papers.Select(paper => paper.Venue?.Short));
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

    [Fact]
    public void Names_may_stand_behind_the_venue()
    {
        var paper = Assert.Single(Import("- FoldNet: CVPR2020, Lee et al. [[paper](https://arxiv.org/abs/2001.00001)]"));

        Assert.Equal(("FoldNet", "CVPR", "Lee"),
            (paper.Title, paper.Venue?.Short, Assert.Single(paper.Authors).DisplayName));
    }

    [Fact]
    public void A_title_goes_on_behind_a_dash_with_words_that_are_no_names() =>
        Assert.Equal("Deep Layers - Neural ODEs, Other Layers, and Beyond",
            Assert.Single(Import("* Deep Layers - Neural ODEs, Other Layers, and Beyond, *NeurIPS* 2020. "
                + "[[paper]](https://arxiv.org/abs/2001.00001)")).Title);

    [Theory]
    [InlineData("- Lee et al., **Some First Paper**, 2019.\n  - It is about things:\n    - one and\n    - two")]
    [InlineData("- A. Lee, B. Chen, and C. Wu, **Generating Some Papers.**\n  - A remark on it")]
    [InlineData("- Lee and Chen, **Some First Paper**, 2019.\n  - A remark on it")]
    public void Names_before_a_title_make_a_paper_whatever_stands_below(string entry)
    {
        var papers = Import("- Wu et al., **A Paper of the List**, ICML 2019. [[pdf]](https://a.edu/p.pdf)\n" + entry);

        Assert.Equal(2, papers.Length);
        Assert.EndsWith("Lee", papers[1].Authors[0].DisplayName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[ First Paper of the List ] [ [ PDF LINK ](https://arxiv.org/abs/2401.00001) ]")]
    [InlineData("[ First Paper of the List ][ [PDF](https://arxiv.org/abs/2401.00001)]]")]
    [InlineData("First Paper of the List] [[open access paper](https://arxiv.org/abs/2401.00001)]")]
    [InlineData("First Paper of the List [[arXiv on 27 Jan 2024]](https://arxiv.org/abs/2401.00001)")]
    [InlineData("**(FOLD 2.0)** _First Paper of the List_ [[Paper](https://arxiv.org/abs/2401.00001)]")]
    public void A_title_stands_out_among_brackets(string entry)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal(("First Paper of the List", "2401.00001"), (paper.Title, paper.Identifiers.Arxiv?.Value));
    }

    [Theory]
    [InlineData("a first paper of the list [[ML2010]](https://link.springer.com/content/pdf/10.1007%2Fs10994-009-5152-4.pdf)",
        "ML", 2010)]
    [InlineData("a first paper of the list [[Knowledge-Based Systems]]()", "KBS", null)]
    [InlineData("[a first paper of the list](https://a.edu/p.pdf), In Some Conference on Things, pp. 1966-1973. IEEE, 2012.",
        "Some Conference on Things", 2012)]
    [InlineData("A. Lee, B. Chen. \"a first paper of the list.\" International journal of computer vision 88, no. 2 (2010): 3-8.",
        "IJCV", 2010)]
    public void A_venue_is_read_from_what_stands_behind_a_title(string entry, string venue, int? year)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal(("a first paper of the list", venue, year),
            (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("(**SCA**) [Some component analysis](https://arxiv.org/abs/2401.00001) (**TPAMI**) 2016", "TPAMI")]
    public void The_initials_of_a_title_in_small_letters_are_no_conference(string entry, string venue) =>
        Assert.Equal(venue, Assert.Single(Import("- " + entry)).Venue?.Short);

    [Fact]
    public void A_date_heads_the_papers_below_it_though_each_is_labelled()
    {
        var papers = Import("- **[2025.02.03]**\n    - Paper: [First Paper of the List](https://arxiv.org/abs/2502.00001)\n"
            + "    - Paper: [Second Paper](https://arxiv.org/abs/2502.00002) ICLR 2025\n\n"
            + "- **[2025.01.30]**\n    - Paper: [Third Paper](https://arxiv.org/abs/2501.00003)");

        Assert.Equal(["First Paper of the List", "Second Paper", "Third Paper"], papers.Select(paper => paper.Title));
        Assert.Equal(["Section", "2025.02.03"], Assert.Single(papers[1].Sections).Path);
        Assert.Equal("ICLR", papers[1].Venue?.Short);
    }

    [Fact]
    public void A_badge_may_date_a_paper_that_has_no_link()
    {
        var papers = Import("- ***Some words on some things***, Lee et al., "
            + "![No Link](https://img.shields.io/badge/No%20Link-2017.00-lightgrey)\n"
            + "- ***Other words***, Chen et al., [![PDF](https://img.shields.io/badge/PDF-2023.00-blue)]"
            + "(https://aclanthology.org/2023.acl-long.830/)");

        Assert.Equal([("Some words on some things", 2017), ("Other words", 2023)],
            papers.Select(paper => (paper.Title, paper.Date?.Year ?? 0)));
    }

    [Fact]
    public void Stars_below_an_entry_are_its_code() =>
        Assert.Equal("https://github.com/o/r", Assert.Single(Assert.Single(Import(
            "4. [**First Paper of the List.**](https://arxiv.org/abs/2401.00001) *Ann Lee, Bo Chen.* Arxiv 2024.\n\n"
            + "&nbsp;&nbsp; [![Stars](https://img.shields.io/github/stars/o/r)](https://github.com/o/r)")).Repositories).Url);

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

    [Fact]
    public void Family_names_and_a_year_behind_a_title_are_who_wrote_it_and_one_is_turned_round_as_others_are()
    {
        var papers = Import("- [Folding a Sheet](https://a.edu/1.pdf), Lee and Chen, 2015. **Keyword: Folds.**\n"
            + "- [Folding a Map](https://a.edu/2.pdf), Lee, Ann and Chen, Bo, 2015.\n"
            + "- [Folding a Net](https://a.edu/3.pdf), Roe, Cy, 2015.\n");

        Assert.Equal(["Lee; Chen", "Ann Lee; Bo Chen", "Cy Roe"],
            papers.Select(paper => string.Join("; ", paper.Authors)));
        Assert.All(papers, paper => Assert.Equal((null, 2015), (paper.Venue?.Short, paper.Date?.Year)));
    }

    [Fact]
    public void Words_of_a_description_are_no_names() =>
        Assert.Empty(Assert.Single(Import("- [FoldKit](https://github.com/o/r): An Open-Source Audio, Music, and "
            + "Speech Toolkit. It folds. [[Paper](https://a.edu/p.pdf)]")).Authors);

    [Theory]
    [InlineData("https://www.biorxiv.org/content/10.1101/2023.06.08.544257v1", "2023-06-08")]
    [InlineData("https://www.nature.com/articles/s41586-024-07558-y", "2024")]
    public void A_DOI_that_holds_a_date_dates_a_paper_of_which_nothing_else_does(string url, string date) =>
        Assert.Equal(date, $"{Assert.Single(Import($"- [First Paper of the List]({url})")).Date}");

    private static Paper[] Import(string entries, string title = "List") =>
        [.. new MarkdownImporter().Import(new("list.md", $"# {title}\n\n## Section\n\n{entries}\n")).Bibliography.Papers];
}
