using System.Text;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Markdown;
using SurveyGraph.Importers.Markdown.Markup;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>How blocks, HTML and long texts are taken apart, whatever the entries in them look like.</summary>
public class ListStructureTests
{
    private const int ChunkLength = 500;

    // Each ends with a paragraph, so that no list runs on into the next block.
    [Theory]
    [InlineData("**ICML**\n- **[FoldNet]** Folding of Many Sheets [[paper](https://arxiv.org/abs/2401.00001)]\n", "ICML")]
    [InlineData("**Wide Folds**\n- Folding of Many Sheets [[paper](https://arxiv.org/abs/2401.00001)]\n"
        + "- Folding of Few Sheets [[paper](https://arxiv.org/abs/2401.00002)]\n", "Wide Folds")]
    public void A_line_in_bold_heads_titles_before_their_links(string list, string section) =>
        Assert.All(new MarkdownImporter().Import(new("list.md", "# L\n\n## 2024\n\n" + list)).Bibliography.Papers,
            paper => Assert.Equal(["2024", section], Assert.Single(paper.Sections).Path));

    [Theory]
    [InlineData("#wide folds")]
    [InlineData("#Wide;Small")]
    public void A_tag_of_words_right_behind_its_mark_is_no_heading(string tag) =>
        Assert.Equal("S", Assert.Single(Assert.Single(new MarkdownImporter().Import(new("list.md",
            $"# L\n\n## S\n\n{tag}\n- [Folding Sheets](https://arxiv.org/abs/2401.00001)\n"))
            .Bibliography.Papers).Sections).ToString());

    private static readonly string[] Blocks =
    [
        "```pip install x```\n",
        "```bash\n# comment {0}\npip install x\n```\n",
        "~~~~\n```\n# not a heading {0}\n~~~\n- [No Paper in a Fence {0}](https://arxiv.org/abs/2401.{0:D5})\n~~~~\n",
        "- ```\n  # in an item\n  ```\n- [A Bullet After Some Code {0}](https://arxiv.org/abs/2402.{0:D5})\n",
        "**A Title Over Its Bullets {0}**\n\n- Paper: https://arxiv.org/abs/2403.{0:D5}\n- Venue: ECCV 2024\n- Code: https://github.com/o/r{0}\n",
        "<pre>\n# no heading {0}\n\n- [No Paper in Pre {0}](https://arxiv.org/abs/2404.{0:D5})\n</pre>\n",
        "<script>\n\n# no heading {0}\n\n</script>\n",
        "<div>\n# no heading {0}\n- [No Paper in Raw Text {0}](https://arxiv.org/abs/2405.{0:D5})\n</div>\n",
        "A Setext Heading {0}\n---\n",
        "**Words in Bold {0}**\n\n- [A Bullet Below Bold Words {0}](https://arxiv.org/abs/2412.{0:D5})\n\nA remark.\n",
        "# First Level {0}\n## Second Level {0}\n",
        "### Third Level {0}\n",
        "* [A Plain Bullet Entry {0}](https://arxiv.org/abs/2406.{0:D5}), ECCV 2024\n* [Another Plain Bullet Entry {0}](https://arxiv.org/abs/2407.{0:D5})\n  - Code: https://github.com/o/s{0}\n",
        "- Group {0}\n  - [A Grouped Bullet Entry {0}](https://arxiv.org/abs/2408.{0:D5})\n  - [Another Grouped Entry {0}](https://arxiv.org/abs/2409.{0:D5})\n",
        "| Title | Venue |\n|--|--|\n| [A Row of a Table {0}](https://arxiv.org/abs/2410.{0:D5}) | *ECCV 2024* |\n",
        "<details><summary>Part {0}</summary>\n\n1. [An Entry in a Part {0}](https://arxiv.org/abs/2411.{0:D5})\n\n</details>\n",
        "<!--\n# comment {0}\n```\n-->\n",
    ];

