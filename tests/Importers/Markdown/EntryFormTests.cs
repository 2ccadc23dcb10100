using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Forms of one entry: marks, addresses without a scheme, Chinese punctuation, citations.</summary>
public class EntryFormTests
{
    private const string Address = "https://arxiv.org/abs/2401.00001";
    private const string Link = "[[paper](https://arxiv.org/abs/2401.00001)]";

    [Theory]
    [InlineData("🔥 (CVPR 2023) First Paper of the List " + Link)]
    [InlineData(":star: :fire: [CVPR 2023] First Paper of the List " + Link)]
    [InlineData("⭐️ [**CVPR 2023**] First Paper of the List " + Link)]
    [InlineData("First Paper of the List， CVPR 2023。 " + Link)]
    [InlineData("First Paper of the List -- CVPR 2023 " + Link)]
    [InlineData("CVPR 2023 -- Lee et al, [First Paper of the List](https://arxiv.org/abs/2401.00001)")]
    [InlineData("（CVPR 2023）First Paper of the List " + Link)]
    [InlineData("**First Paper of the List。** CVPR 2023 " + Link)]
    [InlineData("[First Paper of the List：](https://arxiv.org/abs/2401.00001) CVPR 2023")]
    public void Marks_and_wide_punctuation_are_no_part_of_a_title(string entry)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", "CVPR", 2023), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("[[CVPR2023](https://arxiv.org/abs/2401.00001)] First Paper of the List [[pytorch](https://github.com/o/r)]")]
    [InlineData("**First Paper of the List** [CVPR 2023](https://arxiv.org/abs/2401.00001) • [Code](https://github.com/o/r)")]
    [InlineData("[First Paper of the List (CVPR 2023)](https://arxiv.org/abs/2401.00001) [code](https://github.com/o/r)")]
    [InlineData("[First Paper of the List, CVPR 2023.](https://arxiv.org/abs/2401.00001) [code](https://github.com/o/r)")]
    [InlineData("**First Paper of the List (CVPR 2023)** [paper](https://arxiv.org/abs/2401.00001) [code](https://github.com/o/r)")]
    [InlineData("First Paper of the List. (CVPR 2023, **best demo award**) [paper](https://arxiv.org/abs/2401.00001) [code](https://github.com/o/r)")]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001)\n    - 📑 Publisher: CVPR 2023\n    - 💻 Code: https://github.com/o/r")]
    public void A_venue_is_read_from_the_words_of_a_link_or_behind_the_title_in_them(string entry)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", "CVPR", 2023), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(("2401.00001", 1), (paper.Identifiers.Arxiv?.Value, paper.Repositories.Length));
    }

    [Theory]
    [InlineData("Sun, W., & Ren, Z. (2023). First Paper of the List. arXiv preprint. " + Link,
        "First Paper of the List")]
    [InlineData("Van Gogh, V. (2023a). Is This the First Paper? CVPR. " + Link, "Is This the First Paper?")]
    public void A_reference_has_its_title_behind_the_names_and_the_year(string entry, string title) =>
        Assert.Equal(title, Only(entry).Title);

    [Fact]
    public void The_words_of_a_link_may_be_a_preprint_server_and_a_day()
    {
        var paper = Only("**First Paper of the List** [arXiv, 5 Feb 2024](https://arxiv.org/abs/2402.00001)");

        Assert.Equal(("arXiv", "2024-02-05", "2402.00001"),
            (paper.Venue?.Short, paper.Date?.ToString(), paper.Identifiers.Arxiv?.Value));
    }

    [Fact]
    public void The_words_of_a_link_to_another_preprint_say_nothing()
    {
        var paper = Only("[First Paper of the List](https://arxiv.org/abs/2401.00001), extends [CVPR 2015](https://arxiv.org/abs/1501.00002)");

        Assert.Equal((null, "2024-01"), (paper.Venue?.Short, paper.Date?.ToString()));
    }

    [Theory]
    [InlineData("[First Paper of the List (in 3D)](https://arxiv.org/abs/2401.00001)",
        "First Paper of the List (in 3D)")]
    [InlineData("[First Paper of Science, Nature](https://arxiv.org/abs/2401.00001)", "First Paper of Science, Nature")]
    [InlineData("[Paper 1 of 2, Part 2](https://arxiv.org/abs/2401.00001)", "Paper 1 of 2, Part 2")]
    public void What_is_no_dated_venue_stays_in_the_title(string entry, string title) =>
        Assert.Equal(title, Only(entry).Title);

