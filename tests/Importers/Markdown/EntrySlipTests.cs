using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Slips of the pen that keep an entry from being what Markdown says it is, and nobody from reading it.</summary>
public class EntrySlipTests
{
    [Theory]
    [InlineData("- [First Paper of the List] (https://arxiv.org/abs/2401.00001) and more")]
    [InlineData("- [First Paper of the List](https://arxiv.org/abs/ 2401.00001) and more")]
    [InlineData("- [First Paper of the List](https://arxiv.org/abs/2401.00001")]
    [InlineData("- [First Paper of the List](https://arxiv.org/abs/2401.00001 [code](https://example.org/c)")]
    [InlineData("- [First Paper of the List(https://arxiv.org/abs/2401.00001)")]
    [InlineData("- 🔥 [First Paper of the List(https://arxiv.org/abs/2401.00001), CVPR")]
    [InlineData("-[First Paper of the List](https://arxiv.org/abs/2401.00001)")]
    public void A_link_with_a_slip_is_a_link(string entry)
    {
        var paper = Assert.Single(Import("## S\n\n" + entry + "\n").Bibliography.Papers);

        Assert.Equal(("First Paper of the List", "2401.00001"), (paper.Title, paper.Identifiers.Arxiv?.Value));
        var title = Assert.Single(paper.Evidence, evidence => evidence.Field == PaperField.Title);
        Assert.StartsWith("[First Paper", title.Span.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.1 [Pruning](#pruning) <a name=\"x\"></a>", "2.1 Pruning")]
    [InlineData("[2.1](#p) [Pruning](#pruning)", "2.1")]
    [InlineData("Pruning [[top](#top)]", "Pruning")]
    public void A_heading_that_is_a_link_has_its_words(string heading, string section)
    {
        var paper = Assert.Single(
            Import($"## {heading}\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n").Bibliography.Papers);

        Assert.StartsWith(section, Assert.Single(paper.Sections).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_badge_that_is_said_to_be_of_an_area_names_one_whatever_else_it_may_mean()
    {
        var paper = Assert.Single(Import(
            "## S\n\n- [![Area](https://img.shields.io/badge/Video-purple)]() [First Paper of the List](https://arxiv.org/abs/2401.00001)\n")
            .Bibliography.Papers);

        Assert.Equal(("Area", "Video"), (Assert.Single(paper.Tags).Facet, paper.Tags[0].Value));
    }

    private static ImportResult Import(string list) => new MarkdownImporter().Import(new SourceText("list.md", list));
}
