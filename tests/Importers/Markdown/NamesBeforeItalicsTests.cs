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
    [InlineData("Lee and Chen (2020) *Folding Sheets of Paper*", "Lee; Chen")]
    public void Names_before_a_year_and_italics_are_who_wrote_it(string entry, string names)
    {
        var paper = Assert.Single(Import($"- {entry}"));

        Assert.Equal(("Folding Sheets of Paper", names, 2020),
            (paper.Title, string.Join("; ", paper.Authors), paper.Date?.Year));
    }

    [Fact]
    public void A_blank_that_does_not_break_is_one_in_a_name() => Assert.Equal("A. Lee; B. Chen; C. Roe", string.Join("; ",
        Assert.Single(Import("- A.&nbsp;Lee, B.&nbsp;Chen, and C.&nbsp;Roe, &ldquo;Folding Sheets of Paper,&rdquo; in *Proc. WMT*, "
            + "2019. [pdf](https://a.edu/p.pdf)")).Authors));

    [Fact]
    public void A_bracket_right_behind_words_that_look_like_names_goes_on_with_the_title() => Assert.Empty(Assert.Single(Import(
        "- Wide Sheets Occurrence and Fold Structure(concise Review)\n  - https://arxiv.org/abs/1404.00001\n")).Authors);

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
