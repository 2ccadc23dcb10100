using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

public class MarkdownImporterTests
{
    private const string Title = "A Paper with a Good Title";

    /// <summary>One paper in the layouts that lists use; every one says the same.</summary>
    [Theory]
    [InlineData("- [A Paper with a Good Title](https://arxiv.org/abs/2403.06764) ![](https://img.shields.io/badge/ECCV-2024-red) [code](https://github.com/o/r)")]
    [InlineData("- ![](https://img.shields.io/badge/ECCV-2024-red) [A Paper with a Good Title](https://arxiv.org/abs/2403.06764v2). [![Star](https://img.shields.io/github/stars/o/r.svg?style=social)](https://github.com/o/r)")]
    [InlineData("* [**ECCV'24**] A Paper with a Good Title [[Paper](https://arxiv.org/pdf/2403.06764)] [[Code](https://github.com/o/r)]")]
    [InlineData("- (ECCV 2024) **A Paper with a Good Title.** [[paper](http://www.arxiv.org/pdf/2403.06764.pdf)] [[code](https://github.com/o/r)]")]
    [InlineData("1. \"A Paper with a Good Title\", ECCV 2024. [[Paper](https://arxiv.org/abs/2403.06764)][[Code](https://github.com/o/r)]")]
    [InlineData("- :star: 🔥 [A Paper with a Good Title](https://arxiv.org/abs/2403.06764), ECCV 2024 | [github](https://github.com/o/r)")]
    [InlineData("- **A Paper with a Good Title** (ECCV 2024) [[pdf]](https://arxiv.org/pdf/2403.06764) [[code]](https://github.com/o/r)")]
    [InlineData("**A Paper with a Good Title** \\\nECCV 2024. [[Paper](https://arxiv.org/abs/2403.06764)] [[Github](https://github.com/o/r)] \\\n")]
    [InlineData("**A Paper with a Good Title**\n\n- Venue: ECCV 2024\n- Paper: https://arxiv.org/abs/2403.06764\n- Code: https://github.com/o/r\n")]
    [InlineData("- **A Paper with a Good Title**\n  - Paper: https://arxiv.org/abs/2403.06764\n  - Code: [Official](https://github.com/o/r)\n  - Venue: ECCV 2024\n")]
    [InlineData("| Title | Venue | Year | Paper | Code |\n|--|--|--|--|--|\n| A Paper with a Good Title | ECCV | 2024 | [pdf](https://arxiv.org/abs/2403.06764) | [link](https://github.com/o/r) |")]
    [InlineData("| Code | Paper | Conference |\n|--|--|--|\n| [GitHub](https://github.com/o/r) | [A Paper with a Good Title](https://arxiv.org/abs/2403.06764) | ECCV 2024 |")]
    [InlineData("- <b>A Paper with a Good Title</b><br>ECCV 2024 <a href=\"https://arxiv.org/abs/2403.06764\">paper</a> <a href='https://github.com/o/r'>code</a>")]
    [InlineData("- [![arXiv](https://img.shields.io/badge/arXiv-2403.06764-b31b1b.svg)](https://arxiv.org/abs/2403.06764) [A Paper with a Good Title](https://arxiv.org/abs/2403.06764) [Name; ECCV 2024; [GitHub](https://github.com/o/r)]")]
    public void An_entry_is_read_in_any_layout(string entry)
    {
        var paper = Assert.Single(Import($"# List\n\n## Section\n\n{entry}\n").Papers);

        Assert.Equal(Title, paper.Title);
        Assert.Equal("2403.06764", paper.Identifiers.Arxiv?.Value);
        Assert.Equal("ECCV", paper.Venue?.Short);
        Assert.Equal(2024, paper.Date?.Year);
        Assert.Equal(["https://github.com/o/r"], paper.Repositories.Select(repository => repository.Url));
        Assert.Equal(["Section"], Assert.Single(paper.Sections).Path);
    }

