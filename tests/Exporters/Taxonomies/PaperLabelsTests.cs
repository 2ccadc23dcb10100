using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Taxonomies;

public class PaperLabelsTests
{
    [Theory]
    [InlineData("AIM: Adaptive Inference of Multi-Modal LLMs", "AIM")]
    [InlineData("An Image is Worth 1/2 Tokens After Layer 2: Plug-and-Play Acceleration",
        "An Image is Worth 1/2 Tokens After Layer 2")]
    [InlineData("Token Merging Without a Colon", "Token Merging Without a Colon")]
    [InlineData("A main clause that is far too long to be called a name of anything: Really",
        "A main clause that is far too long to be called a name of anything: Really")]
    [InlineData("token::merge for all", "token::merge for all")]
    [InlineData("12: 30", "12: 30")]
    [InlineData("令牌剪枝：综述", "令牌剪枝")]
    [InlineData("Position: Benchmarks Are Not Enough", "Position: Benchmarks Are Not Enough")]
    [InlineData("A survey: Tokens", "A survey: Tokens")]
    [InlineData("Nothing after:", "Nothing after:")]
    public void The_words_before_the_colon_are_the_name(string title, string expected) =>
        Assert.Equal([expected], Labels(new Paper { Title = title }));

    [Fact]
    public void A_stated_short_name_comes_first() =>
        Assert.Equal(["FastV"], Labels(new Paper { Title = "An Image: X", ShortName = "FastV" }));

    [Fact]
    public void Two_papers_of_one_name_go_by_their_titles() =>
        Assert.Equal(
            ["AIM: Adaptive", "Aim: Let Any", "FastV"],
            Labels(new Paper { Title = "AIM: Adaptive" }, new Paper { Title = "Aim: Let Any" },
                new Paper { Title = "FastV: Fast" }));

    [Fact]
    public void A_paper_without_a_title_goes_by_its_identifier() =>
        Assert.Equal(["paper-x"], Labels(new Paper { Title = " " }));

    private static IEnumerable<string> Labels(params IEnumerable<Paper> papers)
    {
        List<Node> nodes =
            [.. papers.Select(paper =>
                new Node { Kind = NodeKind.Paper, Id = "paper-x", Label = paper.Title, Paper = paper })];
        var labels = new PaperLabels(nodes);
        return nodes.Select(labels.LabelOf);
    }
}
