using System.Globalization;
using System.Text;
using System.Text.Json;
using SurveyGraph.Exporters.Statistics;
using SurveyGraph.Graph;
using SurveyGraph.Tests.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Statistics;

/// <summary>Laws that hold for every form of statistics: listing one in StatisticsFormats is what enrols it.</summary>
public class StatisticsFormatLaws
{
    public static TheoryData<string> Formats => [.. StatisticsFormats.All.Select(format => format.Name)];

    public static TheoryData<string, string> FormatsAndGraphs => new(
        from format in StatisticsFormats.All from graph in Graphs.All select (format.Name, graph.Name));

    [Theory, MemberData(nameof(Formats))]
    public void Output_matches_its_golden_file(string format) =>
        Golden.Verify(Encoding.UTF8.GetBytes(Render(format, Graphs.Small)), $"small.{format}");

    [Theory, MemberData(nameof(Formats))]
    public void A_survey_matches_its_golden_file(string format)
    {
        // All of it would be too long for anybody to read.
        if (format is "text" or "markdown")
        {
            var text = Render(format, SurveyGraphs.TokenCompression);
            Golden.Verify(Encoding.UTF8.GetBytes(text), $"token-compression.{format}");
        }
    }

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void The_same_graph_gives_the_same_text_in_every_culture(string format, string graph)
    {
        var expected = Render(format, Graphs.Named(graph));
        var usual = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";

        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(expected, Render(format, Graphs.Named(graph)));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void There_are_no_control_characters_and_one_line_end_at_the_end(string format, string graph)
    {
        var text = Render(format, Graphs.Named(graph)).Replace("\r\n", "\n", StringComparison.Ordinal);

        Assert.All(text, c => Assert.True(c == '\n' || !char.IsControl(c)));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_text_stay_short_whatever_titles_hold() => Assert.All(
        Render("text", Graphs.Hostile).Split('\n').Where(line => !line.Contains('×', StringComparison.Ordinal)),
        line => Assert.InRange(line.Length, 0, 400));

    [Fact]
    public void Json_has_an_object_for_each_row_and_counts_for_each_pair()
    {
        using var json = JsonDocument.Parse(Render("json", SurveyGraphs.TokenCompression));
        var statistics = json.RootElement.GetProperty("statistics");

        Assert.Equal("surveygraph.statistics/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(200, statistics.GetProperty("counts")[0].GetProperty("count").GetInt32());
        Assert.Equal("liu2023llava", statistics.GetProperty("most-cited")[0].GetProperty("paper").GetString());
        Assert.Equal(26, statistics.GetProperty("most-cited")[0].GetProperty("citedBy").GetInt32());
        var coverage = statistics.GetProperty("coverage");
        Assert.Equal(coverage.GetProperty("rows").GetArrayLength(), coverage.GetProperty("papers").GetArrayLength());
        Assert.All(coverage.GetProperty("papers").EnumerateArray(), row =>
            Assert.Equal(coverage.GetProperty("columns").GetArrayLength(), row.GetArrayLength()));
    }

    [Fact]
    public void A_cell_of_csv_is_no_formula() => Assert.All(
        Render("csv", Graphs.Hostile).Split('\n').SelectMany(line => line.Split(',')),
        cell => Assert.DoesNotMatch("^\"?[=+@]", cell));

    private static string Render(string format, PaperGraph graph)
    {
        using var output = new StringWriter { NewLine = "\n" };
        StatisticsFormats.Find(format)!.Write(StatisticsReport.Of(graph), output);
        return output.ToString();
    }
}
