using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Headings that are entries.</summary>
public class HeadingEntryTests
{
    [Fact]
    public void Names_below_a_linked_title_with_a_made_word_are_no_title()
    {
        var paper = Assert.Single(Import("## S\n\n##### [Wide Folds of FoldNet](https://arxiv.org/abs/2401.00001)\n\n"
            + "Ann Ada Lee, Bo Chen, Cy Roe, Di Wu, Eva Yu. ICLR 2017.\n").Papers);

        Assert.Equal(("Wide Folds of FoldNet", 5), (paper.Title, paper.Authors.Length));
    }

    [Fact]
    public void Headings_beside_papers_are_papers_over_links_of_any_kind()
    {
        var list = Import("# L\n\n## 2019\n\n#### FoldNet: A Large Set of Folds\n[pdf](https://arxiv.org/abs/1901.00001)\n"
            + "\n#### Direct Sparse Folding\n![](p.png) [pdf](https://arxiv.org/abs/1901.00002)\n\n"
            + "#### FoldNet++: Fast and Accurate Folds of Sheets\n[video](https://www.youtube.com/watch?v=fold)\n\n"
            + "#### Folding Sheets\nhttps://arxiv.org/abs/1901.00003\n\n#### A Wide Set of Folds\n[pdf](https://arxiv.org/abs/1901.00005)\n\n"
            + "#### Surveys\n[pdf](https://arxiv.org/abs/1901.00004)\n\n#### More Links\n[page](https://fold.example.org)\n");

        Assert.Equal(["FoldNet: A Large Set of Folds", "Direct Sparse Folding", "FoldNet++: Fast and Accurate Folds of Sheets",
            "Folding Sheets", "A Wide Set of Folds"], list.Papers.Select(paper => paper.Title));
        Assert.All(list.Papers, paper => Assert.Equal("2019", paper.Sections[0].Title));
    }

    [Fact]
    public void Headings_over_fields_are_papers_where_most_of_their_level_are()
    {
        var list = Import("# Folding - Full Paper Collection\n\n## A General Mechanism for Folding Sheets\n"
            + "- **Tags:** Folding, Sheets\n## AnyFold: A Model for Any Sheet\n- **Tags:** Sheets\n- **Authors:** Ann Lee, Bo Chen\n"
            + "## Spectrum Learning for Fold Detection\n**Authors:** Ann Lee, Bo Chen\n**Venue:** CVPR 2025\n");

        Assert.Equal(["A General Mechanism for Folding Sheets", "AnyFold: A Model for Any Sheet",
            "Spectrum Learning for Fold Detection"], list.Papers.Select(paper => paper.Title));
        Assert.Equal(["Folding", "Sheets"], list.Papers[0].Tags.Select(tag => tag.Value));
        Assert.Equal([0, 2, 2], list.Papers.Select(paper => paper.Authors.Length));
        Assert.Equal(("CVPR", 2025), (list.Papers[2].Venue?.Short, list.Papers[2].Date?.Year));
    }

    [Fact]
    public void Fields_in_later_paragraphs_and_bullets_belong_to_the_paper_of_the_heading()
    {
        var paper = Assert.Single(Import("# L\n\n## S\n\n### 1. Denoising Folds of Sheets\n\n**Authors:** Ann Lee, Bo Chen  \n"
            + "**Year:** 2020\n\n**Key Contribution:** The first paper on folds of all.\n\n"
            + "- **arXiv:** https://arxiv.org/abs/2006.00001\n- **GitHub:** https://github.com/o/r\n").Papers);

        Assert.Equal(("Denoising Folds of Sheets", "2006.00001", 1),
            (paper.Title, paper.Identifiers.Arxiv?.Value, paper.Repositories.Length));
    }

    [Fact]
    public void A_score_may_stand_before_the_other_fields_and_a_date_may_have_an_hour() => Assert.Equal(
        ["2025-08-15", "2025-08-16"], Import(string.Concat(Enumerable.Range(5, 2).Select(day =>
            $"## {day}. Folding Models of Wide Sheets\n- **Score**: 0.{day}\n- **Authors**: Ann Lee, Bo Chen\n"
            + $"- **Published**: 2025-08-1{day}T15:13:32+00:00\n- **Link**: http://arxiv.org/pdf/2508.0000{day}\n\n")))
            .Papers.Select(paper => $"{paper.Date}"));