    [Theory]
    [InlineData("- [A Paper with a Good Title](https://nerf.github.io/), Chen et al., ECCV 2024", "Chen …")]
    [InlineData("- **A Paper with a Good Title.** *Liang Chen, Haozhe Zhao and Jan van der Berg.* [[paper](https://arxiv.org/abs/2403.06764)]", "Liang Chen; Haozhe Zhao; Jan van der Berg")]
    [InlineData("- **A Paper with a Good Title** (2014), J. Weston et al. [[pdf]](https://arxiv.org/pdf/1410.3916)",
        "J. Weston …")]
    [InlineData("- [A Paper with a Good Title](https://arxiv.org/abs/2403.06764)\n  - Liang Chen, Haozhe Zhao\n  - Keyword: one, two", "Liang Chen; Haozhe Zhao")]
    [InlineData("| Title & Authors | Links |\n|--|--|\n| [A Paper with a Good Title](https://arxiv.org/abs/2403.06764) <br> Liang Chen, Haozhe Zhao | [x](https://github.com/o/r) |", "Liang Chen; Haozhe Zhao")]
    [InlineData("- [A Paper with a Good Title](https://arxiv.org/abs/2403.06764) Luc Van Berg, Ann B. Lee Jr., Bo Chen, ECCV 2024", "Luc Van Berg; Ann B. Lee, Jr.; Bo Chen")]
    public void Authors_are_read_where_they_stand(string entry, string authors)
    {
        var paper = Assert.Single(Import($"## Section\n\n{entry}\n").Papers);

        Assert.Equal(Title, paper.Title);
        Assert.Equal(authors, string.Join("; ", paper.Authors) + (paper.HasMoreAuthors ? " …" : ""));
    }

    [Theory]
    [InlineData("## Section\n\n- [Section](#section)\n- [Back to top](#top)")]
    [InlineData("## Contents\n\n- [Attention Is All You Need](https://arxiv.org/abs/1706.03762)")]
    [InlineData("## News\n\n- [2024/05] Our survey [A Survey of Many Long Things](https://arxiv.org/abs/2403.06764) is out!")]
    [InlineData("## Contact\n\n- Email: [a@b.com](mailto:a@b.com)")]
    [InlineData("## Section\n\nThis list grew out of our work, see [A Survey of Many Long Things](https://arxiv.org/abs/2403.06764) for details.")]
    [InlineData("## Section\n\n<!-- - [A Paper with a Good Title](https://arxiv.org/abs/2403.06764) -->")]
    [InlineData("## Section\n\n```\n- [A Paper with a Good Title](https://arxiv.org/abs/2403.06764)\n```")]
    [InlineData("## Tools\n\n- [A Library for Doing Things Fast](https://example.org/library) - the fastest one")]
    [InlineData("## Section\n\n- [Watch the talk about everything](https://www.youtube.com/watch?v=x)")]
    public void What_is_no_entry_becomes_no_paper(string list)
    {
        Assert.Empty(Import("# List\n\n" + list + "\n").Papers);
    }

    [Fact]
    public void A_label_and_its_plural_are_one_facet()
    {
        var papers = new MarkdownImporter().Import(new("list.md", "# List\n\n## Section\n\n"
            + "- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n  - Keyword: folding, sheets\n"
            + "- [Second Paper of the List](https://arxiv.org/abs/2401.00002)\n  - Keywords: folding\n"))
            .Bibliography.Papers;

        Assert.All(papers.SelectMany(paper => paper.Tags), tag => Assert.Equal("Keyword", tag.Facet));
        Assert.Equal(2, papers.Length);
    }

    [Fact]
    public void Sections_nest_by_headings_collapsible_parts_and_bullets_without_links()
    {
        var papers = Import("""
            # List
            ## 🚀 1. Methods
            <details open>
            <summary><b>Image</b></summary>
            - [First Paper of the List](https://arxiv.org/abs/2401.00001)

            ### Deeper
            - [Second Paper of the List](https://arxiv.org/abs/2401.00002)
            </details>

            - Video
              - Long Video
                - [Third Paper of the List](https://arxiv.org/abs/2401.00003)

            <h2 align="center">Other</h2>

            - [Fourth Paper of the List](https://arxiv.org/abs/2401.00004)

            ##NoSpace
            - [Fifth Paper of the List](https://arxiv.org/abs/2401.00005)
            """).Papers;

        Assert.Equal(
            ["1. Methods / Image", "1. Methods / Image / Deeper", "1. Methods / Video / Long Video", "Other",
                "NoSpace"],
            papers.Select(paper => Assert.Single(paper.Sections).ToString()));
    }

    [Fact]
    public void Columns_that_are_no_field_are_facets_and_a_dash_is_no_value()
    {
        var papers = Import("""
            ## S
            | Title | Method | Training | Code |
            |---|---|---|---|
            | [First Paper of the List](https://arxiv.org/abs/2401.00001) | pruning \| merging | training-free | - |
            | [Second Paper of the List](https://arxiv.org/abs/2401.00002) | - | fine-tune | None |
            """).Papers;

        Assert.Equal(
            ["Method=pruning", "Method=merging", "Training=training-free", "Training=fine-tune"],
            papers.SelectMany(paper => paper.Tags).Select(tag => $"{tag.Facet}={tag.Value}"));
    }