    [Theory]
    [InlineData("[First Paper of the List](arxiv.org/abs/2401.00001)", "2401.00001")]
    [InlineData("[First Paper of the List](//arxiv.org/abs/2401.00001)", "2401.00001")]
    [InlineData("[First Paper of the List](www.arxiv.org/pdf/2401.00001v2)", "2401.00001")]
    [InlineData("[First Paper of the List](https://www.alphaxiv.org/abs/2401.00001)", "2401.00001")]
    [InlineData("**First Paper of the List**, arxiv.org/abs/2401.00001.", "2401.00001")]
    [InlineData("**First Paper of the List** (arxiv.org/abs/2401.00001)", "2401.00001")]
    [InlineData("**First Paper of the List** paper:arxiv.org/abs/2401.00001，code", "2401.00001")]
    [InlineData("**First Paper of the List** openreview.net/forum?id=abc_DE-1", "abc_DE-1")]
    [InlineData("**First Paper of the List** (doi.org/10.1000/a(1)b), code", "10.1000/a(1)b")]
    [InlineData("[First Paper of the List](aclanthology.org/2024.acl-long.1)", "2024.acl-long.1")]
    public void An_address_without_its_scheme_is_an_address(string entry, string identifier)
    {
        var paper = Only(entry);

        Assert.Equal("First Paper of the List", paper.Title);
        Assert.Contains(identifier, paper.Identifiers.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("https://", paper.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_without_its_scheme_is_code_and_keeps_its_place()
    {
        const string entry =
            "[First Paper of the List](https://arxiv.org/abs/2401.00001), code at github.com/o/r; see a/b and x.y/z.";

        var paper = Only(entry);

        Assert.Equal("https://github.com/o/r", Assert.Single(paper.Repositories).Url);
        Assert.Equal("github.com/o/r",
            paper.Evidence.First(evidence => evidence.Field == PaperField.Repository).Span.In(ListOf(entry)));
        Assert.Empty(paper.Links);
    }

    [Theory]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001) (Doe et al., 2023)", "Doe …", "2023")]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001) (Doe and Roe, 2023)", "Doe; Roe", "2023")]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001) (Doe et al.)", "Doe …", "2024-01")]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001) (Beijing, China, 2023)", "", "2024-01")]
    [InlineData("[第一篇论文的标题](https://arxiv.org/abs/2401.00001)\n  - 作者：张三、李四、王五、赵六\n  - 时间：2023", "张三; 李四; 王五; 赵六",
        "2023")]
    [InlineData("[第一篇论文的标题](https://arxiv.org/abs/2401.00001)\n  - 作者: 张三，李四", "张三; 李四", "2024-01")]
    [InlineData("[第一篇论文的标题](https://arxiv.org/abs/2401.00001)\n  - 作者: 张三（清华大学）、李四", "张三; 李四", "2024-01")]
    [InlineData("**第一篇论文的标题** [paper](https://arxiv.org/abs/2401.00001)<br>作者：张三、李四<br>2023", "张三; 李四", "2023")]
    public void Authors_and_years_are_read_where_a_list_puts_them(string entry, string authors, string date)
    {
        var paper = Only(entry);

        Assert.Equal(authors, string.Join("; ", paper.Authors) + (paper.HasMoreAuthors ? " …" : ""));
        Assert.Equal(date, paper.Date?.ToString());
    }

    [Theory]
    [InlineData("FastV: [First Paper of the List](https://arxiv.org/abs/2401.00001)", "FastV")]
    [InlineData("Mamba: [Mamba: First Paper of the List](https://arxiv.org/abs/2401.00001)", "Mamba")]
    [InlineData("**ViT**: [First Paper of the List](https://arxiv.org/abs/2401.00001)", "ViT")]
    [InlineData("Survey: [First Paper of the List](https://arxiv.org/abs/2401.00001)", null)]
    [InlineData("NEW: [First Paper of the List](https://arxiv.org/abs/2401.00001)", null)]
    [InlineData("Paper: [First Paper of the List](https://arxiv.org/abs/2401.00001)", null)]
    public void A_name_before_a_title_is_its_short_name(string entry, string? name)
    {
        Assert.Equal(name, Only(entry).ShortName);
    }

    [Theory]
    [InlineData("[A Library for Doing Things Fast](https://example.org/library)", 1)]
    [InlineData("[Library](https://example.org/library)", 0)]
    [InlineData("If you find this list useful, please [tell us](https://example.org)", 0)]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001)", 0)]
    public void A_title_and_a_link_that_make_no_paper_are_not_left_out_without_a_word(string entry, int count)
    {
        Assert.Equal(count,
            Import(entry).Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.EntryWithoutPaper));
    }

    [Theory]
    [InlineData("[2023 Some Reviews] **First Paper of the List** " + Link, "Some Reviews 2023")]
    [InlineData("[SomeWork'23] [First Paper of the List](https://arxiv.org/abs/2401.00001)", "SomeWork 2023")]
    [InlineData("[2023 arxiv, 100 citations] **First Paper of the List** " + Link, "arXiv 2023")]
    [InlineData("[2023 bioRxiv cells] **First Paper of the List** " + Link, "bioRxiv 2023")]
    [InlineData("[CVPR 2023 Lee] **First Paper of the List** " + Link, "CVPR 2023")]
    [InlineData("[2023 somewhere] **First Paper of the List** " + Link, " 2023")]
    [InlineData("[2023 Github] **First Paper of the List** " + Link, " 2023")]
    [InlineData("**First Paper of the List**<br>[Some Informatics 2023](" + Address + ")", "Some Informatics 2023")]
    [InlineData("**First Paper of the List**<br>[arXiv 26 Dec 2023](" + Address + ")", "arXiv 2023")]
    [InlineData("**First Paper of the List**<br>[SOME 2023 Short Paper](" + Address + ")", "SOME 2023")]
    public void A_dated_venue_in_a_bracket_before_the_title_or_in_a_link_needs_no_table(string entry, string venue)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", "2401.00001"), (paper.Title, paper.Identifiers.Arxiv?.Value));
        Assert.Equal(venue, $"{paper.Venue?.Short} {paper.Date?.Year}");
    }

    [Fact]
    public void A_stated_venue_that_no_table_knows_has_its_year_taken_off()
    {
        var paper = Only("[First Paper of the List](" + Address + ")\n  - Publisher: The Some Researcher 2023\n"
            + "  - Category: [Some & Other], [More]");

        Assert.Equal(("The Some Researcher", 2023), (paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(["Some & Other", "More"], paper.Tags.Select(tag => tag.Value));
    }

    [Theory]
    [InlineData("⭐ (arXiv preprint 2023) *First Paper of the List*, Ann Lee et al. " + Link)]
    [InlineData("[CVPR 2023] *First Paper of the List*, Ann Lee et al. " + Link)]
    public void A_title_in_italics_may_follow_a_bracket(string entry)
    {
        var paper = Only(entry);

        Assert.Equal(
            ("First Paper of the List", "Ann Lee", true),
            (paper.Title, paper.Authors[0].ToString(), paper.HasMoreAuthors));
    }

    [Theory]
    [InlineData("**First Paper of the List**. [Lee (1999)](https://a.org/~lee/p)", "Lee", false)]
    [InlineData("First paper of the list. [Lee, Chen (1999)](https://a.org/~lee/p)", "Lee; Chen", false)]
    [InlineData("First paper of the list? [Ann Lee and Bo Li (1999)](https://a.org/~lee/p.pdf)", "Ann Lee; Bo Li",
        false)]
    [InlineData("First paper of the list, [Lee et al. (1999)](https://a.org/~lee/p.pdf).", "Lee", true)]
    public void A_link_may_cite_who_wrote_what_stands_before_it(string entry, string authors, bool hasMore)
    {
        var paper = Only(entry);

        Assert.StartsWith("First paper of the list", paper.Title, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((authors, hasMore), (string.Join("; ", paper.Authors), paper.HasMoreAuthors));
        Assert.Equal(1999, paper.Date?.Year);
        Assert.StartsWith("https://a.org/~lee/", paper.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001) by [Ann Lee](https://ann.example.org) and [Bo Chen](https://bo.example.org), ICML 2024")]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001), [Ann Lee](https://ann.example.org), [Bo Chen](https://bo.example.org). ICML 2024.")]
    [InlineData("First Paper of the List - Lee, Ann and Chen, Bo - ICML 2024 - [paper](https://arxiv.org/abs/2401.00001)")]
    [InlineData("First Paper of the List. Ann Lee an Bo Chen. ICML'24. [[pdf]](https://arxiv.org/abs/2401.00001)")]
    [InlineData("`ICML 2024` First Paper of the List, Ann Lee and Bo Chen [`paper`](https://arxiv.org/abs/2401.00001)")]
    [InlineData("**ICML 2024**: *First Paper of the List*, Ann Lee and Bo Chen [[Paper]](https://arxiv.org/abs/2401.00001)")]
    [InlineData("2024 | ICML | First Paper of the List | Ann Lee, Bo Chen | [paper](https://arxiv.org/abs/2401.00001)")]
    public void Names_and_venues_stand_where_they_like(string entry)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", "ICML", 2024), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(["Ann Lee", "Bo Chen"], paper.Authors.Select(author => author.DisplayName));
    }

    [Theory]
    [InlineData("**First Paper of the List** [[arXiv:2401.00001]](https://arxiv.org/abs/2401.00001)")]
    [InlineData("First Paper of the List. Ann Lee, et al. [[2401.00001]](https://arxiv.org/abs/2401.00001)")]
    [InlineData("First Paper of the List [🔗](https://arxiv.org/abs/2401.00001) [💻](https://github.com/o/r)")]
    [InlineData("[arXiv:2401.00001](https://arxiv.org/abs/2401.00001) First Paper of the List")]
    [InlineData("**First Paper of the List** [read it all](https://arxiv.org/abs/2401.00001)")]
    public void The_only_link_to_a_paper_leads_to_that_of_the_entry(string entry)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", "2401.00001"), (paper.Title, paper.Identifiers.Arxiv?.Value));
    }

    [Theory]
    [InlineData("**Short Title.** *Ann Lee et al.* " + Link + "<br>Notes: It speaks of a **Method of Many Words**.")]
    [InlineData("**Short Title.** " + Link + " and then **Something of Many Words**")]
    public void A_short_title_in_bold_may_end_with_a_dot(string entry) =>
        Assert.Equal("Short Title", Only(entry).Title);

    [Fact]
    public void A_paper_that_a_note_below_an_entry_links_to_is_another_one()
    {
        var paper = Only("**First Paper of the List.** " + Link
            + "  \nNotes: It was shown to be wrong by [paper](https://openreview.net/forum?id=abcdef),"
            + " code [here](https://github.com/o/r)");

        Assert.Equal(("2401.00001", null), (paper.Identifiers.Arxiv?.Value, paper.Identifiers.OpenReview?.Value));
        Assert.Single(paper.Repositories);
    }

    [Fact]
    public void A_form_that_nobody_has_filled_in_is_no_paper() =>
        Assert.Empty(Import("**.** * et al, CVPR 2023.*  [[PDF]]()").Bibliography.Papers);

    [Fact]
    public void A_name_with_a_year_that_is_a_link_is_a_title_where_none_stands_before_it() =>
        Assert.Equal("FastV", Only("[FastV (2023)](https://arxiv.org/abs/2401.00001)").Title);

    [Theory]
    [InlineData("**A Name of Many Words**: \"First Paper of the List\", *CVPR, 2023*. " + Link)]
    [InlineData("**A Name of Many Words:** “First Paper of the List”, *CVPR, 2023*. " + Link)]
    public void Words_in_quotes_behind_a_bold_name_are_the_title(string entry) =>
        Assert.Equal("First Paper of the List", Only(entry).Title);

    [Theory]
    [InlineData("[FastV-2 Paper](https://arxiv.org/abs/2401.00001) [🌟 GitHub](https://github.com/o/r)")]
    [InlineData("[📖 Paper](https://arxiv.org/abs/2401.00001) [🌟 Code](https://github.com/o/r)")]
    public void Labels_are_no_titles_whatever_stands_before_them(string entry) =>
        Assert.Empty(Import(entry).Bibliography.Papers);

    [Fact]
    public void A_bracket_that_leads_elsewhere_in_the_list_is_no_tag() =>
        Assert.Empty(Only("(CVPR 2023) First Paper of the List " + Link + " [also in [2.1](#other)]").Tags);

    [Fact]
    public void One_name_below_a_title_and_above_labelled_lines_is_its_author() =>
        Assert.Equal(
            "Ann Lee",
            string.Join("; ", Only("[First Paper of the List](" + Address + ")\n  - Ann Lee\n  - Date: 2024").Authors));

    [Theory]
    [InlineData("First **Paper of Many Folds** using Sheets of **Wide Paper** " + Link, "First Paper of Many Folds using Sheets of Wide Paper")]
    [InlineData("Folding: Bending **Wide Sheets of Paper** for the **Fast Search of Folds** " + Link, "Folding: Bending Wide Sheets of Paper for the Fast Search of Folds")]
    [InlineData("Ann Lee and Bo Chen **First Paper of the List** in *CVPR* " + Link, "First Paper of the List")]
    [InlineData("**[Wide Folds](https://arxiv.org/abs/2401.00001). Ann Lee et al. Some Sciences of Folding, Fold Research. March 2023.**", "Wide Folds")]
    public void Words_in_bold_are_a_title_where_they_stand_out_as_a_whole(string entry, string title)
    {
        Assert.Equal(title, Only(entry).Title);
    }

    [Fact]
    public void A_place_where_people_work_is_no_venue()
    {
        var paper = Only("[First Paper of the List](https://arxiv.org/abs/2401.00001). Ann Lee et al. KAIST. May 2023.");

        Assert.Equal((null, 2023), (paper.Venue, paper.Date?.Year));
    }

    private static Paper Only(string entry) => Assert.Single(Import(entry).Bibliography.Papers);

    private static ImportResult Import(string entry) =>
        new MarkdownImporter().Import(new SourceText("list.md", ListOf(entry)));

    private static string ListOf(string entry) => $"# List\n\n## Section\n\n- {entry}\n";
}