    [Fact]
    public void Headings_of_tools_over_their_authors_are_no_papers() => Assert.Empty(Import("# Tools\n\n"
        + "## An Editor for Folding Sheets\n- **Author:** Ann Lee\n\n## A Great Tool for Folds\n- **Author:** Bo Chen\n").Papers);

    [Fact]
    public void Papers_below_a_heading_of_references_are_read() => Assert.Single(Import(
        "# L\n\n## Reference\n\n- [A Wide Set of Folds](https://arxiv.org/abs/1901.00005)\n").Papers);

    [Fact]
    public void A_heading_that_links_to_a_paper_is_an_entry_with_the_line_below_it()
    {
        var list = Import("# L\n\n## S\n\n### Attacks\n\n#### [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\nCVPR 2024\n\n"
            + "1. the first one\n\n#### [Short](https://arxiv.org/abs/2401.00002)\n\n#### [Third Paper of the List](https://doi.org/10.1000/182)\n\n## T\n");

        Assert.Equal(["First Paper of the List", "Short", "Third Paper of the List"],
            list.Papers.Select(paper => paper.Title));
        Assert.All(list.Papers, paper => Assert.Equal("S / Attacks", paper.Sections[0].ToString()));
        Assert.Equal(("CVPR", 2024), (list.Papers[0].Venue?.Short, list.Papers[0].Date?.Year));
        Assert.Equal((7, 9), (list.Papers[0].Origins[0].Line, list.Papers[0].Origins[0].EndLine));
        Assert.DoesNotContain(list.Sections, section => section.Title == "Short");
    }

    [Theory]
    [InlineData("- a note on how it folds. TODO.\n")]
    [InlineData("- 看完以后还是云里雾里的。\n  - 再看一遍\n- ICLR 2020\n")]
    public void Bullets_without_links_below_a_heading_that_links_to_a_paper_speak_of_it(string notes)
    {
        var paper = Assert.Single(Import(
            $"# L\n### [Folds Made Simple](https://example.org/folds_made_simple.pdf)\n{notes}").Papers);

        Assert.Equal("Folds Made Simple", paper.Title);
        Assert.Equal(notes.Contains("ICLR", StringComparison.Ordinal) ? "ICLR" : null, paper.Venue?.Short);
    }

    [Fact]
    public void Labelled_lines_below_a_heading_are_facts_of_it_however_long_the_summary_behind_them()
    {
        var summary = string.Concat(Enumerable.Repeat("很长的摘要", 40));
        var list = "# L\n\n## S\n\n#### 综述：[First Paper of the List](https://arxiv.org/abs/2401.00001)\n\n"
            + $"[code](https://github.com/o/r)<br>\n作者：Ann Lee, Bo Li<br>\n机构：Some University<br>\n摘要：{summary}<br>\n";
        var paper = Assert.Single(Import(list).Papers);

        Assert.Equal(("Ann Lee; Bo Li", 1), (string.Join("; ", paper.Authors), paper.Repositories.Length));
    }

    [Theory]
    [InlineData("# [The Survey of the List](https://arxiv.org/abs/2401.00009)\n\nText.\n")]
    [InlineData("# L\n\n## [The Survey of the List](https://arxiv.org/abs/2401.00009)\n\nText.\n")]
    [InlineData("# L\n\n## S\n\n### [What Our Group Wrote](https://openreview.net/group?id=g)\n\nText.\n")]
    [InlineData("# L\n\n## S\n\n### [Papers of the Year](https://arxiv.org/abs/2401.00009)\n\n- TBD\n")]
    public void A_heading_that_names_the_list_or_a_part_of_it_is_none(string text) => Assert.Empty(Import(text).Papers);

    [Fact]
    public void A_heading_in_HTML_that_links_to_a_paper_is_an_entry_too()
    {
        var list = Import("# L\n\n## S\n\n<h4><a href=\"https://arxiv.org/abs/2401.00001\">First Paper of the List</a></h4>\n\n*Ann Lee, Bo Chen* CVPR 2024\n\n"
            + "<h3 align=\"center\">Part</h3>\n\n<h4><a href='https://arxiv.org/abs/2401.00002'>Second Paper of the List</a></h4>\n<p>ICLR 2023</p>\n");

        Assert.Equal(["First Paper of the List CVPR S", "Second Paper of the List ICLR S / Part"],
            list.Papers.Select(paper => $"{paper.Title} {paper.Venue?.Short} {paper.Sections[0]}"));
        Assert.Equal(5, list.Papers[0].Origins[0].Line);
    }

