using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Facets;

public class KeywordPatternTests
{
    [Theory]
    [InlineData("token merging", "Token-Merging: Faster ViTs", true)]
    [InlineData("token merging", "Merging of Tokens", false)]
    [InlineData("merg*", "PuMer: Pruning and Merging Tokens", true)]
    [InlineData("merge", "Submerged Robots Emerge", false)]
    [InlineData("*merge", "They Emerge", true)]
    [InlineData("merge *", "Learning to Merge Tokens", true)]
    [InlineData("merge *", "Tokens that Merge", false)]
    [InlineData("Pré-LLM", "A pre LLM stage", true)]
    [InlineData("*压缩*", "视觉令牌压缩方法", true)]
    [InlineData("C++", "A C Compiler", false)]
    public void Words_are_compared_whole_unless_a_star_opens_them(string pattern, string title, bool isFound) =>
        Assert.Equal(isFound, Targets(pattern, title).Length > 0);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("* *")]
    [InlineData("to*ken")]
    [InlineData("---")]
    [InlineData("a a a a a a a a a a a a a a a a a")]
    public void What_would_match_anything_or_has_a_star_inside_a_word_is_no_pattern(string pattern) =>
        Assert.False(KeywordPattern.TryParse(pattern, out _));

    private static string[] Targets(string pattern, string title)
    {
        Assert.True(KeywordPattern.TryParse(pattern, out var keyword));
        var (graph, _) = PaperGraphBuilder.Build(new()
        {
            Papers = [new Paper { Title = title, Origins = [new SourceText("a.md", title).Span(0, 1)] }],
            Facets = [new("method", "Method") { Terms = [new("x") { Keywords = [keyword] }] }],
        });
        return [.. graph.Papers.SelectMany(graph.OutEdges).Select(relation => relation.Target.Label)];
    }
}
