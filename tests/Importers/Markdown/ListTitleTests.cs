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
    [InlineData("# Model Folds\n\n## Sheets\n\n", "Model Folds / Sheets")]
    [InlineData("# Publications\n\n", "Publications")]
    public void One_over_a_part_or_entries_is_a_section_beside_others(string start, string path) => Assert.Equal(path,
        Assert.Single(Import($"{start}- [Folding Sheets](https://arxiv.org/abs/2401.00001)\n\n# Creases\n\n# Cuts\n")
            .Papers[0].Sections).ToString());

    [Theory]
    [InlineData("# Awesome Folds\n\n## Sheets\n\n")]
    [InlineData("# On Folds\n\n## Overview\n\n")]
    [InlineData("# On Folds\n\nAll about folds.\n\n## Sheets\n\n")]
    public void One_that_names_a_list_is_its_title_beside_others(string start) => Assert.NotNull(
        Import($"{start}- [Folding Sheets](https://arxiv.org/abs/2401.00001)\n\n# Creases\n\n# Cuts\n").Title);

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

    [Theory]
    [InlineData("Books :blue_book:", "Books")]
    [InlineData(":dvd: Data :dvd: :muscle:", "Data")]
    [InlineData("Folds: an overview", "Folds: an overview")]
    public void Codes_of_emoji_are_no_part_of_a_section(string heading, string title) =>
        Assert.Contains(Import($"# L\n\n## {heading}\n\n- [Folding Sheets](https://arxiv.org/abs/2401.00001)\n").Sections,
            section => section.Title == title);

    [Theory]
    [InlineData("The repository for [Folding Sheets: A Survey](https://arxiv.org/abs/2401.00009), with all of its data.")]
    [InlineData("Official repo of [Folding Sheets: A Survey](https://arxiv.org/abs/2401.00009)")]
    public void The_survey_that_a_list_is_the_repository_of_is_none_of_its_papers(string head) =>
        Assert.Single(Import($"# L\n\n{head}\n\n## S\n\n- [Folding Sheets](https://arxiv.org/abs/2401.00001)\n").Papers);

    private static Bibliography Import(string text) => new MarkdownImporter().Import(new("list.md", text)).Bibliography;
}
