using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Talks, lectures and posts that stand among papers and look like them.</summary>
public class OtherMediumTests
{
    private const string Paper = "- [Folding Sheets of Paper by Machine](https://arxiv.org/abs/2401.00001), CVPR 2024\n";

    [Theory]
    [InlineData("- [Slides: Folding for All of Us](https://www.example.edu/folds.pdf)")]
    [InlineData("- [Folding for All of Us (some university's lecture)](https://www.example.edu/lecture12.pdf)")]
    [InlineData("- [Folding for All of Us](https://example.com/posts/folds) by Ann Lee, 2018. (Blog)")]
    [InlineData("- [Folding for All of Us](https://example.com/posts/folds) by Ann Lee and Bo Chen, 2018. [Blog post]")]
    public void What_calls_itself_a_talk_or_a_post_is_no_paper(string entry) =>
        Assert.Equal(1, CountIn($"## Folds\n\n{Paper}{entry}\n"));

    [Fact]
    public void A_talk_is_none_below_talks_though_its_slides_are_a_file() =>
        Assert.Equal(1, CountIn($"## Folds\n\n{Paper}\n## Talks\n\n"
            + "- [Towards Folds That Last](https://www.youtube.com/watch?v=1) [[Slides](https://example.org/folds.pdf)]\n"
            + "  - Ann Lee\n  - Folding Lectures, 30 Nov 2020\n"));

    [Theory]
    [InlineData("- [Folding for All of Us (extended talk)](https://arxiv.org/abs/2401.00002)")]
    [InlineData("- [Folding for All of Us](https://example.org/folds.pdf), CVPR 2021 (Workshop)")]
    [InlineData("- [Folding for All of Us](https://example.org/folds.pdf), CVPR 2021 [Slides]")]
    [InlineData("- [Folding for All of Us (AAAI Challenge)](https://example.org/folds.pdf), AAAI 2021")]
    [InlineData("- [Video Folding: A Study](https://example.org/folds.pdf), CVPR 2021")]
    [InlineData("- [Folding for All of Us](https://example.org/folds.pdf), CVPR 2021 [[Slides](https://example.org/s.pdf)]")]
    public void What_speaks_of_them_may_be_a_paper(string entry) =>
        Assert.Equal(2, CountIn($"## Folds\n\n{Paper}{entry}\n"));

    private static int CountIn(string list) =>
        new MarkdownImporter().Import(new("list.md", $"# List\n\n{list}")).Bibliography.Papers.Length;
}
