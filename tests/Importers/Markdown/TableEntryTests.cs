using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Tables, whatever their columns are called.</summary>
public class TableEntryTests
{
    private const string Pdf = "[pdf](https://arxiv.org/abs/2401.00001)";

    [Theory]
    [InlineData("論文 | 著者 | 会議 | 年 | リンク")]
    [InlineData("논문 제목 | 저자 | 학회 | 연도 | 링크")]
    [InlineData("题名 | 作者 | 发表于 | 年份 | 论文链接")]
    [InlineData("Título | Autores | Conferencia | Año | Enlace")]
    [InlineData("Titre | Auteurs | Revue | Année | Lien")]
    [InlineData("Title | Authors | Proceeding | Year | Link")]
    public void Headings_may_be_in_other_languages(string header)
    {
        var paper = Assert.Single(Import($"{header}\n|---|---|---|---|---|\n| First Paper of the List | Ann Lee | ICLR | 2021 | {Pdf} |"));

        Assert.Equal(("First Paper of the List", "Ann Lee"), (paper.Title, string.Join("; ", paper.Authors)));
        Assert.Equal(("ICLR", 2021, "2401.00001"),
            (paper.Venue?.Short, paper.Date?.Year, paper.Identifiers.Arxiv?.Value));
    }

    [Theory]
    [InlineData("**[FoldNet](https://arxiv.org/abs/2401.00001)**<br>Folding Wide Sheets of Paper<br>"
        + "<sub>Folds wide sheets.</sub>")]
    [InlineData("[FoldNet](https://arxiv.org/abs/2401.00001)<br>*Folding Wide Sheets of Paper*")]
    [InlineData("**FoldNet**<br>[Folding Wide Sheets of Paper](https://arxiv.org/abs/2401.00001)")]
    public void A_name_that_links_to_the_paper_stands_above_its_title(string cell)
    {
        var paper = Assert.Single(Import($"Paper | Venue |\n|---|---|\n| {cell} | ICLR 2021 |"));

        Assert.Equal(("Folding Wide Sheets of Paper", "FoldNet", "2401.00001", "ICLR"),
            (paper.Title, paper.ShortName, paper.Identifiers.Arxiv?.Value, paper.Venue?.Short));
        Assert.Empty(paper.Authors);
    }

    [Fact]
    public void An_identifier_in_a_column_of_venues_is_that_of_a_preprint()
    {
        var paper = Assert.Single(Import("Venue | Title |\n|---|---|\n"
            + "| arXiv:1807.00001 | [Folding Sheets](https://a.edu/p.pdf) |"));

        Assert.Equal(("arXiv", 2018, "1807.00001"),
            (paper.Venue?.Short, paper.Date?.Year, paper.Identifiers.Arxiv?.Value));
    }

    [Fact]
    public void A_column_of_months_and_days_dates_nothing_and_what_a_column_of_paper_titles_links_to_is_one()
    {
        var papers = Import("Date | Paper Title | Notes |\n|---|---|---|\n"
            + "| 03.01 | [Folding Wide Sheets](https://a.example/wide) | |\n"
            + "| 03.15 | Folding Small Sheets of Red Paper | |\n"
            + "| 11.09 | [Folding Big Sheets](https://github.com/o/r) | |\n");

        Assert.Equal(["Folding Wide Sheets", "Folding Small Sheets of Red Paper", "Folding Big Sheets"],
            papers.Select(paper => paper.Title));
        Assert.All(papers, paper => Assert.Null(paper.Date));
    }

    [Theory]
    [InlineData("2020_spring")]
    [InlineData("Spring 2020")]
    public void A_season_in_a_column_of_dates_has_a_year(string date) =>
        Assert.Equal(2020, Assert.Single(Import("Title | Date | Link\n|---|---|---|\n| Folding Under Fire | "
            + $"{date} | {Pdf} |")).Date?.Year);

    [Fact]
    public void Rows_of_titles_and_authors_are_papers_though_cells_are_empty() =>
        Assert.Equal(["Automatic fold generation", "Folding Under Fire"],
            Import("Title | Author | Year | Keywords\n|---|---|---|---|\n| Automatic fold generation | | | Folds |\n"
                + "| Folding Under Fire | Ann Lee | 2019 | Folds |\n").Select(paper => paper.Title));