    [Theory]
    [InlineData("**Folding**\n\n{0}", "S/Folding")]
    [InlineData("**Folding:**\n{0}", "S/Folding")]
    [InlineData("**Papers**\n\n{0}", "S")]
    [InlineData("**Folding** is hard.\n\n{0}", "S")]
    [InlineData("**Folding**\n\n{0}\n\nA remark.\n\n* [Second Paper of the List](https://a.edu/q.pdf)", "S/Folding;S")]
    public void A_line_in_bold_above_entries_is_their_section(string layout, string sections)
    {
        var text = "# L\n\n## S\n\n" + string.Format(null, layout, "- [First Paper of the List](https://a.edu/p.pdf)");

        var papers = new MarkdownImporter().Import(new("list.md", text)).Bibliography.Papers;

        Assert.Equal(sections, string.Join(';', papers.Select(paper =>
            paper.Sections[0].Parent is { } parent ? $"{parent.Title}/{paper.Sections[0].Title}" : paper.Sections[0].Title)));
    }

    [Fact]
    public void Remarks_among_the_details_of_a_title_in_bold_belong_to_its_paper()
    {
        const string text =
            "# L\n\n## S\n\n**Anchors Are Not Needed for Search**\n\n- Paper: https://arxiv.org/abs/2103.11617\n- Code: https://github.com/o/r\n- Interpretation: [What a Blog Says of It](https://blog.example/x)\n- https://github.com/o/other\n\n**Another Paper of the List**\n\n- Paper: https://arxiv.org/abs/2103.11618\n";

        var papers = new MarkdownImporter().Import(new("list.md", text)).Bibliography.Papers;

        Assert.Equal(["Anchors Are Not Needed for Search", "Another Paper of the List"],
            papers.Select(paper => paper.Title));
    }

    [Fact]
    public void Where_a_long_list_is_cut_does_not_show()
    {
        var random = new Random(20240306);
        for (var i = 0; i < 150; i++)
        {
            var text = new StringBuilder("# List\n\n");
            for (var block = 0; block < 40; block++)
                text.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture,
                    Blocks[random.Next(Blocks.Length)], block)).Append("\nA paragraph.\n\n");

            var whole = Describe(Import(text.ToString(), int.MaxValue));
            var parts = Describe(Import(text.ToString(), ChunkLength));

