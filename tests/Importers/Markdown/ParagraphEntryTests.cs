using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Entries that are paragraphs of a title, links that are called what they are, and little else.</summary>
public class ParagraphEntryTests
{
    private const string Paper = "[[paper](https://arxiv.org/abs/2208.00001)]";

    [Theory]
    [InlineData("**MFold**: Robust Folding of Sheets by Hand [[code]()] " + Paper + " **ECCV 2022**",
        "MFold: Robust Folding of Sheets by Hand", "ECCV")]
    [InlineData("**MFold**: Robust Folding of Sheets by Hand [code] " + Paper + "  **ECCV2022 oral**",
        "MFold: Robust Folding of Sheets by Hand", "ECCV")]
    [InlineData("**MFold**: Robust Folding of Sheets by Hand [[code]] " + Paper,
        "MFold: Robust Folding of Sheets by Hand", null)]
    [InlineData("**MFold**：Robust Folding of Sheets by Hand " + Paper, "MFold: Robust Folding of Sheets by Hand", null)]
    [InlineData("**MFold** Robust Folding of Sheets by Hand [[code](https://github.com/o/r)] " + Paper + " **ECCV2022**",
        "Robust Folding of Sheets by Hand", "ECCV")]
    [InlineData("**MFold**: Rethinking how to fold sheets in the dark [[code](https://github.com/o/r)]" + Paper,
        "MFold: Rethinking how to fold sheets in the dark", null)]
    [InlineData("Robust Folding of Sheets by Hand " + Paper + " **new paper for new folders**",
        "Robust Folding of Sheets by Hand", null)]
    public void Names_labels_without_links_and_remarks_beside_it_leave_it_one(string text, string title, string? venue)
    {
        var paper = Assert.Single(Import(text));

        Assert.Equal((title, venue, "2208.00001"),
            (paper.Title, paper.Venue?.Short, paper.Identifiers.Arxiv?.Value));
    }

    [Theory]
    [InlineData("Robust Folding of Sheets by Hand", "by Lee et al., ACL 2021",
        "[[Notes of Folds in 2016]](https://a.edu/n.htm)", "Lee")]
    [InlineData("Robust folding of sheets by hand", "by Lee and Chen, ACL 2021",
        "[also in [Folds](https://github.com/o/r#folds)]", "Lee; Chen")]
    [InlineData("Robust Folding of Sheets by Hand", "by Lee, ACL 2021", "", "Lee")]
    [InlineData("Robust Folding of Sheets by Hand", "by Ann Lee and Bo Chen, ACL 2021",
        "[[Data A]](https://a.edu/d)", "Ann Lee; Bo Chen")]
    public void A_line_of_who_wrote_it_and_one_of_the_paper_below_a_title_make_it_one(
        string title, string by, string beside, string authors)
    {
        var paper = Assert.Single(Import($"{title}<br>\n{by}<br>\n[[PDF]](https://a.edu/p.pdf) {beside}"));

        Assert.Equal((title, authors, "ACL", 2021),
            (paper.Title, string.Join("; ", paper.Authors), paper.Venue?.Short, paper.Date?.Year));
        Assert.Empty(paper.Repositories);
    }

    [Theory]
    [InlineData("**MFold** and others fold sheets as told in " + Paper + " by many")]
    [InlineData("**Paper folding (PF)** is an art of those who fold sheets by hand (Lee et al., 2019)")]
    [InlineData("We fold sheets of paper by hand " + Paper + " **as others do**")]
    [InlineData("Folding of sheets by hand [see below] " + Paper)]
    public void Prose_is_none(string text) => Assert.Empty(Import(text));

    [Fact]
    public void A_sentence_that_speaks_of_two_papers_is_none_of_them() =>
        Assert.Empty(Import("Now [A Simple Title of Words](https://arxiv.org/abs/2401.00001) beats [Another Title of Words]"
            + "(https://arxiv.org/abs/2401.00002) in most folds"));

    private static IReadOnlyList<Paper> Import(string text) =>
        [.. new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n{text}\n")).Bibliography.Papers];
}
