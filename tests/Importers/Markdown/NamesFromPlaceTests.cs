using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Who wrote a paper, where they work and where it appeared, behind a linked title.</summary>
public class NamesFromPlaceTests
{
    [Theory]
    [InlineData("by Ann Lee & Bo Chen from University of Folds at Sheet Hill on JAMIA - words about it",
        "Ann Lee; Bo Chen", "JAMIA")]
    [InlineData("by Ann Lee, Bo Chen, and Cy Roe from Sheet University on Computer Graphics Forum", "Ann Lee; Bo Chen; Cy Roe", "CGF")]
    [InlineData("by Ann Lee, ..., Bo Chen from University of Folds. Journal of Folded Sheets, July 2023",
        "Ann Lee; Bo Chen", "Journal of Folded Sheets")]
    [InlineData("by Ann Lee & Bo Chen from University of Folds", "Ann Lee; Bo Chen", null)]
    public void Names_end_before_the_place_that_people_are_from(string behind, string names, string? venue)
    {
        var paper = Only($"- [Folding Sheets of Paper](https://a.edu/p.pdf) {behind}");

        Assert.Equal((names, venue), (string.Join("; ", paper.Authors), paper.Venue?.Short));
    }

    [Fact]
    public void A_year_in_a_DOI_is_a_part_of_it() => Assert.Equal("10.1016/j.folds.2024.105466", Only(
        "- [Folding Sheets of Paper](https://a.edu/p) by Ann Lee, et al, Int J Fold Inform. 2024 Aug;188:105466. "
        + "doi: 10.1016/j.folds.2024.105466. Epub 2024 May 1.").Identifiers.Doi?.Value);

    private static Paper Only(string entry) => Assert.Single(
        new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n{entry}\n")).Bibliography.Papers);
}
