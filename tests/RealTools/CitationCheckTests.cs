using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A check that cannot fail is no check.</summary>
public class CitationCheckTests
{
    [Fact]
    public void A_broken_CSL_JSON_is_found()
    {
        using var folder = new TempFolder();

        Assert.Throws<FormatException>(() => CitationCheck.Titles(folder.Write("x.json", "[{\"id\": \"a\""), "csl"));
        Assert.NotEmpty(CitationCheck.CiteWithPandoc(folder.File("x.json"), 1));
    }

    [Theory]
    [InlineData("TY  - CPAPER\nTI  - A\nER  - \n", "Did not recognize type")]
    [InlineData("TY  - CONF\nTI  - A\nDB  - arXiv\nER  - \n", "unused tags")]
    [InlineData("TI  - A\n", "records for 1 papers")]
    public void A_RIS_that_bibutils_frowns_at_is_found(string ris, string complaint)
    {
        using var folder = new TempFolder();

        Assert.Contains(
            CitationCheck.ReadWithBibutils(folder.Write("x.ris", ris), papers: 1),
            message => message.Contains(complaint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a:\n  type: articel\n", "articel")]
    [InlineData("a:\n  type: article\n  title: \"x}\"\n", "unmatched closing brace")]
    [InlineData("a:\n  type: web\n  url: \"https://1.2.3.999/\"\n", "IPv4")]
    public void A_YAML_that_Typst_cannot_read_is_found(string yaml, string complaint)
    {
        using var folder = new TempFolder();

        Assert.Contains(complaint, Assert.Single(CitationCheck.Typeset(folder.Write("x.yml", yaml), "ieee")),
            StringComparison.Ordinal);
    }
}