    [Theory]
    [InlineData("### [CVPR 2024] First Paper of the List\n[paper](https://arxiv.org/abs/2401.00001) [code](https://github.com/o/r)\n")]
    [InlineData("#### First Paper of the List\n- **Venue**: CVPR 2024\n- **Paper**: [arXiv](https://arxiv.org/abs/2401.00001)\n- Code: https://github.com/o/r\n")]
    [InlineData("#### First Paper of the List\n**Venue:** CVPR 2024\n**Link:** https://arxiv.org/abs/2401.00001\n**Code:** https://github.com/o/r\n")]
    public void A_heading_over_nothing_but_details_of_a_paper_is_an_entry(string entry)
    {
        var paper = Assert.Single(new MarkdownImporter()
            .Import(new("list.md", "# List\n\n## Section\n\n" + entry)).Bibliography.Papers);

        Assert.Equal(("First Paper of the List", "CVPR", 2024), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(("2401.00001", "Section"), (paper.Identifiers.Arxiv?.Value, Assert.Single(paper.Sections).Title));
        Assert.Single(paper.Repositories);
    }

    [Fact]
    public void A_heading_over_entries_is_none()
    {
        var list = new MarkdownImporter().Import(new("list.md", "# List\n\n### Papers on Some Long Topic\n"
            + "- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n- [Code](https://github.com/o/r)\n")).Bibliography;

        Assert.Equal("Papers on Some Long Topic", Assert.Single(Assert.Single(list.Papers).Sections).Title);
    }

    [Theory]
    [InlineData("*Ann Roe, Bea Poe*, NeurIPS 2021 [[paper]](https://arxiv.org/abs/2401.00001) [[code]](https://github.com/o/r)")]
    [InlineData("NeurIPS 2021, [paper](https://arxiv.org/abs/2401.00001) | [code](https://github.com/o/r)")]
    [InlineData("[PDF](https://arxiv.org/abs/2401.00001) [code](https://github.com/o/r) NeurIPS 2021")]
    public void A_heading_without_a_link_is_one_if_a_line_of_facts_is_all_that_stands_below(string line)
    {
        var list = new MarkdownImporter().Import(new("list.md",
            $"# L\n\n## S\n\n### First Paper of the List\n{line}\n\n### Second Paper of the List\n\n{line.Replace("00001", "00002", StringComparison.Ordinal)}\n"));

        Assert.Equal(["First Paper of the List", "Second Paper of the List"],
            list.Bibliography.Papers.Select(paper => paper.Title));
        Assert.All(list.Bibliography.Papers, paper =>
            Assert.Equal(("NeurIPS", 2021, "S"),
                (paper.Venue?.Short, paper.Date?.Year, Assert.Single(paper.Sections).Title)));
    }

    [Theory]
    [InlineData("A good overview of it all is this [paper](https://arxiv.org/abs/2401.00001).")]
    [InlineData("**Some Other Title of a Paper** [paper](https://arxiv.org/abs/2401.00001)")]
    [InlineData("Some Other Title of a Paper. [paper](https://arxiv.org/abs/2401.00001)")]
    [InlineData("[paper](https://arxiv.org/abs/2401.00001)\n\n- [Another Paper of the List](https://arxiv.org/abs/2401.00002)")]
    public void A_heading_over_anything_else_is_none(string below)
    {
        var list = new MarkdownImporter().Import(new("list.md", $"# L\n\n### Branch of the Tree\n\n{below}\n"));

        Assert.DoesNotContain(list.Bibliography.Papers, paper => paper.Title == "Branch of the Tree");
    }

    [Fact]
    public void Labelled_lines_with_authors_and_a_year_make_a_record_of_the_heading()
    {
        var papers = new MarkdownImporter().Import(new("list.md", "# Folds\n\n## Section\n\n### 1. The First Title of Folds\n"
            + "- **Authors**: Lee, A. M., & Chen, B.\n- **Year**: 2017\n- **Venue**: ICLR 2017 (Some Conference)\n"
            + "- **URL**: https://arxiv.org/abs/1609.00001\n- **Key Contribution**: sheets; folds of the first order\n"
            + "- **Benchmarks**: Paper 81.5%, Foil 70.3%\n\n### 2. The Second Title of Folds\n- **Authors**: Lee, A. M.\n"
            + "- **Year**: 2009\n- **Key Contribution**: First fold\n")).Bibliography.Papers;

        Assert.Equal(["The First Title of Folds", "The Second Title of Folds"], papers.Select(paper => paper.Title));
        Assert.Equal([2017, 2009], papers.Select(paper => paper.Date!.Value.Year));
        Assert.Equal(("ICLR", "1609.00001"), (papers[0].Venue?.Short, papers[0].Identifiers.Arxiv?.Value));
    }

    [Fact]
    public void A_heading_with_its_paper_right_below_may_have_small_letters_and_a_number_without_a_blank()
    {
        var list = Import("# Folds\n\n## Section\n\n###### 1.A full account of folding\n\n"
            + "Paper: https://example.org/a.pdf (https://doi.org/10.1000/f.1)\n\n"
            + "###### Remarks: https://example.org/remarks\n\n###### 2.Sheet-wise folding at home\n\n"
            + "Paper: https://doi.org/10.1000/f.2\n");

        Assert.Equal(["A full account of folding|Section", "Sheet-wise folding at home|Section"],
            list.Papers.Select(paper => $"{paper.Title}|{string.Join('/', Assert.Single(paper.Sections).Path)}"
                .Replace("Folds/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Headings_with_a_title_before_their_links_are_entries_with_the_names_below_them()
    {
        var names = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"Ann Lee{(char)('a' + i)}"));
        var list = Import("# L\n\n## Papers\n\n### Journals\n\n"
            + "##### • \\[2018 TPAMI\\] Folding sheets of paper from a single crease. [\\[PDF\\]](https://papers.example/1.pdf) "
            + $"[\\[Code\\]](https://github.com/o/r)\n_{names}_\n\n"
            + "##### • [2019 [RA-L](https://journals.example/ral)] Folding Sheets with Robots. [[PDF]](https://arxiv.org/abs/1901.00001)\n"
            + "*Ann Lee\\*, Bo Chen*\n\n[back to top](#l)\n");

        Assert.Equal(
            ["Folding sheets of paper from a single crease|TPAMI 2018|20|Papers / Journals",
                "Folding Sheets with Robots|RA-L 2019|2|Papers / Journals"],
            list.Papers.Select(paper =>
                $"{paper.Title}|{paper.Venue?.Short} {paper.Date?.Year}|{paper.Authors.Length}|{paper.Sections[0]}"));
        Assert.Single(list.Papers[0].Repositories);
    }

    [Theory]
    [InlineData("- [A First Title of Folds](https://arxiv.org/abs/2401.00001)")]
    [InlineData("#### More\n\n- [A First Title of Folds](https://arxiv.org/abs/2401.00001)")]
    [InlineData("[A First Title of Folds](https://arxiv.org/abs/2401.00001)")]
    public void A_heading_with_a_link_above_others_is_a_branch(string below)
    {
        var list = Import($"# L\n\n### Large Models of Folded Sheets [paper](https://arxiv.org/abs/2401.00002)\n\n{below}\n");

        Assert.Equal("A First Title of Folds", Assert.Single(list.Papers).Title);
    }

    [Fact]
    public void A_remark_below_that_speaks_of_another_paper_is_none()
    {
        var papers = Import("## Papers\n\n#### [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\nCVPR 2024\n\n"
            + "1. **Certified folds.** Creases and [Wide Sheets](https://arxiv.org/abs/2002.00002)\n").Papers;

        Assert.Equal("First Paper of the List", Assert.Single(papers).Title);
    }

    [Fact]
    public void A_heading_over_a_line_for_each_fact_is_a_paper_whatever_the_facts()
    {
        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md", "# L\n\n## Papers\n\n### 2016\n\n"
            + "#### Wide Folds for Sheet Detection\n- **Date**: 26 Feb 2016\n- **Arxiv**: https://arxiv.org/abs/1602.00001\n"
            + "- **Motivation**: Folding sheets at once, as [FoldNet](https://arxiv.org/abs/1502.00001) does.\n"
            + "- **Performance**: 73.8% of all folds\n- **Code**: https://github.com/o/r\n")).Bibliography.Papers);

        Assert.Equal(("Wide Folds for Sheet Detection", "1602.00001", "2016-02-26", 1), (paper.Title,
            paper.Identifiers.Arxiv?.Value, paper.Date?.ToString(), paper.Repositories.Length));
    }

