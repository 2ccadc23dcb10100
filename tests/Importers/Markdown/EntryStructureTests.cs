using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What is one entry, what is several, and what is a branch: nested bullets, lines, placeholders.</summary>
public class EntryStructureTests
{
    private const string First = "[First Paper of the List](https://arxiv.org/abs/2401.00001)";
    private const string Second = "[Second Paper of the List](https://arxiv.org/abs/2401.00002)";

    [Theory]
    [InlineData("- Pruning\n  - FastV: " + First + "\n  - LLaVA: " + Second)]
    [InlineData("- Pruning\n  - " + First + "\n  - LLaVA: " + Second)]
    [InlineData("- Pruning\n  - Note: the early ones\n  - " + First + "\n  - " + Second)]
    [InlineData("- Pruning<br>" + First + "<br>" + Second)]
    [InlineData("Pruning\\\n" + First + "\\\n" + Second)]
    [InlineData("Pruning\n" + First + "\n" + Second)]
    public void Titled_links_below_or_beside_a_name_are_papers_in_its_section(string list)
    {
        Assert.Equal(
            ["First Paper of the List 2401.00001 S / Pruning", "Second Paper of the List 2401.00002 S / Pruning"],
            Papers(list));
    }

    [Theory]
    [InlineData("Ann Lee and Bo Chen.  *FOLD 2021*.  ")]
    [InlineData("Ann Lee, Cy Roe and Bo Chen.  *FOLD 2021*.  ")]
    [InlineData("A. Lee and B. Chen.  *FOLD 2021*.  ")]
    public void A_line_of_names_and_where_it_appeared_belongs_to_the_title_above_it(string line) =>
        Assert.Equal(["Folding Sheets of Paper 2401.00001 S"],
            Papers($"- Folding Sheets of Paper\n  - {line}[[paper]](https://arxiv.org/abs/2401.00001)"));

    [Fact]
    public void A_short_title_over_a_line_of_its_initials_is_one_and_others_are_where_the_list_has_several()
    {
        const string Line = "\n  - FoldNet [[paper](https://arxiv.org/abs/2401.0000{0})]\n";
        string[] titles = ["Folding Sheets of Paper for Art", "Creasing Sheets of Paper for Art",
            "Cutting Sheets of Paper for Art", "Wide Folded Maps"];

        Assert.Equal(["Blind Sheet Folding 2401.00001 S"],
            Papers("- Blind Sheet Folding\n  - BSF [[paper](https://arxiv.org/abs/2401.00001)]\n"));
        Assert.Equal(["FoldNet 2401.00001 S / Wide Folded Maps"],
            Papers($"- {titles[^1]}{Line.Replace("{0}", "1", StringComparison.Ordinal)}"));
        Assert.Contains("Wide Folded Maps 2401.00004 S", Papers(string.Concat(titles.Select((title, i) =>
            $"- {title}{Line.Replace("{0}", $"{i + 1}", StringComparison.Ordinal)}"))));
    }

    [Fact]
    public void Short_names_that_link_to_papers_are_papers_in_the_section_of_the_bullet_above()
    {
        const string List =
            "- Token pruning methods\n  - FastV: [paper](https://arxiv.org/abs/2401.00001)\n  - [LLaVA](https://arxiv.org/abs/2401.00002)\n";

        Assert.Equal(
            ["FastV 2401.00001 S / Token pruning methods", "LLaVA 2401.00002 S / Token pruning methods"], Papers(List));
    }

    [Theory]
    [InlineData("A Way of Folding All Maps", "FoldNet", "")]
    [InlineData("Folding Paper Maps (CVPR 2024)", "FoldNet", "")]
    [InlineData("Folding Paper Maps", "FoldNet", " / Folding Paper Maps")]
    public void A_short_name_that_links_to_a_paper_names_the_title_alone_above_it(
        string title, string name, string section)
    {
        var list = $"# L\n## S\n- {title}\n  - {name} [[paper](https://arxiv.org/abs/2401.00001)]\n";

        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md", list)).Bibliography.Papers);

        Assert.Equal($"S{section}", Assert.Single(paper.Sections).ToString());
        var isTitle = section.Length == 0;
        Assert.Equal(isTitle ? title.Split(" (")[0] : name, paper.Title);
        Assert.Equal(isTitle ? name : null, paper.ShortName);
    }

