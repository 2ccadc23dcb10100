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

    [Fact]
    public void Lines_that_start_in_bold_and_lead_to_a_paper_each_are_one_each_however_short_the_titles() => Assert.Equal(
        [("Folding Sheets", 2018, "2401.00001"), ("Fold Models", 2019, "2401.00002"), ("A Long Title of Many Words", 2020, "2401.00003")],
        Import("**Folding Sheets** (2018) [[Paper](https://arxiv.org/abs/2401.00001)]  \n"
            + "**Fold Models** (2019) [[Paper](https://arxiv.org/abs/2401.00002)] — *ICML*  \n"
            + "**A Long Title of Many Words** (2020) [[Paper](https://arxiv.org/abs/2401.00003)]")
            .Select(paper => (paper.Title, paper.Date!.Value.Year, paper.Identifiers.Arxiv?.Value)));

    [Theory]
    [InlineData("**Code:** [github](https://github.com/o/r)")]
    [InlineData("**Project page** [here](https://arxiv.org/abs/2401.00002)")]
    [InlineData("**ICML 2024** [slides](https://arxiv.org/abs/2401.00002)")]
    public void A_line_with_a_label_in_bold_is_of_the_title_above(string line) =>
        Assert.Equal("A Long Title of Many Words", Assert.Single(Import(
            $"**A Long Title of Many Words** [paper](https://arxiv.org/abs/2401.00001)  \n{line}")).Title);

    [Theory]
    [InlineData("2024.06 | Advanced Folding", "Advanced Folding", 2024)]
    [InlineData("2024.06 | FOLDY 2025 Oral", "FOLDY", 2025)]
    [InlineData("2024.06 | Preprint", null, 2024)]
    public void A_date_and_a_venue_in_brackets_and_in_bold_stand_before_a_title(string words, string? venue, int year)
    {
        var papers = Import($"- **[{words}]** **FoldAgent (FA): Folding Every Kind of Sheet**\n"
            + "- **[2023.12 | Nature]** **Folding of Sheets with Large Machines**");

        Assert.Equal(
            [("FoldAgent (FA): Folding Every Kind of Sheet", venue, year), ("Folding of Sheets with Large Machines", "Nature", 2023)],
            papers.Select(paper => (paper.Title, paper.Venue?.Short, paper.Date!.Value.Year)));
    }

    private static IReadOnlyList<Paper> Import(string text) =>
        [.. new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n{text}\n")).Bibliography.Papers];
}
