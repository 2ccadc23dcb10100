using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Titles with their citation as words of the link: "A Title [[Lee and Chen, ICML 2019]](…)".</summary>
public class BracketedCitationTests
{
    private const string First = "- Folding Sheets for All [[Lee and Chen, ICML 2017]](https://example.org/a)\n";

    [Theory]
    [InlineData("Lee and Chen, ICML 2018", "Lee; Chen", "ICML")]
    [InlineData("Lee & Chen, 2018, IEEE", "Lee; Chen", null)]
    [InlineData("Lee, Roe, Chen, Journal of Sheets 2018", "Lee; Roe; Chen", "Journal of Sheets")]
    [InlineData("Lee, Chen, FoldLo 2018", "Lee; Chen", "FoldLo")]
    [InlineData("Lee et al., EMNLP 2018a", "Lee", "EMNLP")]
    [InlineData("Lee et al., AAAI(?) 2018", "Lee", "AAAI")]
    [InlineData("Lee, NAACL 2018", "Lee", "NAACL")]
    [InlineData("Lee, 2018; PhD dissertation, chapter 3", "Lee", null)]
    [InlineData("Lee, 2018, technical report", "Lee", null)]
    public void Names_venue_and_year_are_read_from_the_words_of_the_link(string words, string authors, string? venue)
    {
        var paper = Import($"{First}- Domain Folds for Wide Paper [[{words}]](https://example.org/b)\n")[1];

        Assert.Equal(("Domain Folds for Wide Paper", venue, 2018), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(authors, string.Join("; ", paper.Authors));
        Assert.Equal("https://example.org/b", paper.Url);
    }

    [Theory]
    [InlineData("Oral, ICML 2018")]
    [InlineData("CVPR, 2018")]
    public void How_and_where_it_appeared_is_no_name(string words) =>
        Assert.Empty(Import($"{First}- Domain Folds for Wide Paper [[{words}]](https://arxiv.org/abs/1801.00001)\n")[1].Authors);

    [Fact]
    public void Lines_in_bold_over_such_titles_are_sections() =>
        Assert.Equal(["Papers", "Machine Folding"], Import("**Machine Folding**\n" + First)[0].Sections.Single().Path);

    private static Paper[] Import(string entries) =>
        [.. new MarkdownImporter().Import(new("list.md", "# List\n\n## Papers\n\n" + entries)).Bibliography.Papers];
}
