using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>References as indexes of papers and .bib files have them, behind a linked title.</summary>
public class IndexedReferenceTests
{
    [Theory]
    [InlineData(": Ann Lee, Bo B. Chen, IEEE Foldw. 35(4): 34-42 (2018)", "IEEE Foldw.", 2018)]
    [InlineData(": Ann Lee, Bo B. Chen, ICSE 2014: Article 33. _Says how sheets fold._", "ICSE", 2014)]
    [InlineData(": Ann Lee, Bo B. Chen, FOLDX 2014: 133-142", "FOLDX", 2014)]
    [InlineData(": Ann Lee, Bo B. Chen, CoRR abs/2201.05425 (2022)", "arXiv", 2022)]
    [InlineData(", Lee, Ann and Chen, Bo B., Proceedings of the 26th Conference on Folds and Sheets (ICSE '19)", "ICSE",
        2019)]
    public void Names_venue_and_year_stand_behind_the_title(string behind, string venue, int year)
    {
        var paper = Import($"- [A Title of Some Words](https://a.example/folds.pdf){behind}");

        Assert.Equal(("A Title of Some Words", "Ann Lee; Bo B. Chen", venue, year),
            (paper.Title, string.Join("; ", paper.Authors), paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void Names_as_in_BibTeX_need_no_initials()
    {
        var paper = Import("- [A Title of Some Words](https://a.example/folds.pdf), Lee, Ann and Chen, Bo and Roe, "
            + "Cy Di, Proceedings of the 26th Conference on Sheets, Folds and Things (ICSE '19). "
            + "_Says how sheets fold._");

        Assert.Equal("Ann Lee; Bo Chen; Cy Di Roe", string.Join("; ", paper.Authors));
    }

    [Theory]
    [InlineData(": folding sheets, creases and more, 35(4): 34-42")]
    [InlineData(": 12 tricks, Big Data 2014: 3 of them work")]
    [InlineData(": Ann Lee folds sheets, ICSE 2014: what happened")]
    public void A_remark_holds_no_names(string behind) =>
        Assert.Empty(Import($"- [A Title of Some Words](https://arxiv.org/abs/2401.00001){behind}").Authors);

    [Fact]
    public void A_labelled_venue_may_be_called_as_an_institution_is() => Assert.Equal(
        "The International Journal of Folding Research",
        Import("- [A Title of Some Words](https://arxiv.org/abs/2401.00001)\n"
            + "  - Journal: The International Journal of Folding Research").Venue?.Short);

    [Theory]
    [InlineData("2024arXiv240100001S", "2401.00001")]
    [InlineData("2014arXiv1401.1234L", "1401.1234")]
    public void A_code_of_astronomers_has_the_identifier_of_arXiv(string code, string arxiv)
    {
        var paper = Import($"- [A Title of Some Words](https://ui.adsabs.harvard.edu/abs/{code}/abstract)");

        Assert.Equal(arxiv, paper.Identifiers.Arxiv?.Value);
    }

    [Fact]
    public void A_summary_that_leads_to_a_paper_is_one()
    {
        var paper = Import("* <details>\n  <summary>[A Title of Some Words](https://arxiv.org/abs/2401.00001) "
            + "by Ann B. Lee</summary>\n\n  Says how sheets fold.\n  </details>\n");

        Assert.Equal(("A Title of Some Words", "Section", "Ann B. Lee"),
            (paper.Title, Assert.Single(paper.Sections).Title, string.Join("; ", paper.Authors)));
    }

    private static Paper Import(string entry) => Assert.Single(
        new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{entry}\n")).Bibliography.Papers);
}