    [Fact]
    public void Thousands_of_citations_in_a_line_are_read_in_bounded_time()
    {
        var line = string.Join(" y ", Enumerable.Repeat("[Lee (1999)](https://arxiv.org/abs/2401.00001)", 20_000));

        Assert.Empty(Import($"- Some Branch of Folds\n  - {line}\n").Bibliography.Papers.Skip(1));
    }

    [Fact]
    public void Known_labels_below_a_title_are_details_of_it_and_a_titled_link_is_a_paper_of_its_own()
    {
        const string List =
            "- **Second Paper of the List**\n  - Paper: https://arxiv.org/abs/2401.00002\n  - stage: in-LLM\n  - Follow-up: " + First + "\n";

        Assert.Equal(["First Paper of the List 2401.00001 S", "Second Paper of the List 2401.00002 S"], Papers(List));
    }

    [Fact]
    public void A_facet_that_the_list_declares_is_a_detail()
    {
        const string List =
            "**Flavour**: sweet / sour / salty\n\n- **Second Paper of the List**\n  - Paper: https://arxiv.org/abs/2401.00002\n  - Flavour: sour\n";

        var paper = Assert.Single(Import(List).Bibliography.Papers);

        Assert.Equal(["Flavour=sour"], paper.Tags.Select(tag => $"{tag.Facet}={tag.Value}"));
    }

    [Theory]
    [InlineData(First + ", ECCV 2024\n" + Second + ", ICCV 2023")]
    [InlineData("- " + First + ", ECCV 2024<br>" + Second + ", ICCV 2023")]
    [InlineData("- **First Paper of the List**, ECCV 2024 [pdf](https://arxiv.org/abs/2401.00001)<br>**Second Paper of the List**, ICCV 2023 [pdf](https://arxiv.org/abs/2401.00002)")]
    [InlineData("| Paper | Venue |\n|--|--|\n| " + First + "<br>" + Second + " | ECCV 2024<br>ICCV 2023 |")]
    public void Entries_one_a_line_are_several_papers_each_with_its_own_facts(string list)
    {
        Assert.Equal(["First Paper of the List 2401.00001 S", "Second Paper of the List 2401.00002 S"], Papers(list));
        Assert.Equal(["ECCV", "ICCV"], Import(list).Bibliography.Papers.Select(paper => paper.Venue?.Short));
    }

    [Theory]
    [InlineData("- " + First
        + "<br>*Liang Chen, Haozhe Zhao*<br>[First Paper of the List](https://openreview.net/forum?id=abcdef)")]
    [InlineData("- **First Paper of the List**<br>[paper](https://arxiv.org/abs/2401.00001)<br>[The short version of it](https://aclanthology.org/2024.acl-long.1)")]
    public void Lines_of_one_paper_stay_one_paper(string list)
    {
        Assert.Equal("First Paper of the List", Assert.Single(Import(list).Bibliography.Papers).Title);
    }

    [Fact]
    public void Bold_titles_over_lines_of_their_own_are_entries_though_no_blank_line_parts_them()
    {
        const string List = "**First Paper of the List**  \nAnn Lee  \n[arXiv](https://arxiv.org/abs/2401.00001)  \n"
            + "**Second Paper of the List**  \nCy Diaz  \n[arXiv](https://arxiv.org/abs/2401.00002)"
            + " • [code](https://github.com/o/r)";

        Assert.Equal(["First Paper of the List 2401.00001 S", "Second Paper of the List 2401.00002 S"], Papers(List));
        Assert.Equal([0, 1], Import(List).Bibliography.Papers.Select(paper => paper.Repositories.Length));
    }

    [Fact]
    public void Cited_titles_below_another_are_entries()
    {
        const string List = "1. **First Paper of the List**. [Lee (1999)](https://example.org/a.pdf)\n"
            + "    * Goes before it. [Chen (1998)](https://example.org/b.pdf)\n"
            + "    * Goes behind it. [Diaz (2001)](https://example.org/c)\n";

        Assert.Equal(["First Paper of the List  S", "Goes before it  S", "Goes behind it  S"], Papers(List));
    }

    [Fact]
    public void A_bullet_with_a_link_to_the_top_heads_bold_titles_below_it()
    {
        const string List = "* **Branch** **[ «Top» ](#)**\n"
            + "    * **Method: First Paper of the List** [[v1](https://arxiv.org/abs/2401.00001)(arXiv)] (2024.01)\n"
            + "    * **Second Paper of the List** [[v1](https://arxiv.org/abs/2401.00002)] (2024.01)\n";

        Assert.Equal(
            ["Method: First Paper of the List 2401.00001 S / Branch", "Second Paper of the List 2401.00002 S / Branch"],
            Papers(List));
    }

