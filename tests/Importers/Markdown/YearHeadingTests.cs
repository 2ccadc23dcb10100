using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>A year that is a heading with nothing below it is that of the headings beside it.</summary>
public class YearHeadingTests
{
    private const string Parts = "### Conference\n\n- Folding {0} Sheets (**CVPR**) [[paper](https://pages.example/{0})]\n\n"
        + "### Journal\n\n- Creasing {0} Sheets [[paper](https://pages.example/{0}/j)]\n\n";

    [Fact]
    public void It_dates_what_stands_below_them_up_to_the_next_year()
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

    private static Bibliography Import(string text) =>
        new MarkdownImporter().Import(new("list.md", "# L\n\n" + text)).Bibliography;
}
