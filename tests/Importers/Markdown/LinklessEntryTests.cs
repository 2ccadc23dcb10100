using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Entries of which little or nothing speaks for a paper: what stands beside them decides, and none is lost
/// without a word.</summary>
public class LinklessEntryTests
{
    private const string Linked = "- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n";

    [Theory]
    [InlineData("- Another Good Title for a Paper\n")]
    [InlineData("- Learned Data Structures (2020)\n")]
    [InlineData("- **Another Good Title for a Paper**\n")]
    [InlineData("- Another Good Title for a Paper [[code]](https://github.com/o/r)\n")]
    [InlineData("- [Another Good Title for a Paper]<br>:house:[project](https://example.org/p)\n")]
    public void A_title_among_papers_is_a_paper(string entry)
    {
        Assert.Equal(2, Import("## S\n\n" + Linked + entry).Bibliography.Papers.Length);
        Assert.Equal(2, Import("## S\n\n" + entry + Linked).Bibliography.Papers.Length);
    }

    [Fact]
    public void A_title_in_small_letters_needs_no_year_where_it_says_where_it_appeared()
    {
        var papers = ImportWhole("# Folds\n\n## S\n\n" + Linked + "- Folding of maps: a survey of sheets, FGCS\n"
            + "- and some words on what we do\n").Bibliography.Papers;

        Assert.Equal(["First Paper of the List", "Folding of maps: a survey of sheets"],
            papers.Select(paper => paper.Title));
        Assert.Equal("FGCS", papers[1].Venue?.Short);
    }

    [Theory]
    [InlineData("## ICIP 2020\n\n- Folding of Wide Sheets\n- **FoldNet**: FOLDING OF SMALL SHEETS\n", "ICIP 2020")]
    [InlineData("###### 2020-10-02\n**ICIP2020**\n- Folding of Wide Sheets\n- **FoldNet**: FOLDING OF SMALL SHEETS\n",
        "ICIP 2020")]
    [InlineData("## 2020\n\n- Folding of Wide Sheets |ICIP|\n- Wide Folded Maps | ICIP\n- Small Folded Maps, ICIP\n",
        "ICIP 2020")]
    [InlineData("## ICIP 2020 Tutorials\n\n- Folding of Wide Sheets\n- Folding of Small Sheets\n", null)]
    public void Titles_below_or_before_a_venue_are_papers_in_any_list(string list, string? occasion)
    {
        var papers = ImportWhole($"# Folds\n\n{list}").Bibliography.Papers;

        Assert.Equal(occasion is null ? [] : [occasion],
            papers.Select(paper => $"{paper.Venue?.Short} {paper.Date?.Year}").Distinct());
        Assert.All(papers, paper => Assert.DoesNotContain('|', paper.Title));
    }

    [Fact]
    public void Titles_that_say_where_they_appeared_are_papers_if_most_of_the_list_does()
    {
        var papers = ImportWhole("# Awesome-folding-models\n\n## 2021\n\n- Wide Folding Networks |Arxiv|\n"
            + "- Round Folding Networks | Webconf | \n\n## 2020\n\n- Folding Through the Mean |ICML|\n"
            + "- Graphs of Sheets and Folds |NeurIPS|\n\n## Books\n\n- Folding geometry\n").Bibliography.Papers;

        Assert.Equal(["Wide Folding Networks 2021", "Round Folding Networks 2021", "Folding Through the Mean 2020",
            "Graphs of Sheets and Folds 2020"], papers.Select(paper => $"{paper.Title} {paper.Date?.Year}"));
    }

    [Fact]
    public void A_remark_on_the_line_below_is_no_part_of_a_title_and_names_alone_are_none()
    {
        var papers = Import("## S\n\n1. Folding of wide sheets, ICML 2007.\n ( all of them )\n"
            + "2. Folding of Small Sheets, ICML 2018.\n ( some of them )\n\n"
            + "- Ann Lee and Bo Chen and Cy Roe and Di Wu\n").Bibliography.Papers;

        Assert.Equal(["Folding of wide sheets ICML 2007", "Folding of Small Sheets ICML 2018"],
            papers.Select(paper => $"{paper.Title} {paper.Venue?.Short} {paper.Date?.Year}"));
    }

    [Fact]
    public void What_leads_to_a_search_is_as_good_as_without_a_link()
    {
        const string Search = "(https://scholar.google.com/scholar?q=a)";
        var papers = ImportWhole(
            $"# Folding Surveys\n\n## S\n\n- [Folding of Sheets]{Search} (2010)\n- [Folds]{Search} (2008)\n"
            + $"## Tools\n\n- [Folding of Paper]{Search} (2010)\n").Bibliography.Papers;

        Assert.Equal(["Folding of Sheets 2010", "Folds 2008"],
            papers.Select(paper => $"{paper.Title} {paper.Date?.Year}"));
        Assert.All(papers, paper => Assert.Null(paper.Url));
    }

