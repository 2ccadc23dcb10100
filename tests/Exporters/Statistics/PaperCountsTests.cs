using SurveyGraph.Exporters.Statistics;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Statistics;

public class PaperCountsTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    [Fact]
    public void Authors_of_several_papers_are_counted() =>
        Assert.Equal([("Ada Lovelace", 2)], RowsOf("authors",
            PaperOf("One", new("Lovelace", "Ada")), PaperOf("Two", new("Lovelace", "Ada")),
            PaperOf("Three", new("Gödel", "Kurt"))));

    [Fact]
    public void A_section_has_each_paper_below_it_once()
    {
        var outer = new Section("Outer", null, Place);
        Section inner = new("Inner", outer, Place), other = new("Other", outer, Place);

        Assert.Equal(
            [("Outer", 2), ("Outer › Inner", 2), ("Outer › Other", 1), (null, 1)],
            RowsOf("sections",
                new() { Title = "One", Sections = [inner, other] }, new() { Title = "Two", Sections = [inner] },
                new() { Title = "Three" }));
    }

    private static Paper PaperOf(string title, PersonName author) => new() { Title = title, Authors = [author] };

    private static (string? Text, int Count)[] RowsOf(string part, params Paper[] papers)
    {
        var report = StatisticsReport.Of(Graphs.GraphOf(new() { Papers = [.. papers] }));
        var table = Assert.IsType<ReportPart.Table>(report.Parts.Single(one => one.Name == part));
        return [.. table.Rows.Select(row => (row[0].Text, (int)row[1].Number!))];
    }
}