    [Fact]
    public void A_venue_in_a_column_counts_more_than_the_preprint() =>
        Assert.Equal(("Foldotics", 2023), Assert.Single(Import("Model | Paper | Venue\n|---|---|---|\n| `FoldNet` | "
            + "[![arXiv](https://img.shields.io/badge/arXiv-2401.00001-b31b1b)](https://arxiv.org/abs/2401.00001)"
            + "<br>Folding Under Fire | Foldotics 2023 |")) is var paper
                ? (paper.Venue?.Short, paper.Date?.Year) : default);

    [Fact]
    public void A_row_that_names_several_papers_is_none() =>
        Assert.Empty(Import("What to test | Examples | What to control\n|---|---|---|\n"
            + "| Folds in time | [FoldBench](https://arxiv.org/abs/2401.00001), [SheetBench](https://arxiv.org/abs/2401.00002) "
            + "| Single-sheet and shuffled-sheet baselines, rate of folds |\n"));

    [Fact]
    public void Accepted_papers_are_titles() =>
        Assert.Equal("Folding Under Fire", Assert.Single(Import("Publication | Accepted Papers | Link\n|---|---|---|\n"
            + "| usenix_security | Folding Under Fire | [link](https://www.usenix.org/conference/usenixsecurity20/presentation/x) |"))
            .Title);

    [Theory]
    [InlineData("분야 | 발행일 | 제목 | 리뷰")]
    [InlineData("번호 | 발행일 | 제목 | 리뷰")]
    [InlineData("番号 | 発行年 | タイトル | レビュー")]
    [InlineData("索引 | 出版年份 | 标题 | 笔记")]
    public void Numbers_of_rows_and_columns_of_notes_say_nothing_of_a_paper(string header)
    {
        var papers = Import($"{header}\n|---|---|---|---|\n"
            + "| 1 | 2009 | First Paper of the List | [Notion](https://notes.example.org/x) |\n"
            + "| 2 | 2010 | [Second Paper of the List](https://arxiv.org/abs/1001.00001) | |").ToArray();

        Assert.Equal(["First Paper of the List", "Second Paper of the List"], papers.Select(paper => paper.Title));
        Assert.Equal([2009, 2010], papers.Select(paper => paper.Date!.Value.Year));
        Assert.All(papers, paper =>
            Assert.Equal(header.StartsWith("분야", StringComparison.Ordinal) ? 1 : 0, paper.Tags.Length));
    }

    [Theory]
    [InlineData("Paper", "Recursive Folds", "Ann Lee & Bo Chen")]
    [InlineData("Title", "FoldNet", "Lee et al.")]
    [InlineData("Paper", "Folds for All (Early/Late)", "de Lee & D'Chen")]
    public void A_row_with_a_title_authors_and_a_year_needs_no_link(string header, string title, string authors)
    {
        var paper = Assert.Single(Import($"{header} | Authors | Year | File |\n|---|---|---|---|\n"
            + $"| {title} | {authors} | 2019 | `lee_2019.pdf` |"));

        Assert.Equal((title, 2019), (paper.Title, paper.Date?.Year));
        Assert.Equal(authors.Contains('&', StringComparison.Ordinal) ? 2 : 1, paper.Authors.Length);
    }

    [Fact]
    public void A_table_of_titles_needs_no_sections_in_a_list_of_papers()
    {
        var papers = new MarkdownImporter().Import(new("list.md", "# Paper\n\n论文列表\n\n| 索引 | 标题 | 简介 | 代码 |\n"
            + "|---|---|---|---|\n| 1 | Folding Sheets for a Good Recommendation | IPS | |\n| 2 | Folding Studies | | |\n"
            + "| 3 | Collaborative folding with sheets | | https://github.com/o/r |\n")).Bibliography.Papers;

        Assert.Equal(
            ["Folding Sheets for a Good Recommendation", "Folding Studies", "Collaborative folding with sheets"],
            papers.Select(paper => paper.Title));
    }

