using System.Globalization;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public class DotExporterTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    [Fact]
    public void A_paper_of_two_branches_is_there_once_with_two_lines()
    {
        Section[] sections = [new("One", null, Place), new("Two", null, Place)];
        var paper = new Paper { Key = CitationKey.Parse("a:b"), Title = "A paper", Sections = [.. sections] };

        var dot = Render(new() { Sections = [.. sections], Papers = [paper] });

        Assert.Equal(2, dot.Split("  \"a:b\" [label=").Length);
        Assert.Equal(["branch 1", "branch 2"], dot.Split('\n')
            .Where(line => line.EndsWith(" -> \"a:b\"", StringComparison.Ordinal)).Select(line => line.Split('"')[1]));
    }

    [Fact]
    public void Text_is_neither_an_escape_nor_an_entity()
    {
        var dot = Render(new() { Papers = [new() { Title = "Say \"\\N\" &lt;", Url = "javascript:alert(1)" }] });

        Assert.Contains("tooltip=\"Say \\\"\\\\N\\\" &amp;lt;\"", dot, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_too_long_for_a_box_is_whole_in_its_tooltip()
    {
        var title = string.Join(' ', Enumerable.Repeat("word", 100));

        var dot = Render(new() { Papers = [new() { Title = title }] });

        Assert.Contains($"tooltip=\"{title}\"", dot, StringComparison.Ordinal);
        Assert.Contains("…\"", dot, StringComparison.Ordinal);
    }

    [Theory, InlineData(60, false), InlineData(61, true)]
    public void Papers_too_many_for_a_tree_stand_around_their_branches(int count, bool isCloud)
    {
        var title = string.Join(' ', Enumerable.Repeat("word", 20));

        var dot = Render(new()
        {
            Papers = [.. Enumerable.Range(1, count).Select(number => new Paper
            {
                Title = string.Create(CultureInfo.InvariantCulture, $"{title} {number}"),
            })],
        });

        Assert.Equal(isCloud, dot.Contains("layout=sfdp", StringComparison.Ordinal));
        Assert.Equal(isCloud, dot.Contains("[label=\"word word word word word word word word…\"", StringComparison.Ordinal));
        Assert.Contains($"tooltip=\"{title} 1\"", dot, StringComparison.Ordinal);
    }

    private static string Render(Bibliography bibliography) =>
        MemoryOutput.RenderText(new DotExporter([]), Graphs.GraphOf(bibliography));
}