    [Fact]
    public void Notes_below_a_heading_that_is_a_paper_are_none_of_their_own() =>
        Assert.Equal(["Certified Folds for Sheets", "Sheets without Folds"], Import(
            "# L\n\n## Papers\n\n#### [Certified Folds for Sheets](https://arxiv.org/abs/2401.00001)\n\nICLR 2020\n\n"
                + "**The first certified fold**.\n\n1. Show that previous folds are broken\n"
                + "2. Adapt Interval Bound Propagation for Certified Folds\n\n"
                + "#### [Sheets without Folds](https://arxiv.org/abs/2401.00002)\n\n1. **Certified fold**; clip sheets\n")
            .Papers.Select(paper => paper.Title));

    [Theory]
    [InlineData("## [{0}](https://arxiv.org/abs/2401.0000{1})\n\nWords about it.\n\n")]
    [InlineData("## {0}\n[[paper](https://arxiv.org/abs/2401.0000{1})]\n\n")]
    [InlineData("## **{0}**, ICML 2024 [[paper](https://arxiv.org/abs/2401.0000{1})]\n")]
    [InlineData("[{0}](https://arxiv.org/abs/2401.0000{1})\n---\nNotes.\n\n")]
    [InlineData("{0}\n---\n[paper](https://arxiv.org/abs/2401.0000{1})\n\n")]
    public void Most_headings_below_the_title_of_the_list_may_be_papers(string form)
    {
        string[] titles = ["Certified Folds for Large Sheets", "Large Sheets without Any Folds"];

        var list = Import("# Notes\n\n" + string.Concat(titles.Select((title, i) =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, form, title, i + 1))));