    [Fact]
    public void A_bare_DOI_in_a_column_is_that_of_the_paper() =>
        Assert.Equal("10.5072/jss.v108.i03", Assert.Single(Import(
            "Paper | Page | DOI |\n|---|---|---|\n| First Paper of the List | [J](https://example.org/article/view/v1) "
            + "| 10.5072/jss.v108.i03 |\n| Second Paper of the List | [pdf](https://arxiv.org/abs/2401.00001) | - |")
            .Where(paper => paper.Title[0] == 'F')).Identifiers.Doi?.Value);

    [Theory]
    [InlineData("FoldNet - folding sheets without creases", "FoldNet - folding sheets without creases")]
    [InlineData("FoldNet - ICLR 2021", "FoldNet")]
    public void A_dash_in_a_column_of_titles_is_part_of_the_title(string cell, string title) =>
        Assert.Equal(title, Assert.Single(Import($"Title | Link\n|---|---|\n| {cell} | {Pdf} |")).Title);

    [Theory]
    [InlineData("[[code]](https://doi.org/10.5072/co.12)")]
    [InlineData("[data](https://doi.org/10.5072/figshare.12)")]
    public void The_DOI_of_data_or_code_is_not_that_of_the_paper(string link)
    {
        var paper = Assert.Single(Import(
            $"Title | Year | Venue | Link\n|---|---|---|---|\n| First Paper of the List | 2021 | Some. Sci. | {link} |"));

        Assert.Null(paper.Identifiers.Doi);
        Assert.Equal("Some. Sci.", paper.Venue?.Short);
        Assert.Single(paper.Links);
    }

    [Fact]
    public void A_column_of_titles_needs_no_name_that_says_so()
    {
        var papers = Import($"Thing | Stage | Link\n|---|---|---|\n| First Paper of the List | early | {Pdf} |\n"
            + "| Second Paper of the List | late | [pdf](https://arxiv.org/abs/2401.00002) |");

        Assert.Equal(["First Paper of the List", "Second Paper of the List"], papers.Select(paper => paper.Title));
    }

    [Theory]
    [InlineData("FastV", "FastV", false)]
    [InlineData("Pruning", null, true)]
    public void A_column_of_methods_has_terms_or_the_names_of_papers(string method, string? name, bool isTerm)
    {
        var paper = Assert.Single(Import($"Method | Title | Link\n|---|---|---|\n| {method} | First Paper of the List | {Pdf} |"));

        Assert.Equal((name, isTerm), (paper.ShortName, paper.Tags.Length > 0));
    }

    [Theory]
    [InlineData("Some Journal of Things, vol. 27, num 5, p. 943-957.", "Some Journal of Things")]
    [InlineData("CVPR, pp. 1-8", "CVPR")]
    public void A_venue_in_a_column_is_read_without_volume_and_pages(string cell, string venue) =>
        Assert.Equal(venue,
            Assert.Single(Import($"Title | Venue | Link\n|---|---|---|\n| First Paper of the List | {cell} | {Pdf} |")).Venue?.Short);

    [Fact]
    public void A_row_without_links_among_papers_is_a_paper()
    {
        var papers =
            Import($"Title | Link\n|---|---|\n| First Paper of the List | {Pdf} |\n| Another Good Title for a Paper | TBD |");

        Assert.Equal(2, papers.Length);
    }