    [Fact]
    public void A_name_and_what_it_stands_for_with_code_is_a_paper_among_others_in_small_letters_too() =>
        Assert.Equal(2, ImportWhole("# Folds\n\n## S\n\n" + Linked
            + "- Two-fold Net: folding of wide sheets in the dark\n  [[Code]](https://github.com/o/r)\n")
            .Bibliography.Papers.Length);

    [Fact]
    public void A_name_in_bold_in_brackets_behind_a_title_is_that_of_its_method_and_makes_it_sure()
    {
        var papers = ImportWhole("# Folding Papers\n\n## S\n\n" + Linked + "- Wide Folds(**WFold**)\n"
            + "- Folding maps of sheets in the dark (**DFold v2**)\n- Folding of Maps for Big Sheets (**oral**)\n")
            .Bibliography.Papers;

        Assert.Equal(["First Paper of the List: ", "Wide Folds: WFold", "Folding maps of sheets in the dark: DFold v2",
                "Folding of Maps for Big Sheets: "],
            papers.Select(paper => $"{paper.Title}: {paper.ShortName}"));
    }

    [Theory]
    [InlineData("[Paper List] Folding")]
    [InlineData("Folding PaperList")]
    [InlineData("ReadingList")]
    public void A_list_may_call_itself_one_of_papers_in_brackets_or_in_one_word(string title)
    {
        var papers = ImportWhole($"# {title}\n\n## S\n\n" + Linked + "- Folding of maps for big sheets (2016)\n")
            .Bibliography.Papers;

        Assert.Equal(2, papers.Length);
    }

    [Fact]
    public void Lines_below_a_venue_and_its_year_are_titles_in_a_list_of_papers()
    {
        var papers = ImportWhole("# Folding Papers\n\nFolds of this year and of the last\n\n## ICML 2022\n\nFolding Time Series\n\n"
            + "What Is a Fold? \n\nThese are all that we know.\n\n## Hints\n\nSome Words for You\n").Bibliography.Papers;

        Assert.Equal(["Folding Time Series", "What Is a Fold?"], papers.Select(paper => paper.Title));
        Assert.All(papers, paper => Assert.Equal(("ICML", 2022), (paper.Venue?.Short, paper.Date?.Year)));
    }

    [Fact]
    public void A_bullet_that_is_a_venue_and_its_year_heads_the_titles_below_it()
    {
        var papers = ImportWhole("# Folding Papers\n\n- S&P 2019\n    - SheetNet: Fast Folding of Sheets\n"
            + "    - Evaluating fold testing\n\n- FOLDCONF 2018\n    - Not All Folds Are Creases\n").Bibliography.Papers;

        Assert.Equal(["SheetNet: Fast Folding of Sheets", "Evaluating fold testing", "Not All Folds Are Creases"],
            papers.Select(paper => paper.Title));
        Assert.Equal([("IEEE S&P", 2019), ("IEEE S&P", 2019), (null, null)],
            papers.Select(paper => (paper.Venue?.Short, paper.Date?.Year)));
    }

    [Fact]
    public void Titles_alone_below_papers_are_papers()
    {
        var papers = ImportWhole("# Awesome Folds\n- https://github.com/o/r\n\n## Papers\n- Survey\n"
            + "- The Folding Network Model | 2008 · 12025회 인용\n- FoldNet : Inductive Folds on Large Sheets | 2017 · 4회 인용\n"
            + "- FIN : How Powerful are Folding Networks? | 2018 · 3회 인용\n").Bibliography.Papers;

        Assert.Equal([2008, 2017, 2018], papers.Select(paper => paper.Date!.Value.Year));
    }

    [Fact]
    public void Titles_in_bold_behind_remarks_are_papers_below_a_heading_that_says_so()
    {
        var papers = ImportWhole("A list of what to see.\n\n## Blogs\n\n- The best: **a site of many folds and sheets**\n\n"
            + "## Landmark papers\n\n### How to fold\n\n- First paper on it: **Folding the sheets of single cells**\n"
            + "- Also good: **Creases in large and small sheets**.\n- The fine **Folds are not what they seem** by Ann Lee.\n")
            .Bibliography.Papers;

        Assert.Equal(["Folding the sheets of single cells", "Creases in large and small sheets",
            "Folds are not what they seem"], papers.Select(paper => paper.Title));
    }

