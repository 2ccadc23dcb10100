using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Names and a year before a title in italics, and references below a group.</summary>
public class NamesBeforeItalicsTests
{
    [Theory]
    [InlineData("**Lee, A., Jain, B., & Abbeel, P. (2020).** *Folding Sheets of Paper.*", "A. Lee; B. Jain; P. Abbeel")]
    [InlineData("[ ] **Lee, A. & Chen, B. (2020).** *Folding Sheets of Paper.*", "A. Lee; B. Chen")]
    [InlineData("Lee (2020) *Folding Sheets of Paper*", "Lee")]
    [InlineData("Lee and Chen (2020) *Folding Sheets of Paper*", "Lee; Chen")]
    public void Names_before_a_year_and_italics_are_who_wrote_it(string entry, string names)
    {
        var paper = Assert.Single(Import($"- {entry}"));

        Assert.Equal(("Folding Sheets of Paper", names, 2020),
            (paper.Title, string.Join("; ", paper.Authors), paper.Date?.Year));
    }

    [Fact]
    public void References_below_a_group_are_a_paper_each() => Assert.Equal(
        ["Folding codes: towards sheets Lee", "Folding by lattice surgery Chen"], Import(
            "- **Folding code**\n  - A. G. Lee, et al., Folding codes: towards sheets, Phys. Rev. A 86, 032324 (2012)\n"
            + "  - C. Chen, et al., Folding by lattice surgery, New J. Phys. 14, 123011 (2012)\n")
            .Select(paper => $"{paper.Title} {paper.Authors[0].Family}"));

    [Fact]
    public void An_award_is_no_title() => Assert.Equal("Formal Foundations of Folds", Assert.Single(Import(
        "1. OOPSLA 2019 **Distinguished Paper Award**: Ann Lee, Bo Chen. [Formal Foundations of Folds](/files/folds.pdf).")).Title);

    [Theory]
    [InlineData("[[Link](https://arxiv.org/abs/1710.00001)] Graph Folding Networks")]
    [InlineData("- [:blue_book:](https://github.com/o/r/blob/main/x.md) Graph Folding Networks [[paper](https://arxiv.org/abs/1710.00001)]")]
    public void Links_called_so_or_by_an_emoji_are_no_title(string entry) =>
        Assert.Equal("Graph Folding Networks", Assert.Single(Import(entry)).Title);

    private static Paper[] Import(string entries) => [.. new MarkdownImporter().Import(new(
        "list.md", $"# L\n\n## Papers\n\n{entries}\n")).Bibliography.Papers];
}
