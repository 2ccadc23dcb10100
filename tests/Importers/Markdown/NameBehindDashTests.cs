using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>One name behind a dash, where other entries have their names there.</summary>
public class NameBehindDashTests
{
    private const string Sister =
        "- [*A Sister Title of Words*](https://arxiv.org/abs/2401.00001) --Cy Roe, Di Wu, Eva Xu\n";

    [Theory]
    [InlineData("--Ann Lee", "Ann Lee")]
    [InlineData("— Ann B. Lee", "Ann B. Lee")]
    [InlineData("- Ann van Lee", "Ann van Lee")]
    [InlineData("-- Google Research", "")]
    [InlineData("-- Best Paper", "")]
    [InlineData("-- Technical Report", "")]
    [InlineData("-- Deep Learning", "")]
    [InlineData("-- FoldNet Demo", "")]
    [InlineData("-- Oral Presentation", "")]
    [InlineData("-- Project Page", "")]
    [InlineData("-- Nature Communications", "")]
    [InlineData("-- Ann Lee folds sheets", "")]
    [InlineData("-- CVPR Workshop", "")]
    public void A_name_in_full_is_the_author(string behind, string author)
    {
        var papers = Import($"{Sister}- [*A Title of Words*](https://arxiv.org/abs/2401.00002) {behind}\n");

        var paper = Assert.Single(papers, paper => paper.Title == "A Title of Words");
        Assert.Equal(author, string.Join("; ", paper.Authors));
    }

    [Fact]
    public void Where_no_entry_has_names_there_it_may_be_anything()
    {
        var papers = Import("- [A Title of Words](https://arxiv.org/abs/2401.00002) -- Ann Lee\n");

        Assert.Empty(Assert.Single(papers).Authors);
    }

    private static Paper[] Import(string entries) =>
        [.. new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{entries}\n")).Bibliography.Papers];
}