    [Fact]
    public void A_sentence_without_capitals_is_no_paper_where_none_stands() =>
        Assert.Equal(3, ImportWhole("# 折纸小组\n\n## 门槛\n\n1. 完成了折纸课程（如交大软院的折纸等手工课程）的超过一半的同学\n"
            + "2. 拿到了博士录取的同学以及一二年级博士生（高年级博士生欢迎作为主持人参加）\n\n## 列表\n\n"
            + string.Concat(Enumerable.Range(1, 3).Select(i =>
                $"{i}. [Folding Paper Number {i} of Many](https://arxiv.org/abs/2401.0000{i})\n"))).Bibliography.Papers.Length);

    [Fact]
    public void A_title_that_words_refer_to_is_no_entry() =>
        Assert.Equal("First Paper of the List", Assert.Single(ImportWhole("# Folds\n\n## Overview\n\nWith a focus on:\n\n"
            + "- Quantum Sheet Folding (QSF) implementations\n- Sheets and Times of Folding (see "
            + "[Some Other Paper on Sheets](https://arxiv.org/abs/2401.00009))\n\n## S\n\n"
            + Linked).Bibliography.Papers).Title);

    [Fact]
    public void Titles_in_bold_over_remarks_are_papers_in_a_list_of_papers()
    {
        var papers = ImportWhole("# Folding-paper-list\n\n## Soon\n\n- **to be made soon**\n\n## Fast\n\n"
            + "- **FoldNet: A Fast Processor for Folding Sheets**\n  - It folds with masks\n"
            + "- **Speeding-up folds for thin sheets: A second approach**\n  - They fold\n  - One more remark here\n\n"
            + "## Meetings\n\n- **FOLD2022**\n  - The meeting ended on June 1\n\n"
            + "## Hints\n\n- Words of Some Hint in Capitals\n  - A remark on it\n").Bibliography.Papers;

        Assert.Equal(
            ["FoldNet: A Fast Processor for Folding Sheets", "Speeding-up folds for thin sheets: A second approach"],
            papers.Select(paper => paper.Title));
    }

    [Theory]
    [InlineData("- [Mar. 28th] The latest **AAAI 2024** papers are listed here.\n")]
    [InlineData("- All the **Good Titles and Papers of AAAI 2024** are here now\n")]
    public void The_subject_of_a_sentence_is_no_title(string entry) =>
        Assert.Equal("First Paper of the List",
            Assert.Single(ImportWhole("# Papers\n\n## S\n\n" + Linked + entry).Bibliography.Papers).Title);

    [Fact]
    public void A_survey_at_the_head_of_its_own_list_is_no_entry_of_it() =>
        Assert.Equal("First Paper of the List", Assert.Single(ImportWhole("# Folding Things: A Survey\n\n"
            + "> **[Folding Things: A Survey](https://arxiv.org/abs/2401.00009)** (in a second version)\n\n## S\n\n"
            + Linked).Bibliography.Papers).Title);

    [Fact]
    public void Papers_stay_in_the_order_of_the_list()
    {
        var list = Import("## S\n\n- Another Good Title for a Paper\n" + Linked
            + "- One More Good Title for a Paper\n");

        Assert.Equal(
            ["Another Good Title for a Paper", "First Paper of the List", "One More Good Title for a Paper"],
            list.Bibliography.Papers.Select(paper => paper.Title));
    }

    [Theory]
    [InlineData("## S\n\n- Another Good Title for a Paper\n")]
    [InlineData("## S\n\n" + Linked + "\n## T\n\n- Another Good Title for a Paper\n")]
    public void A_title_among_nothing_is_reported(string list)
    {
        var result = Import(list);

        Assert.DoesNotContain(result.Bibliography.Papers,
            paper => paper.Title.StartsWith("Another", StringComparison.Ordinal));
        Assert.Single(result.Diagnostics, finding => finding.Code == DiagnosticCodes.EntryWithoutPaper);
    }

    [Fact]
    public void What_may_be_a_title_in_small_letters_is_told_among_papers_only()
    {
        const string bullet = "- A convergence analysis of descent on graphs\n";

        var among = Import("## S\n\n" + Linked + bullet);

        Assert.Single(among.Bibliography.Papers);
        Assert.Single(among.Diagnostics, finding => finding.Code == DiagnosticCodes.EntryWithoutPaper);
        Assert.Empty(Import("## S\n\n" + Linked + "\n## T\n\n" + bullet).Diagnostics);
    }