    [Fact]
    public void Paragraphs_of_a_bullet_that_start_with_a_dot_and_a_titled_link_are_entries_in_its_section()
    {
        Assert.Equal(
            ["First Paper of the List 2401.00001 S / Branch", "Short 2401.00003 S / Branch"],
            Papers($"1. **Branch**\n\n   • [Short](https://arxiv.org/abs/2401.00003)\n\n   • {First}\n"));
    }

    [Fact]
    public void Each_of_several_entries_of_a_paragraph_stands_on_its_own_line()
    {
        Assert.Equal([5, 6], Import(First + "\n" + Second).Bibliography.Papers.Select(paper => paper.Origins[0].Line));
    }

    [Theory]
    [InlineData("TBD")]
    [InlineData("*No papers yet.*")]
    [InlineData("Coming soon...")]
    [InlineData("🚧 Coming soon 🚧")]
    [InlineData("- TBD")]
    [InlineData("> 待补充")]
    [InlineData("| Title | Venue |\n|--|--|")]
    public void A_branch_that_only_says_that_papers_come_is_a_gap(string content)
    {
        Assert.Equal(["S", "Gap"], Sections($"- {First}\n\n## Gap\n\n{content}\n"));
    }

    [Fact]
    public void A_bullet_over_nothing_but_a_placeholder_is_a_gap_and_prose_is_none()
    {
        Assert.Equal(
            ["S", "S / Video", "S / Audio"],
            Sections($"- Video\n  - {First}\n- Audio\n  - TBD\n\n## Prose\n\nWe write more here soon.\n"));
    }

    [Fact]
    public void Contents_of_the_list_and_questions_to_the_reader_are_no_gaps()
    {
        Assert.Equal(
            ["S", "Papers"],
            Sections("### [How to send a paper to this list?](https://example.org/how)\n\n## Table of Contents\n\n"
                + "- [Papers](#papers)\n  - [Pruning](#pruning)\n    - [Layers](#layers)\n\n"
                + $"## Papers\n\n- {First}\n"));
    }

    [Theory]
    [InlineData("1. ")]
    [InlineData("1) ")]
    [InlineData("- ")]
    [InlineData("- * ")]
    [InlineData("> 12. ")]
    public void A_line_of_list_marks_without_end_costs_only_itself(string marks)
    {
        var hostile = string.Concat(Enumerable.Repeat(marks, 1000));

        var result = Import($"- {First}\n\n{hostile}x\n\n- {Second}\n");

        Assert.Equal(2, result.Bibliography.Papers.Length);
        Assert.Equal(7,
            Assert.Single(result.Diagnostics, finding => finding.Code == DiagnosticCodes.NestingTooDeep).Span?.Line);
    }

    [Fact]
    public void A_line_of_parts_that_never_close_costs_only_itself()
    {
        var hostile = string.Concat(Enumerable.Repeat("<details><summary>A</summary>", 100_000));

        Assert.Equal(2, Import($"- {First}\n\n{hostile}\n\n- {Second}\n").Bibliography.Papers.Length);
    }

    [Fact]
    public void A_long_rule_is_no_nesting()
    {
        Assert.Empty(Import(string.Concat(Enumerable.Repeat("* ", 500)) + "\n\n" + new string('-', 500)
            + "\n").Diagnostics);
    }

    [Fact]
    public void Thousands_of_links_in_one_entry_are_read()
    {
        var links = string.Concat(Enumerable.Range(0, 3000)
            .Select(i => $"[code](https://github.com/o/r{i}) arxiv.org/abs/2402.{i:D5}\n"));

        Assert.Equal(3000, Assert.Single(Import($"- {First} {links}").Bibliography.Papers).Repositories.Length);
    }

