using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Which heading is the title of the list, where several are of the first level.</summary>
public class ListTitleTests
{
    private const string Rest = "\n\n- [Folding Sheets](https://arxiv.org/abs/2401.00001)\n\n# Creases\n\n"
        + "- [Creasing Sheets](https://arxiv.org/abs/2401.00002)\n";

    [Theory]
    [InlineData("# Surveys")]
    [InlineData("# 2021")]
    [InlineData("This list has all that is known of folds.\n\n# On Folds")]
    public void A_part_beside_others_is_a_section(string start)
    {
        var list = Import(start + Rest);

        Assert.Null(list.Title);
        Assert.Equal([start[(start.IndexOf('#', StringComparison.Ordinal) + 2)..], "Creases"],
            list.Papers.Select(paper => Assert.Single(paper.Sections).ToString()));
    }

    [Theory]
    [InlineData("# On Folds")]
    [InlineData("[Some words in another tongue](README.zh.md)\n\n![A badge of words](https://a.example/b.svg)\n\n"
        + "# On Folds")]
    public void Any_other_first_one_is_the_title(string start)
    {
        var list = Import(start + Rest);

        Assert.Equal("On Folds", list.Title);
        Assert.Empty(list.Papers[0].Sections);
    }

    [Theory]
    [InlineData("## Awesome Folds\n\n## S\n", "Awesome Folds")]
    [InlineData("## Folds\n\n## S\n", null)]
    [InlineData("## Awesome Folds\n\n# S\n", null)]
    public void One_of_the_second_level_is_the_title_if_it_says_so_and_none_is_above_it(string text, string? title) =>
        Assert.Equal(title, Import(text).Title);

    [Fact]
    public void One_alone_is_the_title_whatever_stands_above_it() =>
        Assert.Equal("On Folds", Import("This list has all that is known of folds.\n\n# On Folds\n\n## 2021").Title);

    private static Bibliography Import(string text) => new MarkdownImporter().Import(new("list.md", text)).Bibliography;
}