    [Fact]
    public void What_may_be_a_title_in_small_letters_is_one_among_titles_in_small_letters()
    {
        const string papers = "- [A first note on descent](https://arxiv.org/abs/2401.00001)\n"
            + "- [A second note on descent](https://arxiv.org/abs/2401.00002)\n"
            + "- [A third note on descent](https://arxiv.org/abs/2401.00003)\n";

        Assert.Equal(4,
            Import("## S\n\n" + papers + "- A convergence analysis of descent\n").Bibliography.Papers.Length);
        Assert.Equal(3,
            Import("## S\n\n" + papers + "- Please add what you think is missing\n").Bibliography.Papers.Length);
    }

    [Theory]
    [InlineData("- more papers will be added here soon, stay tuned\n")]
    [InlineData("- Affiliations: University of Somewhere Else, Another Place\n")]
    [InlineData("- Video\n")]
    [InlineData("- **Another Good Title for a Text** [[blog]](https://example.org/post)\n")]
    public void What_has_no_form_of_a_title_is_no_paper(string entry) =>
        Assert.Single(Import("## S\n\n" + Linked + entry).Bibliography.Papers);

    [Theory]
    [InlineData("Books")]
    [InlineData("↑ Talks & Lectures")]
    [InlineData("Courses and Tutorials")]
    [InlineData("Blog Posts")]
    [InlineData("Blog Posts & News")]
    [InlineData("Other Resources & Tools")]
    public void A_file_among_books_and_talks_is_no_paper_unless_something_says_so(string heading)
    {
        var list = $"## {heading}\n\n- [A Good Title of Something Else](https://example.org/file.pdf)\n"
            + "- [A Good Title of a Paper](https://example.org/other.pdf), ICML 2020\n"
            + "- [A Good Title of a Talk](https://example.org/watch), ICML 2020\n" + Linked;

        Assert.Equal(
            ["A Good Title of a Paper", "First Paper of the List"],
            Import(list).Bibliography.Papers.Select(paper => paper.Title));
    }

    [Fact]
    public void An_overview_may_hold_papers_but_its_text_names_none()
    {
        Assert.Single(Import("## Overview\n\n" + Linked).Bibliography.Papers);
        Assert.Empty(Import("## Overview\n\n" + Linked["- ".Length..]).Bibliography.Papers);
    }

    [Fact]
    public void A_link_back_to_the_top_is_no_part_of_a_heading() =>
        Assert.Equal(
            "Papers",
            Assert.Single(Import("## Papers [[Top](#list)]\n\n" + Linked).Bibliography.Sections).Title);

    [Fact]
    public void A_section_of_other_papers_holds_papers() =>
        Assert.Single(
            Import("## Other\n\n- [A Good Title of a Paper](https://example.org/file.pdf)\n").Bibliography.Papers);

    [Theory]
    [InlineData("Most Recent Update Note")]
    [InlineData("How to Contribute to This List")]
    [InlineData("Citing Our Work")]
    [InlineData("News & Updates")]
    public void Sections_about_the_list_hold_no_papers(string heading) =>
        Assert.Empty(Import($"## {heading}\n\n{Linked}").Bibliography.Papers);

    [Fact]
    public void References_below_a_name_are_its_papers()
    {
        var papers = Import(
            "## S\n\n- LSTM [[Paper](https://example.org/lstm.pdf)]\n  - Ann Lee and Bo Chen, *Long Short-Term Memory*, Neural Computation 1997\n"
            + "- Some Group [[Paper](https://arxiv.org/abs/1510.00001)]\n  - Ann Lee, Bo Chen, *First of Two*, arXiv:1510.00001\n"
            + "  - Ann Lee, Bo Chen, *Second of Two*, arXiv:1512.00001 / ICLR 2016\n").Bibliography.Papers;

        Assert.Equal(
            ["Long Short-Term Memory Neural Computation", "First of Two 1510.00001", "Second of Two ICLR 1512.00001"],
            papers.OrderBy(paper => paper.Identifiers.Arxiv?.Value, StringComparer.Ordinal)
                .Select(paper =>
                    $"{paper.Title} {paper.Venue?.Short} {paper.Identifiers.Arxiv}".Replace("  ", " ",
                        StringComparison.Ordinal).Trim()));
        Assert.Equal("LSTM", papers.First(paper => paper.Title.StartsWith("Long", StringComparison.Ordinal)).ShortName);
    }

