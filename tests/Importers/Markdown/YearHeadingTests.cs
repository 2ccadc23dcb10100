using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Years in headings, and what the entries below them say of the same.</summary>
public class YearHeadingTests
{
    private const string Parts = "### Conference\n\n"
        + "- Folding {0} Sheets (**CVPR**) [[paper](https://pages.example/{0})]\n\n"
        + "### Journal\n\n- Creasing {0} Sheets [[paper](https://pages.example/{0}/j)]\n\n";

    [Fact]
    public void A_year_with_nothing_below_it_is_that_of_the_headings_beside_it_up_to_the_next_year()
    {
        var list = Import("### 2022\n" + Parts.Replace("{0}", "Big", StringComparison.Ordinal)
            + "### 2021\n\n" + Parts.Replace("{0}", "Small", StringComparison.Ordinal) + "## Sheets\n\n"
            + "- Selling Paper by Sheets [[paper](https://pages.example/s)]\n");

        Assert.Equal(["2022 2022 / Conference", "2022 2022 / Journal", "2021 2021 / Conference", "2021 2021 / Journal",
                " Sheets"],
            list.Papers.Select(paper => $"{paper.Date?.Year} {paper.Sections[0]}"));
    }

    [Theory]
    [InlineData("### 2022\n\n- TBD\n\n")]
    [InlineData("#### 2022\n\n")]
    [InlineData("## 2023\n\n### 2022\n\n## Papers\n\n")]
    public void A_year_with_anything_of_its_own_or_of_another_level_does_not(string year)
    {
        var list = Import("## Papers\n\n" + year + Parts.Replace("{0}", "Big", StringComparison.Ordinal));

        Assert.All(list.Papers, paper => Assert.Null(paper.Date));
    }

    [Theory]
    [InlineData("**2017 CVPR**", "[[CVPR](https://pages.example/1.pdf)]", "2017")]
    [InlineData("### CVPR 2017", "CVPR [[pdf](https://pages.example/1.pdf)]", "2017")]
    [InlineData("### CVPR 2017", "ICML [[pdf](https://pages.example/1.pdf)]", null)]
    [InlineData("### Preprints", "arXiv05 [[pdf](https://arxiv.org/abs/2205.00001)]", "2022-05")]
    [InlineData("### Preprints", "arXiv 2021 [[pdf](https://arxiv.org/abs/2205.00001)]", "2021")]
    public void The_year_beside_a_venue_is_that_of_an_entry_of_that_venue(string heading, string facts, string? date)
    {
        var list = Import($"## Papers\n\n{heading}\n\n- **Folding Sheets of Paper**, {facts}\n");

        Assert.Equal(date, Assert.Single(list.Papers).Date?.ToString());
    }

    [Fact]
    public void An_acronym_below_a_year_is_a_venue_beside_others()
    {
        var list = Import("## 2022\n\n### CVPR\n\n- [Folding Big Sheets](https://pages.example/papers/1)\n\n"
            + "### HOLD\n\n- [Folding Wide Sheets](https://pages.example/papers/2)\n\n### OTHERS\n\n"
            + "- [Folding Small Sheets](https://pages.example/papers/3)\n");

        Assert.Equal(["CVPR", "HOLD", null], list.Papers.Select(paper => paper.Venue?.Short));
    }

    private static Bibliography Import(string text) =>
        new MarkdownImporter().Import(new("list.md", "# L\n\n" + text)).Bibliography;
}
