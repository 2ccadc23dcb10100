using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>
/// Slips of the pen that keep an entry from being what Markdown says it is, and nobody from reading it.
/// </summary>
public class EntrySlipTests
{
    [Theory]
    [InlineData("!<details>\t[")]
    [InlineData("a ; (ICML)---")]
    [InlineData("A |\n---|---\n|\n\nText")]
    [InlineData("- `A: Fold   -`(2024) | “ Deep: A Survey")]
    public void Stray_marks_are_read(string text)
    {
        Assert.Empty(new MarkdownImporter().Import(new SourceText("list.md", text)).Bibliography.Papers);
    }

    [Theory]
    [InlineData("- [First Paper of the List] (https://arxiv.org/abs/2401.00001) and more")]
    [InlineData("- [First Paper of the List](https://arxiv.org/abs/ 2401.00001) and more")]
    [InlineData("- [First Paper of the List](https://arxiv.org/abs/2401.00001")]
    [InlineData("- [First Paper of the List](https://arxiv.org/abs/2401.00001 [code](https://example.org/c)")]
    [InlineData("- [First Paper of the List(https://arxiv.org/abs/2401.00001)")]
    [InlineData("- 🔥 [First Paper of the List(https://arxiv.org/abs/2401.00001), CVPR")]
    [InlineData("- [First Paper of the List]([https://openreview.net/forum?id=a](https://arxiv.org/abs/2401.00001))")]
    [InlineData("-[First Paper of the List](https://arxiv.org/abs/2401.00001)")]
    [InlineData("- [First Paper of the List](https://example.org/f) ([paper])(https://arxiv.org/abs/2401.00001)")]
    public void A_link_with_a_slip_is_a_link(string entry)
    {
        var list = "## S\n\n" + entry + "\n";

        var paper = Assert.Single(Import(list).Bibliography.Papers);

        Assert.Equal(("First Paper of the List", "2401.00001"), (paper.Title, paper.Identifiers.Arxiv?.Value));
        var title = Assert.Single(paper.Evidence, evidence => evidence.Field == PaperField.Title);
        Assert.StartsWith("[First Paper", title.Span.In(list), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.1 [Pruning](#pruning) <a name=\"x\"></a>", "2.1 Pruning")]
    [InlineData("[2.1](#p) [Pruning](#pruning)", "2.1")]
    [InlineData("Pruning [[top](#top)]", "Pruning")]
    public void A_heading_that_is_a_link_has_its_words(string heading, string section)
    {
        var paper = Assert.Single(
            Import($"## {heading}\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n").Bibliography.Papers);

        Assert.StartsWith(section, Assert.Single(paper.Sections).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_badge_that_is_said_to_be_of_an_area_names_one_whatever_else_it_may_mean()
    {
        var paper = Assert.Single(Import(
            "## S\n\n- [![Area](https://img.shields.io/badge/Video-purple)]() [First Paper of the List](https://arxiv.org/abs/2401.00001)\n")
            .Bibliography.Papers);

        Assert.Equal(("Area", "Video"), (Assert.Single(paper.Tags).Facet, paper.Tags[0].Value));
    }

    [Fact]
    public void What_a_dynamic_badge_says_nobody_knows()
    {
        var paper = Assert.Single(Import(
            "## S\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001) ![Dynamic](https://img.shields.io/badge/dynamic/json?url=https%3A%2F%2Fexample.org&label=citation)\n")
            .Bibliography.Papers);

        Assert.Empty(paper.Tags);
    }

    [Theory]
    [InlineData("First Paper of the List", "[First Paper of the List](https://arxiv.org/abs/2401.00001)\n  - \n\n## Next\n")]
    [InlineData("First Paper of the List", "- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n  -\n")]
    [InlineData("First Paper of the List", "[First Paper of the List](https://arxiv.org/abs/2401.00001)\n-")]
    public void A_bullet_without_words_makes_no_heading_of_the_line_above_it(string title, string entries)
    {
        var paper = Assert.Single(new MarkdownImporter().Import(
            new SourceText("list.md", $"# List\n\n## Section\n\n{entries}")).Bibliography.Papers);

        Assert.Equal((title, "Section"), (paper.Title, Assert.Single(paper.Sections).Title));
    }

    [Theory]
    [InlineData("## 2023\n\n### CVPR\n\n", "CVPR")]
    [InlineData("## CVPR\n\n### 2023\n\n", "CVPR")]
    [InlineData("## 2023\n\n### Robotics\n\n", null)]
    [InlineData("## 2023\n\n### Neural Networks\n\n", null)]
    public void A_conference_may_be_a_heading_below_the_year(string headings, string? venue)
    {
        var paper = Assert.Single(Import(headings
            + "- First Paper of the List [[paper](https://example.org/p.pdf)]\n").Bibliography.Papers);

        Assert.Equal((venue, 2023), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void Tags_in_bold_behind_the_links_are_no_title()
    {
        var paper = Assert.Single(Import(
            "## S\n\n- [[CVPR](https://example.org/p.pdf)] FoldPoint: Deep Folding on Points. [[pytorch](https://github.com/o/r)] [__`cls.`__ __`seg.`__]\n")
            .Bibliography.Papers);

        Assert.Equal("FoldPoint: Deep Folding on Points", paper.Title);
    }

    private static ImportResult Import(string list) => new MarkdownImporter().Import(new SourceText("list.md", list));
}