    [Theory]
    [InlineData("Papers on Pruning", "Surveys", "- How to prune them all: a survey\n- A theory of how to prune them",
        2)]
    [InlineData("Papers on Pruning", "Theory", "- How We Prune So Many Models\n- A theory of how to prune them", 2)]
    [InlineData("Papers on Pruning", "Theory", "- How we prune so many models\n- A theory of how to prune them", 0)]
    [InlineData("Papers on Pruning", "Theory", "- How We Prune So Many Models\n- Please help", 0)]
    [InlineData("All About Pruning", "Theory", "- How We Prune So Many Models\n- A theory of how to prune them", 0)]
    public void A_list_that_says_it_is_one_of_papers_needs_no_links(
        string title, string section, string bullets, int count)
    {
        var list = new MarkdownImporter().Import(new("list.md", $"# {title}\n\n## {section}\n\n{bullets}\n"));

        Assert.Equal(count, list.Bibliography.Papers.Length);
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(1, 4)]
    public void A_list_that_links_its_papers_has_none_in_a_section_without_links(int linked, int count)
    {
        string[] numbers = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];
        var papers = string.Concat(numbers.Take(linked)
            .Select((number, i) => $"- [Deep Folds in {number} Steps](https://arxiv.org/abs/2401.0000{i})\n"));
        var list = ImportWhole($"# Papers on Folds\n\n## Folding\n\n{papers}\n## What We Need\n\n"
            + "- Folding Studio 2022 for Models on ARM\n- Support for Windows and Mac Machines\n- Release the Weights and Folds\n");

        Assert.Equal(count, list.Bibliography.Papers.Length);
    }

    private static ImportResult Import(string list) => ImportWhole("# List\n\n" + list);

    [Fact]
    public void A_title_with_a_video_alone_is_a_talk()
    {
        var papers = new MarkdownImporter().Import(new("list.md", "# Papers\n\n## Section\n\n"
            + "- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n- The Basics of Folding at Home [[Youtube]](https://www.youtube.com/watch?v=a)\n"
            + "- A Paper That Is to Come [[Code]](https://github.com/o/r) [[Video]](https://youtu.be/b)\n")).Bibliography.Papers;

        Assert.Equal(["First Paper of the List", "A Paper That Is to Come"], papers.Select(paper => paper.Title));
    }

    [Fact]
    public void Awesome_tutorials_are_tutorials() =>
        Assert.Equal("First Paper of the List", Assert.Single(new MarkdownImporter().Import(new("list.md",
            "# Folds\n\n# Awesome Tutorials & Workshops\n\n- [Some Title of a Tutorial](https://example.org/t) AAAI 2023\n\n"
            + "# Papers\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n")).Bibliography.Papers).Title);

    [Fact]
    public void A_title_behind_a_venue_and_its_year_heads_nothing()
    {
        var papers = Import("## Section\n\n- OSDI 16 -- FoldFlow: A system for folding at home\n"
            + "  - SoCC 16 -- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n").Bibliography.Papers;

        Assert.Equal(["FoldFlow: A system for folding at home", "First Paper of the List"],
            papers.Select(paper => paper.Title));
        Assert.Equal(["Section"], papers[1].Sections.Single().Path);
    }

    [Theory]
    [InlineData("# Folds\n\n## S\n\n" + Linked + "- [Other Paper of the List](https://arxiv.org/abs/2401.00002)\n"
        + "- [Last Paper of the List](https://arxiv.org/abs/2401.00003)\n", true)]
    [InlineData("# Papers I Read\n\n## March 2021\n\n- Folding Is All That Sheets Want\n- FoldNet\n", true)]
    [InlineData("# Folds\n\n## S\n\n" + Linked, false)]
    [InlineData("# Folds\n\n## S\n\n- Folding Is All That Sheets Want\n", false)]
    [InlineData("# Papers I Read\n\n## S\n\n- Folding Is All That Sheets Want\n- and words\n", false)]
    public void Few_words_in_capitals_are_a_title_among_enough_others_alone(string list, bool isPaper)
    {
        var titles = ImportWhole(list + "- Fast Fold-CNN\n- Coming Soon\n").Bibliography.Papers
            .Select(paper => paper.Title).ToList();

        Assert.Equal(isPaper, titles.Contains("Fast Fold-CNN"));
        Assert.DoesNotContain("Coming Soon", titles);
        Assert.DoesNotContain("FoldNet", titles);
    }

    [Fact]
    public void A_title_with_its_year_is_a_paper_in_a_list_of_hardly_anything_else()
    {
        var linked = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"* Folding Sheets in {i} Ways (1973). [Paper](https://arxiv.org/abs/2401.0000{i})\n"));

        Assert.Equal(10, ImportWhole("# Folds\n\n## S\n\n" + linked + "\n## T\n\n"
            + "* Creases: The Architecture of Whole Sheets (1995).\n").Bibliography.Papers.Length);
    }

    private static ImportResult ImportWhole(string list) =>
        new MarkdownImporter().Import(new SourceText("list.md", list));
}