    [Theory]
    [InlineData("First Paper: A Word of It")]
    [InlineData("***First Paper:*** A Word of It")]
    public void A_bullet_of_a_year_or_a_venue_names_what_is_below_it(string title)
    {
        var paper = Assert.Single(Import("## S\n\n- Year 2024\n  - **TPAMI**\n    - "
            + title + " [[Paper]](https://arxiv.org/abs/2301.00001)\n").Bibliography.Papers);

        Assert.Equal(("First Paper: A Word of It", "TPAMI", 2024),
            (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal("S / Year 2024 / TPAMI", Assert.Single(paper.Sections).ToString());
    }

    [Fact]
    public void Headings_in_bullets_name_what_is_nested_or_are_entries()
    {
        const string list = "- ## 2020\n   * ### [First Paper of the List](https://arxiv.org/abs/2401.00001)\n"
            + "- ## Conferences\n   * ### [NeurIPS](https://nips.cc/) - [2019](https://example.org/2019)\n";

        Assert.Equal(
            ["First Paper of the List 2401.00001 S/2020"],
            Papers(list).Select(paper => paper.Replace(" / ", "/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("It is hard. There is [an interesting paper](https://arxiv.org/abs/2401.00001) that says why.")]
    [InlineData("Made known by [Lee et al.](https://arxiv.org/abs/2401.00001) long ago.")]
    [InlineData("[ICML](https://icml.cc/) is near.")]
    public void A_mention_in_a_sentence_is_no_entry(string bullet) =>
        Assert.Empty(Import($"- {bullet}\n").Bibliography.Papers);

    [Theory]
    [InlineData("[Official Collection](https://www.usenix.org/conferences/byname/108)")]
    [InlineData("- ACM Folding Languages [link](https://dl.acm.org/topic/ccs2012/10011007?expand=all)")]
    [InlineData("- Journal of Sheet Folding [link](https://www.cambridge.org/core/journals/folds/listing?q=)")]
    [InlineData("- [Cycle 1](https://www.usenix.org/conference/usenixsecurity21/accepted-papers)")]
    public void A_page_of_a_conference_is_no_paper(string entry) =>
        Assert.Empty(Import(entry + "\n").Bibliography.Papers);

    [Fact]
    public void A_mark_beside_a_link_to_a_section_is_no_paper() =>
        Assert.Empty(Import("- [ICLR 2024](#iclr-2024)(**<font color=\"red\">New!!!</font>**)\n").Bibliography.Papers);

    [Fact]
    public void A_call_on_the_reader_is_no_section()
    {
        var paper = Assert.Single(
            Import($"#### Check out [this board](https://example.org/b) of them all!\n\n- {First}\n").Bibliography.Papers);

        Assert.Equal("S", Assert.Single(paper.Sections).Title);
    }

    [Theory]
    [InlineData("arXiv 2401", 2024, 1)]
    [InlineData("01/2024", 2024, 1)]
    public void A_month_may_stand_as_in_the_identifier_or_first(string date, int year, int month)
    {
        var paper = Assert.Single(Import($"- {First} ({date})\n").Bibliography.Papers);

        Assert.Equal((year, month), (paper.Date?.Year, paper.Date?.Month));
    }

    private static string[] Papers(string list) =>
    [
        .. Import(list).Bibliography.Papers
            .Select(paper => $"{paper.Title} {paper.Identifiers.Arxiv} {Assert.Single(paper.Sections)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Sections(string list) =>
        [.. Import(list).Bibliography.Sections.Select(section => section.ToString())];

    [Theory]
    [InlineData("- **FoldNet:** Folding Tokens of Long Films, ICML 2021 [paper](https://arxiv.org/abs/2401.00001)",
        "FoldNet: Folding Tokens of Long Films")]
    [InlineData("- <u>F0</u>: Folding Tokens of Long Films [paper](https://arxiv.org/abs/2401.00001)",
        "F0: Folding Tokens of Long Films")]
    [InlineData("- `F0`: Folding Tokens of Long Films [paper](https://arxiv.org/abs/2401.00001)",
        "F0: Folding Tokens of Long Films")]
    [InlineData("- **FoldNet**: a small model that folds well. [paper](https://arxiv.org/abs/2401.00001)", "FoldNet")]
    [InlineData("- **FoldNet**: \"Folding Tokens of Long Films\" [paper](https://arxiv.org/abs/2401.00001)",
        "Folding Tokens of Long Films")]
    [InlineData("- [PDF](https://arxiv.org/abs/2401.00001) Folding Tokens of Long Films",
        "Folding Tokens of Long Films")]
    [InlineData("- [[PDF](https://arxiv.org/abs/2401.00001)] [[Code](https://github.com/o/r)] Folding Tokens of Long Films, CVPR 2024", "Folding Tokens of Long Films")]
    public void A_title_stands_behind_the_name_of_the_method_or_the_labels_of_links(string entry, string title) =>
        Assert.Equal(title, Assert.Single(new MarkdownImporter()
            .Import(new SourceText("list.md", "## S\n\n" + entry + "\n")).Bibliography.Papers).Title);

    private static ImportResult Import(string list) =>
        new MarkdownImporter().Import(new SourceText("list.md", $"# List\n\n## S\n\n{list}\n"));
}
