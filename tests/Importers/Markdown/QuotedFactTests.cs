using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Quotations below the line of an entry: its names and links, or notes.</summary>
public class QuotedFactTests
{
    [Theory]
    [InlineData("\n\n  > _Ann Lee, Bo Chen, et al._ [[paper]](https://doi.org/10.1000/182)")]
    [InlineData("\n  > _Ann Lee, Bo Chen, et al._ [[paper]](https://doi.org/10.1000/182)")]
    [InlineData("\n\n  > _Lee, Ann and Chen, Bo._ [[paper]](https://doi.org/10.1000/182) [[code]](https://github.com/o/r)")]
    [InlineData("\n\n  > Ann Lee, Bo Chen\n  > [[paper]](https://doi.org/10.1000/182)")]
    public void A_quotation_of_names_and_links_belongs_to_the_entry_above_it(string quotation)
    {
        var paper = Only($"- [**FOLD 2023**] FoldNet: A Decoupled Architecture of Folds.{quotation}");

        Assert.Equal("FoldNet: A Decoupled Architecture of Folds", paper.Title);
        Assert.Equal("Ann Lee; Bo Chen", string.Join("; ", paper.Authors));
        Assert.Equal("10.1000/182", paper.Identifiers.Doi?.Value);
    }

    [Fact]
    public void A_quotation_of_one_name_belongs_to_the_entry_above_it() => Assert.Equal("Ann Lee", string.Join("; ", Only(
        "- [**FOLD 2013**] FoldNet: Many Folds on a Sheet.\n  > _Ann Lee._ [[paper]](https://doi.org/10.1000/182)").Authors));

    [Theory]
    [InlineData("The idea is that of [Wide Folds of Sheets](https://arxiv.org/abs/2401.00002) and Bo Chen.")]
    [InlineData("Abstract: We fold sheets, as Ann Lee and Bo Chen did, [paper](https://arxiv.org/abs/2401.00002).")]
    [InlineData("Very well written.")]
    public void A_quotation_of_anything_else_is_a_note(string note)
    {
        var paper = Only($"- [A Title of Folds](https://arxiv.org/abs/2401.00001)\n\n  > {note}");

        Assert.Equal(("", "2401.00001"), (string.Join("; ", paper.Authors), paper.Identifiers.Arxiv?.ToString()));
    }

    private static Paper Only(string entry) => Assert.Single(
        new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n{entry}\n")).Bibliography.Papers);
}
