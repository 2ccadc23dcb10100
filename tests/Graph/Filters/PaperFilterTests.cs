using CsCheck;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Filters;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph.Filters;

public class PaperFilterTests
{
    [Theory]
    [InlineData("year = 2024", "chen")]
    [InlineData("year==2024", "chen")]
    [InlineData("year<2024", "doe")]
    [InlineData("year!=2024", "doe who")]
    [InlineData("year>=2022 AND year<=2024", "chen doe")]
    [InlineData("year", "chen doe")]
    [InlineData("not year", "who")]
    [InlineData("date >= 2024-09", "chen")]
    [InlineData("date > 2024-09", "")]
    [InlineData("date = 2024", "chen")]
    [InlineData("method = Pruning", "chen doe")]
    [InlineData("method = 'attention based PRUNING'", "chen")]
    [InlineData("method != merging", "chen who")]
    [InlineData("method", "chen doe")]
    [InlineData("section = \"Early Work\"", "chen who")]
    [InlineData("section=Image or author~berg", "chen doe")]
    [InlineData("title ~ unicode", "who")]
    [InlineData("venue=ECCV", "chen")]
    [InlineData("venue = 'european conference on computer vision'", "chen")]
    [InlineData("venue-type=conference", "chen")]
    [InlineData("name=fastv", "chen")]
    [InlineData("arxiv=2403.06764", "chen")]
    [InlineData("doi ~ 10.1234", "doe")]
    [InlineData("key=chen2024image", "chen")]
    [InlineData("code and url~arxiv", "chen")]
    [InlineData("not (code or doi)", "who")]
    [InlineData("doi or code and year=1999", "doe")]
    [InlineData("(doi or code) and year=1999", "")]
    public void A_condition_chooses_papers(string condition, string expected)
    {
        var papers =
            Filter(condition)
                .Apply(Graphs.Small).Papers.Select(paper =>
                    paper.Label[0] switch { 'F' or 'A' => "chen", 'T' => "doe", _ => "who" });

        Assert.Equal(expected, string.Join(' ', papers));
    }

    [Theory]
    [InlineData("", "character 1: a field is expected")]
    [InlineData("year >=", "character 8: a value is expected after year >=")]
    [InlineData("year = soon", "character 8: 'soon' is no year, such as 2024")]
    [InlineData("year = 2024-09", "'2024-09' is no year")]
    [InlineData("method > 3", "character 8: > is for year and date, not for method")]
    [InlineData("year ~ 2", "character 6: ~ is for text, not for year")]
    [InlineData("title < b", "< is for year and date, not for title")]
    [InlineData("date ~ 2024", "~ is for text, not for date")]
    [InlineData("(year", "')' is missing")]
    [InlineData("year) or code", "'and' or 'or' is expected before ')'")]
    [InlineData("title = two words",
        "character 13: 'and' or 'or' is expected before 'words'; a value with blanks goes in quotes")]
    [InlineData("title = 'open", "' has no end")]
    [InlineData("code and", "a field is expected")]
    [InlineData("= 3", "a field is expected")]
    public void What_is_wrong_is_told_with_its_place(string condition, string expected)
    {
        Assert.False(PaperFilter.TryParse(condition, out _, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash() =>
        Assert.False(PaperFilter.TryParse(string.Concat(Enumerable.Repeat("(", 100_000)), out _, out _));

    [Fact]
    public void Any_text_is_a_condition_or_a_problem() =>
        Gen.OneOf("year", "=", ">=", "2024", "(", ")", "and", "or", "not", "'", "\"", "~", "method", " ", "!",
            "é").Array[0, 12]
            .Sample(words =>
            {
                var isRead = PaperFilter.TryParse(string.Join(' ', words), out var filter, out var problem);
                Assert.Equal(isRead, problem is null);
                filter?.Apply(Graphs.Small);
            });

    [Fact]
    public void What_papers_have_stays_with_them_and_nothing_else()
    {
        var part = Filter("year=2024").Apply(Graphs.Small);

        Assert.Equal(
            ["Attention-based pruning", "Early Work", "ECCV", "Image", "Liang Chen", "method", "pkunlp-icler/FastV",
                "pruning"],
            part.Nodes.Where(node => node.Kind != NodeKind.Paper)
                .Select(node => node.Label).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Assert.All(part.Relations,
            relation => Assert.True(part.ContainsVertex(relation.Source) && part.ContainsVertex(relation.Target)));
        Assert.Equal(Graphs.Small.Nodes.Where(part.Nodes.Contains), part.Nodes);
        Assert.Equal(Graphs.Small.Title, part.Title);
    }

    private static PaperFilter Filter(string condition)
    {
        Assert.True(PaperFilter.TryParse(condition, out var filter, out var problem), problem);
        return filter;
    }
}
