using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Family names behind a title, before where or when it appeared.</summary>
public class FamiliesBehindTitleTests
{
    private const string Linked = "[Folding Sheets of Paper](https://a.edu/p.pdf)";

    [Theory]
    [InlineData(Linked + ", Lee and Chen, ICML 2007", "Lee; Chen", "ICML", 2007)]
    [InlineData(Linked + ", Lee & Chen, AVC 1988", "Lee; Chen", "AVC", 1988)]
    [InlineData(Linked + " Lee & Chen (2003)", "Lee; Chen", null, 2003)]
    [InlineData("\"Folding Sheets of Paper\" – Lee (1995)", "Lee", null, 1995)]
    [InlineData("\"Folding Sheets of Paper\" – Lee, Chen & Roe (1995)", "Lee; Chen; Roe", null, 1995)]
    [InlineData("\"Folding Sheets\" – Lee & Chen (1995)", "Lee; Chen", null, 1995)]
    [InlineData("\"Folding Sheets\" by Lee, Chen, and Roe (1995)", "Lee; Chen; Roe", null, 1995)]
    [InlineData("\"X-Folding\" by Lee (1995)", "Lee", null, 1995)]
    [InlineData(Linked + " (JM Lee, M Chen, J Wu 2007)", "JM Lee; M Chen; J Wu", null, 2007)]
    [InlineData(Linked + " (DP Roe 1978)", "DP Roe", null, 1978)]
    [InlineData(Linked + " (AI Magazine 2016)", "", "AI Magazine", 2016)]
    [InlineData(Linked + ", Google, ICML 2020", "", "ICML", 2020)]
    [InlineData(Linked + ", Facebook and Google, ICML 2020", "", "ICML", 2020)]
    [InlineData(Linked + ", Oral, ICML 2020", "", "ICML", 2020)]
    [InlineData(Linked + ", Robotics and Automation, 2019", "", "Robotics and Automation", 2019)]
    public void Names_stand_before_a_venue_or_a_year(string entry, string names, string? venue, int year)
    {
        var paper = Assert.Single(Import($"- {entry}"));

        Assert.StartsWith(entry.Contains("X-", StringComparison.Ordinal) ? "X-Folding" : "Folding Sheets", paper.Title,
            StringComparison.Ordinal);
        Assert.Equal((names, venue, year), (string.Join("; ", paper.Authors), paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void One_name_is_one_where_others_have_more() => Assert.Equal(["Lee", "Roe"], Import(
        $"- {Linked}, Lee et al., ICML 2018\n- [Creasing Sheets of Paper](https://a.edu/q.pdf), Roe, IJCV 2004")
        .Select(paper => Assert.Single(paper.Authors).Family));

    private static Paper[] Import(string entries) => [.. new MarkdownImporter().Import(new(
        "list.md", $"# L\n\n## Papers\n\n{entries}\n")).Bibliography.Papers];
}
