using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What the words of links behind a title say of the paper.</summary>
public class LinkWordTests
{
    private const string Arxiv = "(https://arxiv.org/abs/1904.00001v1)";

    [Theory]
    [InlineData("[[TIP]]", "TIP")]
    [InlineData("[[FoldTip]]", null)]
    [InlineData("[[Tip]]", null)]
    public void An_acronym_in_brackets_is_a_venue_if_it_is_one(string link, string? venue)
    {
        var paper = Only($"- Folding Sheets of Paper {link}{Arxiv}");

        Assert.Equal((venue, "1904.00001"), (paper.Venue?.Short, paper.Identifiers.Arxiv?.Value));
    }

    [Theory]
    [InlineData("IEEE Transactions on Folding Sheets 2006", 2006)]
    [InlineData("ICLR20", 2020)]
    public void What_a_link_behind_a_colon_says_is_where_the_paper_appeared(string venue, int year)
    {
        var paper = Only($"- A Review of Folding Sheets: [{venue}](https://a.edu/p.pdf)");

        Assert.Equal(("A Review of Folding Sheets", year), (paper.Title, paper.Date?.Year));
        Assert.NotNull(paper.Venue);
    }

    [Theory]
    [InlineData("http://science.sciencemag.org/content/355/1/602")]
    [InlineData("https://advances.sciencemag.org/content/5/1/eaaw")]
    public void A_page_of_a_publisher_is_a_paper(string url) => Only($"- [Folding Sheets of Paper]({url})");

    [Theory]
    [InlineData("[[ICCV2017]](https://pages.example/1.pdf) [[Journal Version]]" + Arxiv)]
    [InlineData("[[ICCV2017]](https://pages.example/1.pdf) [[Extended version]]" + Arxiv)]
    public void A_version_of_the_paper_has_its_identifiers(string links)
    {
        var paper = Only($"- Folding Sheets of Paper {links}");

        Assert.Equal(("ICCV", "1904.00001"), (paper.Venue?.Short, paper.Identifiers.Arxiv?.Value));
    }

    [Fact]
    public void An_address_beside_the_paper_has_its_identifiers()
    {
        var paper = Only($"- Folding Sheets of Paper [[PDF]]{Arxiv} [[Url](https://doi.org/10.1000/folds)]");

        Assert.Equal(("10.1000/folds", "1904.00001"),
            (paper.Identifiers.Doi?.Value, paper.Identifiers.Arxiv?.Value));
    }

    [Fact]
    public void Words_of_kinds_joined_are_no_title()
    {
        var paper = Only("7. **Folding Sheets of Paper (24'ECCVW)**\n\n   - **Link:** [paper and reviews](https://pages.example/1.pdf)"
            + "\n   - **Note:** folds of it");

        Assert.Equal(("Folding Sheets of Paper", 2024), (paper.Title, paper.Date?.Year));
    }

    private static Paper Only(string text) =>
        Assert.Single(new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n{text}\n")).Bibliography.Papers);
}
