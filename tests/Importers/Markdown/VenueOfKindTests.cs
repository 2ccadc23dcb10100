using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Venues behind a title that no table knows and that say themselves what they are.</summary>
public class VenueOfKindTests
{
    private const string Link = " [[paper](https://arxiv.org/abs/2401.00001)]";

    [Theory]
    [InlineData("A title of folds in crowds, Folding Letters 2011.", "Folding Letters", 2011)]
    [InlineData("A title of folds in crowds, Austral Joint Conference on Folded Things 2018.",
        "Austral Joint Conference on Folded Things", 2018)]
    [InlineData("A title of folds in crowds, International Conference on Sheets, Folds and Vision (ICSFV 2018).",
        "ICSFV", 2018)]
    [InlineData("A title of folds in crowds, Journal of sheets, folds, and creases 2007.",
        "Journal of sheets, folds, and creases", 2007)]
    [InlineData("A title of folds in crowds, AIFA Sheets, Folds, and Creases Conference and Exhibit 2004.",
        "AIFA Sheets, Folds, and Creases Conference and Exhibit", 2004)]
    [InlineData("A title of folds in crowds, Proc. FOLD 2017.", "FOLD", 2017)]
    [InlineData("A title of folds in crowds [CVPR Workshop 19]", "CVPR Workshops", 2019)]
    [InlineData("[A title of folds in crowds. [IEEE FD 20]](https://arxiv.org/abs/2401.00001)", "IEEE FD", 2020)]
    public void A_venue_that_says_what_it_is_ends_the_title(string entry, string venue, int year)
    {
        var paper = Assert.Single(Import(entry.Contains("](", StringComparison.Ordinal) ? entry : entry + Link));

        Assert.Equal("A title of folds in crowds", paper.Title, ignoreCase: true);
        Assert.Equal((venue, year), (paper.Venue?.Short, paper.Date?.Year));
        Assert.Empty(paper.Authors);
    }

    [Theory]
    [InlineData("Reviewing, Rating, and Ranking Journal Articles 2015")]
    [InlineData("Overview of Shared Tasks, Data and Results of the Workshop on Folds in Crowds")]
    [InlineData("What Makes Workshop Papers, Conference Papers and Journal Articles Differ?")]
    [InlineData("Learning to Fold, Fold to Learn")]
    [InlineData("Social GAN: Learning to Fold Sheets without Creases")]
    [InlineData("Deep RL: A Study of Folds in Control")]
    [InlineData("“Seeing is Believing”: Sheet Forecasting Using Frustums of Attention")]
    [InlineData("Folding Old Paper by Machine - An exhaustive benchmark")]
    public void Words_of_a_title_are_no_venue_and_no_person(string title)
    {
        var paper = Assert.Single(Import(title + ", WACV 2018." + Link));

        Assert.Equal((title, "WACV", 2018), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Empty(paper.Authors);
    }

    [Theory]
    [InlineData("SFLD-2018", "SFLD")]
    [InlineData("FoldSPEECH-2018", "FoldSPEECH")]
    [InlineData("ICRA-2018", "ICRA")]
    public void A_year_may_stand_behind_a_hyphen(string words, string venue)
    {
        var paper = Assert.Single(Import($"Folding Old Paper by Machine, {words}, " + Link));

        Assert.Equal(("Folding Old Paper by Machine", venue, 2018), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("**FoldNet** - *Folding Old Paper by Machine*. WACV 2018.")]
    [InlineData("**FLD** (Lee et al.) - *Folding Old Paper by Machine*. WACV 2018.")]
    [InlineData("**Lee and Chen** - *Folding Old Paper by Machine*. WACV 2018.")]
    [InlineData("**Folding Old Paper by Machine** - *Journal of Folds and Creases*. 2018.")]
    [InlineData("**Folding Old Paper by Machine** - *Ann Lee, Bo Chen*. WACV 2018.")]
    public void A_title_in_italics_stands_behind_a_name_in_bold_and_a_dash(string entry) =>
        Assert.Equal("Folding Old Paper by Machine", Assert.Single(Import(entry + Link)).Title);

    [Fact]
    public void Transactions_may_have_a_hyphen() => Assert.Equal(
        "TIP", Assert.Single(Import("A Title of Folds in Crowds (**T-IP**)" + Link)).Venue?.Short);

    private static List<Paper> Import(string entry) =>
        [.. new MarkdownImporter().Import(new("list.md", $"# Papers on Folds\n\n## Section\n- {entry}\n"))
            .Bibliography.Papers];
}