    [Fact]
    public void Labelled_lines_below_an_entry_are_facets_of_it()
    {
        var paper = Assert.Single(Import("## S\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n  - *stage*: in-LLM; *method*: merging\n").Papers);

        Assert.Equal(["stage=in-LLM", "method=merging"], paper.Tags.Select(tag => $"{tag.Facet}={tag.Value}"));
        Assert.Equal(2, paper.Origins[0].EndLine - paper.Origins[0].Line + 1);
    }

    [Theory]
    [InlineData("2024-ECCV", "ECCV-2024-red", "ECCV", "2024")]
    [InlineData("month", "ICCV-2025.06-red", "ICCV", "2025-06")]
    [InlineData("apostrophe", "Conference-ICLR'24-blue", "ICLR", "2024")]
    [InlineData("blank", "ACM_MM-2025-red", "ACM MM", "2025")]
    [InlineData("findings", "EMNLP_Findings-2024-red", "EMNLP Findings", "2024")]
    [InlineData("date of a preprint", "arXiv-2024.03-red", "arXiv", "2024-03")]
    [InlineData("identifier", "arXiv-2403.06764-red", "arXiv", "2024-03")]
    [InlineData("percent", "NeurIPS%202024-red", "NeurIPS", "2024")]
    public void Badges_state_venues_dates_and_identifiers(string name, string badge, string venue, string date)
    {
        var paper = Assert.Single(Import($"## S\n- [First Paper of the List](https://arxiv.org/abs/2403.06764) ![](https://img.shields.io/badge/{badge})\n").Papers);

        Assert.Equal((name, venue, date), (name, paper.Venue?.Short, paper.Date?.ToString()));
    }

    [Fact]
    public void A_long_list_reads_the_same_as_its_entries_one_by_one()
    {
        var lines = Enumerable.Range(0, 4000)
            .Select(i =>
                $"- [Paper Number {i} of a Long List](https://arxiv.org/abs/24{1 + (i % 12):D2}.{i:D5}) ![](https://img.shields.io/badge/ECCV-2024-red)");
        var list = "# L\n## S\n" + string.Join('\n', lines) + "\n";

        var papers = Import(list).Papers;

        Assert.Equal(4000, papers.Length);
        Assert.All(papers.Index(),
            entry => Assert.Equal((entry.Index + 3, "ECCV"), (entry.Item.Origins[0].Line, entry.Item.Venue?.Short)));
    }

    [Theory]
    [InlineData("[", 10_000)]
    [InlineData("> ", 10_000)]
    [InlineData("- ", 10_000)]
    [InlineData("**", 20_000)]
    [InlineData("<details>\n", 10_000)]
    [InlineData("<summary>", 10_000)]
    [InlineData("<!--", 10_000)]
    [InlineData("| a ", 10_000)]
    [InlineData("```\n", 10_001)]
    [InlineData("[a](", 10_000)]
    [InlineData("![", 10_000)]
    [InlineData("&#1;", 10_000)]
    [InlineData("=\n", 200_000)]
    [InlineData("a\n---\n", 100_000)]
    public void Hostile_text_costs_itself_and_the_rest_is_read(string unit, int count)
    {
        var hostile = string.Concat(Enumerable.Repeat(unit, count));

        var papers =
            Import($"# L\n\n## S\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\n{hostile}\n").Papers;

        Assert.Contains(papers, paper => paper.Title == "First Paper of the List");
    }

    [Fact]
    public void Nesting_by_indentation_is_bounded()
    {
        var nested =
            string.Concat(Enumerable.Range(0, 3000)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{new string(' ', i * 2)}- level {i}\n")));

        var (papers, diagnostics) =
            Read($"## S\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\n## T\n{nested}");

        Assert.Contains(papers, paper => paper.Title == "First Paper of the List");
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.NestingTooDeep);
    }

    private static Bibliography Import(string list) => new MarkdownImporter().Import(new("list.md", list)).Bibliography;

    private static (ImmutableArray<Paper> Papers, ImmutableArray<Diagnostic> Diagnostics) Read(string list)
    {
        var result = new MarkdownImporter().Import(new("list.md", list));
        return (result.Bibliography.Papers, result.Diagnostics);
    }
}