        Assert.Equal(titles, list.Papers.Select(paper => paper.Title));
        Assert.Equal("Notes", list.Title);
    }

    [Fact]
    public void A_part_of_a_list_may_link_to_its_survey() =>
        Assert.Equal(["Sheets and Folds", "Other Sheets and Folds"], Import("# L\n\n"
            + "## [A Survey of All the Folds](https://arxiv.org/abs/2401.00001)\n\n"
            + "- [Sheets and Folds](https://arxiv.org/abs/2401.00002)\n\n## More of the Folds\n\n"
            + "- [Other Sheets and Folds](https://arxiv.org/abs/2401.00003)\n").Papers.Select(paper => paper.Title));

    [Fact]
    public void An_address_alone_below_a_heading_makes_it_a_paper() =>
        Assert.Equal([("Large sheet folding", "2401.00001"), ("Folds in General", "2401.00002")], Import("# L\n\n## References\n\n"
            + "#### Large sheet folding\nhttps://arxiv.org/pdf/2401.00001\n\n"
            + "#### Folds in General\nhttps://arxiv.org/pdf/2401.00002\n\n## Other\n\nText.\n")
            .Papers.Select(paper => (paper.Title, paper.Identifiers.Arxiv?.Value)));

    [Fact]
    public void Fields_on_lines_of_a_paragraph_make_their_heading_a_paper_however_short_its_title()
    {
        var paper = Assert.Single(Import("# L\n\n## Folds\n\n### 📄 **\"On Folding\"** (1986)\n**Authors:** A. Lee  \n"
            + "**Published:** *Some Journal of Folds*  \n**Citations:** 1,800+  \n\n**Contributions:**\n- Kinds of folds\n").Papers);

        Assert.Equal(("On Folding", "A. Lee", 1986, "Some Journal of Folds"),
            (paper.Title, Assert.Single(paper.Authors).ToString(), paper.Date?.Year, paper.Venue?.Short));
    }

    private static Bibliography Import(string text) => new MarkdownImporter().Import(new("list.md", text)).Bibliography;
}