            Assert.Equal(whole, parts);
        }
    }

    [Theory]
    [InlineData("```pip install x```\n\n")]
    [InlineData("```bash\n# comment\n```\n\n")]
    public void Code_in_a_long_list_costs_no_entry(string code)
    {
        var entries =
            string.Concat(Enumerable.Range(0, 300)
                .Select(i => $"- [A Paper of the List Number {i}](https://arxiv.org/abs/2401.{i:D5})\n"));

        Assert.Equal(600,
            Import($"# List\n\n{code}{entries}\n```bash\n# comment\n```\n\n{entries.Replace("2401", "2402", StringComparison.Ordinal)}").Bibliography.Papers.Length);
    }

    [Fact]
    public void Entries_of_a_paragraph_and_bullets_stay_whole_in_a_long_list()
    {
        var text = string.Concat(Enumerable.Range(0, 800)
            .Select(i =>
                $"**The Title of Paper {i}**\n\n- Paper: https://arxiv.org/abs/2401.{i:D5}\n- Venue: ECCV 2024\n- Code: https://github.com/o/r{i}\n\n"));

        var papers = Import(text).Bibliography.Papers;

        Assert.Equal(800, papers.Length);
        Assert.All(papers, paper => Assert.Equal(("ECCV", 1), (paper.Venue?.Short, paper.Repositories.Length)));
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(12_000)]
    public void A_long_table_with_emphasis_is_read(int rows)
    {
        var text = "| Title | Venue |\n|--|--|\n"
            + string.Concat(Enumerable.Range(0, rows)
                .Select(i =>
                    $"| **The _Title_ of Paper {i}** [paper](https://arxiv.org/abs/24{1 + i / 10_000:D2}.{i % 10_000:D5}) [code](https://github.com/o/_r_{i}_) | *ECCV 2024* |\n"));

        var papers = Import(text).Bibliography.Papers;

        Assert.Equal(rows, papers.Length);
        Assert.Equal("The Title of Paper 7", papers[7].Title);
        Assert.Equal("https://github.com/o/_r_7_", Assert.Single(papers[7].Repositories).Url);
        Assert.All(papers, paper => Assert.Equal("ECCV", paper.Venue?.Short));
    }

    [Theory]
    [InlineData("- <!-- 2024-01 --> [First Paper of the List](https://arxiv.org/abs/2401.00001)")]
    [InlineData("<!-- a -->- [First Paper of the List](https://arxiv.org/abs/2401.00001)")]
    [InlineData("<details><summary>Image</summary> [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\n</details>")]
    [InlineData("<h3>Next one</h3> **First Paper of the List** [paper](https://arxiv.org/abs/2401.00001)")]
    [InlineData("Write `<!--` to hide.\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\nAnd `-->` after it.")]
    [InlineData("- [First Paper of the List] (https://arxiv.org/abs/2401.00001)")]
    [InlineData("- ECCV 2024: [First Paper of the List] (https://arxiv.org/abs/2401.00001). [code] (https://github.com/o/r)")]
    public void An_entry_beside_HTML_or_with_a_loose_link_is_read(string entry)
    {
        var paper = Assert.Single(Import($"# List\n\n## Section\n\n{entry}\n").Bibliography.Papers);

        Assert.Equal("First Paper of the List", paper.Title);
        Assert.Equal("2401.00001", paper.Identifiers.Arxiv?.Value);
    }

    [Fact]
    public void Bullets_behind_comments_are_entries_of_their_own()
    {
        Assert.Equal(2,
            Import("- <!-- a --> [First Paper of the List](https://arxiv.org/abs/2401.00001)\n<!-- b -->- [Second Paper of the List](https://arxiv.org/abs/2401.00002)\n").Bibliography.Papers.Length);
    }

    [Theory]
    [InlineData("<!--\n", 200_000)]
    [InlineData("<?", 200_000)]
    [InlineData("<![CDATA[", 100_000)]
    [InlineData("<ul>\n", 100_000)]
    [InlineData("<table><td>", 100_000)]
    [InlineData("<a href=\"https://a.b\">", 50_000)]
    [InlineData("<a ", 200_000)]
    [InlineData("`a`: x; ", 10_000)]
    [InlineData("]:", 100_000)]
    [InlineData("https://example.org/a/b ", 50_000)]
    [InlineData("http://", 100_000)]
    [InlineData("|a:", 200_000)]
    [InlineData("[x](doi:10.1/]", 60_000)]
    [InlineData("- #2024 ; ", 30_000)]
    [InlineData("~~</a><b>\n", 30_000)]
    public void Repetition_costs_no_entry(string piece, int count)
    {
        var result =
            Import("- **A Paper with a Good Title** [paper](https://arxiv.org/abs/2401.00001)\n  - "
                + string.Concat(Enumerable.Repeat(piece, count)));

        Assert.Equal("A Paper with a Good Title", Assert.Single(result.Bibliography.Papers).Title);
    }

    [Fact]
    public void Parts_beyond_any_depth_are_reported_and_cost_no_entry()
    {
        var text = string.Concat(Enumerable.Repeat("<details><summary>x</summary>\n", 8_000))
            + "\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\n"
            + string.Concat(Enumerable.Repeat("</details>\n", 8_000))
            + "\n## After\n\n- [Second Paper of the List](https://arxiv.org/abs/2401.00002)\n";

        var result = Import(text);

        Assert.Equal(2, result.Bibliography.Papers.Length);
        Assert.Equal(["After"], result.Bibliography.Papers[1].Sections[0].Path);
        Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.NestingTooDeep);
    }

    [Fact]
    public void A_paragraph_that_cannot_be_read_is_an_error_and_costs_nothing_else()
    {
        var result =
            Import("- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\n# Damage\n\n"
                + string.Concat(Enumerable.Repeat("a [\n", 12_000))
                + "\n- [Second Paper of the List](https://arxiv.org/abs/2401.00002)\n");

        Assert.Equal(2, result.Bibliography.Papers.Length);
        Assert.Equal(5, Assert.Single(result.Diagnostics,
            diagnostic => diagnostic.Code == DiagnosticCodes.UnreadablePart).Span?.Line);
    }

    [Fact]
    public void Short_rows_under_a_very_wide_one_are_read_as_text()
    {
        var wide = string.Concat(Enumerable.Repeat("c|", 100_000)) + "\n"
            + string.Concat(Enumerable.Repeat("-|", 100_000)) + "\n";
        var rows = string.Concat(Enumerable.Range(1, 3000)
            .Select(i => $"|[Paper {i} of the List](https://arxiv.org/abs/2401.{i:00000})|\n"));

        var result =
            Import("# List\n\n" + wide + rows
                + "\n## Other\n\n- [Last Paper of the List](https://arxiv.org/abs/2402.00001)\n");

        Assert.Equal(4,
            Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.UnevenTable).Span?.Line);
        Assert.Contains(result.Bibliography.Papers, paper => paper.Title == "Last Paper of the List");
    }

    [Fact]
    public void Lines_that_nest_too_deep_are_counted()
    {
        var deep = new string('[', 200) + "\n\n";

        var diagnostic =
            Assert.Single(Import("# List\n\n" + deep + deep + deep).Diagnostics,
                diagnostic => diagnostic.Code == DiagnosticCodes.NestingTooDeep);

        Assert.StartsWith("3 lines", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(3, diagnostic.Span?.Line);
    }

    [Fact]
    public void A_fact_is_placed_on_the_line_it_stands_on()
    {
        var paper = Assert.Single(Import("# List\n\n- [First Paper &amp; Others](https://arxiv.org/abs/2401.00001),\n  Liang Chen &amp; Haozhe Zhao;\n  2024-01-03\n").Bibliography.Papers);

        var place = Assert.Single(paper.Evidence,
            evidence => evidence is { Field: PaperField.Date, Rule: "text" }).Span;

        Assert.Equal(new(5, 3), place.Source.PositionOf(place.Start));
    }

    [Fact]
    public void A_venue_before_a_title_with_two_blanks_is_read()
    {
        Assert.Equal("ECCV",
            Assert.Single(Import("- (ECCV 2024) First  Paper of the List [[paper](https://arxiv.org/abs/2401.00001)]\n").Bibliography.Papers).Venue?.Short);
    }

    [Theory]
    [InlineData("Abstract (click to expand)", false)]
    [InlineData("BibTeX citation", false)]
    [InlineData("Abstract reasoning", true)]
    public void Details_of_an_entry_are_no_branch(string title, bool isBranch)
    {
        var sections =
            Import($"# List\n\n## Section\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\n<details><summary>{title}</summary>\n\n</details>\n").Bibliography.Sections;

        Assert.Equal(isBranch, sections.Any(section => section.Title == title));
    }

    [Theory]
    [InlineData("[[4,1,2]] Codes", "[[4,1,2]] Codes")]
    [InlineData("Folded Codes [[Project]]", "Folded Codes")]
    public void Brackets_of_a_heading_stay_where_it_closes_them(string heading, string title) =>
        Assert.Equal(title, Assert.Single(new MarkdownImporter().Import(new("list.md", "# Folds\n\n"
            + $"### {heading}\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n"))
            .Bibliography.Papers).Sections[0].Title);

    [Fact]
    public void What_is_to_be_read_is_no_task() =>
        Assert.Equal("First Paper of the List", Assert.Single(new MarkdownImporter().Import(new("list.md", "# Folds\n\n"
            + "## To do list\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n- Add more of "
            + "[these papers on folding](https://arxiv.org/abs/2401.00002)\n")).Bibliography.Papers).Title);

    private static ImportResult Import(string text, int minChunkLength = MarkdownChunks.MinLength) =>
        new MarkdownImporter(minChunkLength).Import(new SourceText("list.md", text));

    [Fact]
    public void What_a_section_about_the_list_links_to_is_left_out_with_a_word()
    {
        var result = new MarkdownImporter().Import(new SourceText("list.md",
            "# L\n\n## News\n\n- [Some Paper That Is out Now](https://arxiv.org/abs/2401.00001)\n- Thank you!\n\n"
            + "## Papers\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00002)\n"));

        Assert.Equal("First Paper of the List", Assert.Single(result.Bibliography.Papers).Title);
        var finding = Assert.Single(result.Diagnostics, finding => finding.Code == DiagnosticCodes.SectionLeftOut);
        Assert.Equal((3, "the section 'News' is about the list: an entry that links to a paper is left out"),
            (finding.Span?.Line, finding.Message));
    }

    [Theory]
    [InlineData("Introduction")]
    [InlineData("Contents")]
    public void Papers_of_a_table_below_an_introduction_and_of_a_list_with_no_other_part_are_kept(string heading)
    {
        const string Paper = "First Paper of the List. ICRA 2020. [[paper](https://arxiv.org/abs/2401.00002)]";
        const string Other = "Other Paper of the List. ICRA 2020. [[paper](https://arxiv.org/abs/2401.00003)]";
        const string Table = "| Title | Link |\n|---|---|\n"
            + "| Table with One Paper | [Link](https://arxiv.org/abs/2401.00001) |\n";

        Assert.Equal(2, CountOf($"- {Paper}\n- {Other}\n"));
        Assert.Equal(0, CountOf($"- {Paper}\n"));
        Assert.Equal(1, CountOf($"- {Paper}\n- {Other}\n\n## Papers\n\n- {Paper}\n"));
        Assert.Equal(2, CountOf($"{Table}\n## Papers\n\n- {Paper}\n"));
        Assert.Equal(0, CountOf($"| Part | Link |\n|---|---|\n| Folding of Some Sheets | [Link](#folding) |\n"));

        int CountOf(string text) => Import($"# L\n\n## {heading}\n\n{text}").Bibliography.Papers.Length;
    }

    [Fact]
    public void A_list_whose_only_part_asks_for_more_keeps_the_papers_below_it()
    {
        const string Table = "| Year | Paper |\n|---|---|\n| 2024 | [First Paper of the List](https://arxiv.org/abs/2401.00002) |\n";

        Assert.Equal("First Paper of the List", Assert.Single(Import(
            $"# L\n\n## Contribute to the List!\n\n### Projects\n{Table}").Bibliography.Papers).Title);
        Assert.Empty(Import($"# L\n\n## News\n\n### 2024\n{Table}").Bibliography.Papers);
        Assert.Equal("Other Paper of the List", Assert.Single(Import($"# L\n\n## News\n\n### Out now\n{Table}\n## Papers\n\n"
            + "- [Other Paper of the List](https://arxiv.org/abs/2401.00003)\n").Bibliography.Papers).Title);
    }

    [Theory]
    [InlineData("ICML", "ICML")]
    [InlineData("Nature Methods", "Nature Methods")]
    [InlineData("CVPR Workshops", "CVPR Workshops")]
    [InlineData("Folding at Home", null)]
    public void Bold_lines_below_a_year_name_venues_of_titles_in_bold(string line, string? venue)
    {
        var papers = new MarkdownImporter().Import(new("list.md", $"# List\n\n## 2024\n\n**{line}**\n"
            + "- **A Title of One Paper** [[paper]](https://arxiv.org/abs/2412.00001)\n")).Bibliography.Papers;

        string[] path = venue is null ? ["2024"] : ["2024", line];
        Assert.Equal(path, Assert.Single(papers).Sections.Single().Path);
        Assert.Equal(venue, papers[0].Venue?.Short);
    }

    [Fact]
    public void Bold_lines_head_entries_without_links_that_start_with_their_venue()
    {
        var list = Import("# Papers\n\n## Section\n\n**[Branch]**\n- 20-OSDI-Some Folds for the Rest of Us\n\n"
            + "**[Questions]**\n- How can we fold what others have folded?\n").Bibliography;

        Assert.Equal("Branch", Assert.Single(Assert.Single(list.Papers).Sections).Title);
        Assert.DoesNotContain(list.Sections, section => section.Title == "Questions");
    }

    [Theory]
    [InlineData("## Structures\n\n### Index\n", 1)]
    [InlineData("## Index\n", 0)]
    public void An_index_below_a_part_of_the_list_is_a_subject(string headings, int count) =>
        Assert.Equal(count, Import($"# Papers\n\n{headings}\n* Learned Structures of Many Folds (2016)\n"
            + "* One More Structure of Folds (SIGMOD 2019)\n").Bibliography.Papers.Count(paper => paper.Venue is not null));

    [Theory]
    [InlineData("## Communication\n", 2)]
    [InlineData("## Folding\n\n### Timeline\n", 2)]
    [InlineData("## Timeline\n", 0)]
    [InlineData("## News\n", 0)]
    public void A_topic_that_is_called_as_parts_about_lists_are_keeps_its_papers(string headings, int count) =>
        Assert.Equal(count, Import($"# Papers\n\n{headings}\n- [Talking While We Fold](https://arxiv.org/abs/2401.00001)\n"
            + "- [Slack](https://slack.example/x)\n- [Saying What We Fold](https://arxiv.org/abs/2401.00002) ICML 2024\n").Bibliography.Papers.Length);

    private static string[] Describe(ImportResult result) =>
    [
        .. result.Bibliography.Sections.Select(section => string.Join(" / ", section.Path)),
        .. result.Bibliography.Papers.Select(paper =>
            $"{paper.Title}|{paper.Identifiers.Arxiv}|{paper.Venue?.Short}|{string.Join(' ', paper.Repositories)}|{string.Join(" / ", paper.Sections.SelectMany(section => section.Path))}|{paper.Origins[0]}"),
    ];
}