    [Theory]
    [InlineData("ACM Transactions on Computer Systems ‘84", "TOCS", 1984)]
    [InlineData("SIGMOD ‘88", "SIGMOD", 1988)]
    public void A_venue_in_a_column_may_have_a_year_of_two_digits(string cell, string venue, int year)
    {
        var paper = Assert.Single(Import($"Title | Venue | Link\n|---|---|---|\n| First Paper of the List | {cell} | {Pdf} |"));

        Assert.Equal((venue, year), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void A_row_without_a_link_is_a_paper_whatever_the_column_of_titles_is_called() =>
        Assert.Equal(4, Import("Articles and Reports | Code |\n|---|---|\n| First Paper of the List | No |\n"
            + "| [Second Paper of the List](https://arxiv.org/abs/2401.00001) | No |\n"
            + "| [Third Paper of the List](https://arxiv.org/abs/2401.00002) | No |\n"
            + "| [Fourth Paper of the List](https://arxiv.org/abs/2401.00003) | No |").Length);

    [Fact]
    public void A_table_without_headings_has_its_first_entry_there()
    {
        var papers =
            Import("[First Paper of the List](https://arxiv.org/abs/2401.00001) | Ann Lee, Bo Chen |\n|---|---|\n"
            + "| [Second Paper of the List](https://arxiv.org/abs/2401.00002) | Di Wu |");

        Assert.Equal(["First Paper of the List", "Second Paper of the List"], papers.Select(paper => paper.Title));
    }

    [Fact]
    public void What_is_linked_in_a_column_of_papers_is_one_wherever_it_leads()
    {
        var papers = Import("Date | Who | Paper |\n|---|---|---|\n"
            + "| 2024-01 | A Lab | [A Report of the Lab](https://lab.example.org/report) |");

        Assert.Equal("A Report of the Lab", Assert.Single(papers).Title);
    }

    [Fact]
    public void A_linked_title_counts_more_than_the_name_in_the_column_of_names()
    {
        var papers = Import("# | Method | Paper | Pub & Date |\n|---|---|---|---|\n"
            + "| 1 | OneNet | [First Paper of the List](https://arxiv.org/abs/2401.00001) | CVPR 2021 |\n"
            + "| 2 | TwoNet | [Link](https://arxiv.org/abs/2401.00002) | CVPR 2022 |");

        Assert.Equal(["First Paper of the List", "TwoNet"], papers.Select(paper => paper.Title));
        Assert.Equal(("OneNet", "CVPR", 2021), (papers[0].ShortName, papers[0].Venue?.Short, papers[0].Date?.Year));
        Assert.All(papers, paper => Assert.Empty(paper.Tags));
    }

    [Fact]
    public void A_table_of_news_or_of_numbers_has_no_papers()
    {
        Assert.Empty(Import("Date | What happened\n|---|---|\n| 2024-01 | The list has been moved to this place |"));
    }

    [Fact]
    public void A_column_that_asks_whether_there_is_a_model_holds_no_names_and_papers_may_be_called_by_their_authors()
    {
        var papers = Import("Year | Paper | Model? |\n|---|---|---|\n"
            + "| 2024 | [Lee et al.](https://arxiv.org/abs/2401.00001) | [Yes](https://github.com/o/r) |\n"
            + "| 2023 | [FoldNet](https://arxiv.org/abs/2301.00002) | N/A |");

        Assert.Equal(["Lee et al.|o/r", "FoldNet|"], papers.Select(paper =>
            $"{paper.Title}|{string.Join(' ', paper.Repositories.Select(code => code.Url[^3..]))}"));
    }

    [Theory]
    [InlineData("Method")]
    [InlineData("Dataset Name")]
    public void Names_that_are_all_different_are_titles_and_keywords_are_none(string header) =>
        Assert.Equal(["FoldNet++", "FN", "CreaseQA (Roe)"],
            Import($"Paper Link | {header} | Keywords |\n|---|---|---|\n| {Pdf} | FoldNet++ | Folds without any crease |\n"
                + "| [pdf](https://arxiv.org/abs/2401.00002) | FN | Sheets of many kinds, papers |\n"
                + "| [pdf](https://arxiv.org/abs/2401.00003) | CreaseQA (Roe) | Questions asked of many folds |")
                .Select(paper => paper.Title));

    [Fact]
    public void Data_sets_in_the_first_column_of_a_table_without_titles_name_its_rows() =>
        Assert.Equal(["FoldQA", "CreaseBench", "Sheets-1M"],
            Import($"Dataset | Paper Link | Size |\n|---|---|---|\n| FoldQA | {Pdf} | 1K |\n"
                + "| CreaseBench | [pdf](https://arxiv.org/abs/2401.00002) | 2K |\n"
                + "| Sheets-1M | [pdf](https://arxiv.org/abs/2401.00003) | 1M |").Select(paper => paper.Title));

    [Fact]
    public void A_row_without_a_name_is_called_by_the_title_in_another_column_and_not_by_a_remark() =>
        Assert.Equal(["FoldNet", "Folding Sheets with Deep Guidance"],
            Import("Name | Features | Paper | |\n|---|---|---|---|\n"
                + "| FoldNet | Folds sheets | [Paper](https://arxiv.org/abs/2401.00001) | |\n"
                + "| | Folding Sheets with Deep Guidance | [Paper](https://arxiv.org/abs/2401.00002) | adds depth |")
                .Select(paper => paper.Title));

    [Fact]
    public void A_column_of_papers_has_the_titles_though_most_rows_are_to_get_theirs() =>
        Assert.Equal([("Folding for Every Kind of Sheet", "FoldNet")], Import(
            "Model | Paper | Conference | link |\n|---|---|---|---|\n| SheetGAN | | | |\n| CreaseGAN | | | |\n"
                + "| FoldNet | Folding for Every Kind of Sheet | CVPR 2021 | [pdf](https://arxiv.org/abs/2401.00001) |\n"
                + "| GAN | | | |").Select(paper => (paper.Title, paper.ShortName)));

    [Fact]
    public void A_column_of_years_dates_its_rows_whatever_it_is_called() =>
        Assert.Equal([2019, 2020], Import("No. | Title |\n|---|---|\n"
            + "| 2019 | [Folding for All](https://arxiv.org/abs/2401.00001) |\n"
            + "| 2020 | [Folding Under Fire](https://arxiv.org/abs/2401.00002) |").Select(paper => paper.Date?.Year));

    [Fact]
    public void Rows_of_titles_venues_dates_and_code_are_papers_though_the_venue_is_missing() =>
        Assert.Equal(["Folding for All of Us", "Folding Under Fire"],
            Import("Title | Venue | Date | Code |\n|---|---|---|---|\n"
                + "| [Folding for All of Us](https://blog.example/fold) | - | 2023-03 | [code](https://github.com/o/r) |\n"
                + "| Folding Under Fire | - | 2023-04 | [code](https://github.com/o/s) |").Select(paper => paper.Title));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_row_may_go_on_in_the_next_line(string lineBreak) =>
        Assert.Equal([("Folding Large Sheets for Art: A Study", "2401.00001"), ("Wide Folds", "2401.00002")],
            Import("Title | Date |\n|---|---|\n"
                + $"| [Folding Large Sheets for{lineBreak}  Art: A Study](https://arxiv.org/abs/2401.00001) | 2024-01-01 |\n"
                + "| [Wide Folds](https://arxiv.org/abs/2401.00002) | 2024-01-02 |")
                .Select(paper => (paper.Title, paper.Identifiers.Arxiv?.Value)));

    [Fact]
    public void Titles_in_a_column_of_papers_are_papers_whatever_else_the_rows_link_to() =>
        Assert.Equal(3,
            Import("Date | Paper Title | Presenter | Notes |\n|---|---|---|---|\n"
                + "| 3.24 | FoldNet: A Machine for Folding Sheets | Ann Lee | |\n"
                + "| 4.14 | CreaseNet: A Machine for Creasing Sheets | Bo Chen | [Slides](https://slideslive.com/3890) |\n"
                + "| 4.21 | SheetNet: A Machine for Sheets | Bo Chen | [Slides](https://slideslive.com/3891) |").Length);

    [Theory]
    [InlineData(" |\n---")]
    [InlineData("\n---")]
    [InlineData(" |\n=====")]
    [InlineData(" |\n***")]
    public void A_line_below_the_last_row_ends_the_table(string end) =>
        Assert.Equal(["Folding for All of Us"], Import("Title | Venue |\n|---|---|\n"
            + $"| [Folding for All of Us](https://arxiv.org/abs/2401.00001) | ICLR 2024{end}\n\nText.")
            .Select(paper => paper.Title));

    [Theory]
    [InlineData("Arxiv 2510", 2025)]
    [InlineData("arxiv1909", 2019)]
    [InlineData("arXiv 23.10", 2023)]
    [InlineData("arXiv 2010", 2010)]
    public void A_venue_may_be_arXiv_and_a_month(string cell, int year)
    {
        var paper = Assert.Single(Import("Title | Venue |\n|---|---|\n"
            + $"| [Folding for All of Us](https://example.org/folds.pdf) | {cell} |"));

        Assert.Equal(("arXiv", year), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("| **Image Folding** | | |")]
    [InlineData("| *Large Sheets* | | |")]
    [InlineData("| Category B | | |")]
    public void A_row_with_a_name_alone_is_that_of_the_rows_below(string group) =>
        Assert.Equal(["Folding for All of Us", "Folding Under Fire"], Import("Title | Paper | Venue |\n|---|---|---|\n"
            + $"{group}\n| Folding for All of Us | {Pdf} | ICLR 2024 |\n"
            + "| **Video Folding** | | |\n| Folding Under Fire | [pdf](https://arxiv.org/abs/2401.00002) | - |")
            .Select(paper => paper.Title));

    [Fact]
    public void Links_on_lines_of_a_cell_are_a_paper_each_with_short_titles_too() =>
        Assert.Equal(["Folding for Every Kind of Sheet", "Fast Folding", "FoldNet"],
            Import("Task | Papers |\n|---|---|\n"
                + "| Folds | [Folding for Every Kind of Sheet](https://arxiv.org/abs/2401.00001) <br> "
                + "[Fast Folding](https://arxiv.org/abs/2401.00002)<br/>[FoldNet](https://arxiv.org/abs/2401.00003) |")
                .Select(paper => paper.Title));

    [Fact]
    public void Columns_with_Chinese_names_hold_venues_code_and_remarks()
    {
        var paper = Assert.Single(Import("paper | 源码 | 收录 | 笔记 |\n|---|---|---|---|\n"
            + "| [Folding for All of Us](https://arxiv.org/abs/2401.00001) | [code](https://github.com/o/r) | ICME 2022 | [x](./x.md) |"));

        Assert.Equal(("ICME", 2022, 1), (paper.Venue?.Short, paper.Date?.Year, paper.Repositories.Length));
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void A_column_whose_cells_are_dated_venues_is_one_whatever_its_name()
    {
        var papers = Import("Name | Info | Link |\n|---|---|---|\n"
            + $"| **Folding for All of Us** | ICML 2017 | {Pdf} |\n"
            + "| **Folding Under Fire** | FOLDY 2019 | [pdf](https://arxiv.org/abs/2401.00002) |\n"
            + "| **Folding With Water** | 2020 | [pdf](https://arxiv.org/abs/2401.00003) |\n"
            + "| **Folding Over Air** | ICLR 2022 Workshop | [pdf](https://arxiv.org/abs/2401.00004) |");

        Assert.Equal(
            [("ICML", 2017), ("FOLDY", 2019), (null, 2020), ("ICLR Workshops", 2022)],
            papers.Select(paper => (paper.Venue?.Short, paper.Date?.Year)));
        Assert.All(papers, paper => Assert.Empty(paper.Tags));
    }

    [Fact]
    public void A_column_of_dated_data_sets_is_a_facet() =>
        Assert.Equal(["COCO 2017", "VOC 2012"], Import("Title | Benchmark | Link |\n|---|---|---|\n"
            + $"| Folding for All of Us | COCO 2017 | {Pdf} |\n"
            + "| Folding Under Fire | VOC 2012 | [pdf](https://arxiv.org/abs/2401.00002) |")
            .SelectMany(paper => paper.Tags).Select(tag => tag.Value));

    [Fact]
    public void A_cell_that_says_what_its_column_is_called_is_no_term() =>
        Assert.Equal(["paper folds"], Import("Title | Paper | Topic | Homepages |\n|---|---|---|---|\n"
            + $"| Folding for All of Us | {Pdf} | paper folds | Homepages |\n"
            + $"| Folding Under Fire | {Pdf.Replace("00001", "00002", StringComparison.Ordinal)} | Topic | [Link](https://example.org) |")
            .SelectMany(paper => paper.Tags).Select(tag => tag.Value));

    private static ImmutableArray<Paper> Import(string table) =>
        new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n| {table}\n")).Bibliography.Papers;
}
